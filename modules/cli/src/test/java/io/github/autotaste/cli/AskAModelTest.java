/*
 * Copyright 2026 The Autotaste Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.autotaste.cli;

import static io.github.autotaste.cli.Run.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Users of odd id like items of odd id, and so do the even; every fifth rating is kept for tests. */
final class AskAModelTest {

    @TempDir
    private Path folder;

    private Path train;
    private Path test;
    private Path titles;
    private Path model;

    @BeforeEach
    void writeRatings() throws IOException {
        Random random = new Random(1);
        List<String> toTrain = new ArrayList<>();
        List<String> toTest = new ArrayList<>();
        List<String> called = new ArrayList<>(List.of("movieId,title,genres"));
        for (int item = 1; item <= 30; item++) {
            called.add(item + ",\"The " + (item % 2 == 0 ? "even" : "odd") + ", " + item + "\",x");
            for (int user = 1; user <= 60; user++) {
                boolean isLiked = user % 2 == item % 2;
                if (random.nextDouble() < (isLiked ? 0.7 : 0.3)) {
                    String line = user + "," + item + "," + (isLiked ? 4 + random.nextInt(2) : 1 + random.nextInt(2));
                    (random.nextInt(5) == 0 ? toTest : toTrain).add(line);
                }
            }
        }
        toTest.add("99,1,5");
        toTest.add("1,77,3");
        train = Files.write(folder.resolve("train.csv"), toTrain);
        test = Files.write(folder.resolve("test.csv"), toTest);
        titles = Files.write(folder.resolve("movies.csv"), called);
        model = folder.resolve("model");
    }

    private void train(String kind, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("train", "--model=" + kind, "--ratings=" + train, "--out=" + model));
        arguments.addAll(List.of(more));
        assertThat(run(arguments.toArray(new String[0])).exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"i-autorec", "cdae"})
    void similarItemsAreThoseOfTheSameTasteWithTheirTitles(String kind) {
        train(kind);
        Run run = run("similar", "--model=" + model, "--item=7", "--count=4", "--titles=" + titles);

        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines()).hasSize(4).allMatch(line -> line.matches("\\d+\t[-0-9.]+\tThe odd, \\d+"));
        assertThat(run.out()).doesNotContain("\t1.001").doesNotContainPattern("(?m)^7\t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"i-autorec", "u-autorec", "cdae"})
    void anItemIsExplainedByTheItemsThatTheUserHas(String kind) throws IOException {
        train(kind);
        Run run = run("explain", "--model=" + model, "--user=7", "--item=9", "--count=3", "--titles=" + titles);

        assertThat(run.err()).isEmpty();
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).matches("9\t[-0-9.]+\tThe odd, 9");
        List<String> known = Files.readAllLines(train).stream()
                .filter(line -> line.startsWith("7,"))
                .map(line -> line.split(",", -1)[1])
                .toList();
        assertThat(lines.subList(1, 4))
                .allMatch(line -> line.matches("\\d+\t[-+][0-9.]+\tThe .*"))
                .allMatch(line -> known.contains(line.split("\t", -1)[0]));
    }

    @Test
    void measuresAModelOnRatingsItWasNotTrainedOnAndOnUsersAndItemsItDoesNotKnow() throws IOException {
        train("i-autorec");
        Path perUser = folder.resolve("users.csv");
        Path predictions = folder.resolve("predictions.csv");
        Run run = run(
                "evaluate",
                "--model=" + model,
                "--test=" + test,
                "--format=json",
                "--per-user=" + perUser,
                "--predictions=" + predictions);

        assertThat(run.err()).isEmpty();
        JsonNode json = new ObjectMapper().readTree(run.out());
        JsonNode metrics = json.at("/contenders/0/metrics");
        int tested = Files.readAllLines(test).size();
        assertThat(json.at("/data/testRatings").asInt()).isEqualTo(tested);
        assertThat(metrics.at("/rmse/mean").asDouble()).isBetween(0.1, 1.2);
        assertThat(metrics.at("/no-estimate/mean").asDouble()).isCloseTo(1.0 / tested, within(1e-9));
        List<String> predicted = Files.readAllLines(predictions);
        assertThat(predicted)
                .hasSize(tested + 1)
                .startsWith("user,item,rating,predicted")
                .contains("1,77,3.0,");
        double squares = predicted.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(line -> !line[3].isEmpty())
                .mapToDouble(line -> Math.pow(Double.parseDouble(line[2]) - Double.parseDouble(line[3]), 2))
                .sum();
        assertThat(Math.sqrt(squares / (tested - 1)))
                .isCloseTo(metrics.at("/rmse-answered/mean").asDouble(), within(1e-3));
        assertThat(Files.readAllLines(perUser).get(0)).startsWith("user,").contains("ndcg@10", "squared-error");
        assertThat(Files.readAllLines(perUser)).anyMatch(line -> line.startsWith("99,"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"i-autorec", "cdae"})
    void titlesThatAModelKeepsAreShownWithoutTheirFile(String kind) throws IOException {
        train(kind, "--titles=" + titles);
        Files.delete(titles);

        assertThat(run("similar", "--model=" + model, "--item=7", "--count=3")
                        .out()
                        .lines())
                .hasSize(3)
                .allMatch(line -> line.matches("\\d+\t[-0-9.]+\tThe (odd|even), \\d+"));
        assertThat(run("recommend", "--model=" + model, "--likes=1,3").out()).contains("\tThe odd, ");
        assertThat(run("explain", "--model=" + model, "--user=7", "--item=9").out())
                .startsWith("9\t")
                .contains("\tThe odd, 9");
        Path others = Files.writeString(folder.resolve("others.csv"), "id,title\n2,Two\n4,Four\n");
        assertThat(run("recommend", "--model=" + model, "--likes=8", "--count=30", "--titles=" + others)
                        .out())
                .contains("\tTwo")
                .doesNotContain("The ");
    }

    @Test
    void titlesOfNoItemAreRefusedWithTheOptionThatSettlesIt() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.csv"), "id,ean,title\n901,1,One\n902,2,Two\n");

        Run refused = run("train", "--model=cdae", "--ratings=" + train, "--out=" + model, "--titles=" + wrong);
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err())
                .contains(
                        "expected ids of items, such as 1, found 901 (--titles-columns item=... says where they are)");
        assertThat(model).doesNotExist();
        train("cdae", "--titles=" + wrong, "--titles-columns=item=ean");
        assertThat(run("similar", "--model=" + model, "--item=7", "--count=30").out())
                .contains("\tOne", "\tTwo");
    }

    @Test
    void listsAreWrittenAsTablesByTheNameOfTheFile() throws IOException {
        train("i-autorec", "--titles=" + titles);
        Path csv = folder.resolve("lists.csv");
        Path json = folder.resolve("lists.JSONL");
        for (Path out : List.of(csv, json)) {
            assertThat(run("recommend", "--model=" + model, "--all-users", "--count=2", "--out=" + out)
                            .err())
                    .isEmpty();
        }
        List<String> tsv = run("recommend", "--model=" + model, "--all-users", "--count=2", "--format=tsv")
                .out()
                .lines()
                .toList();

        assertThat(Files.readAllLines(csv)).startsWith("user,item,score,title").hasSize(1 + 60 * 2);
        assertThat(Files.readAllLines(csv).get(1)).matches("1,\\d+,[0-9.]{4,},\"The (odd|even), \\d+\"");
        assertThat(tsv).startsWith("user\titem\tscore\ttitle").hasSize(1 + 60 * 2);
        List<String> lines = Files.readAllLines(json);
        assertThat(lines).hasSize(60 * 2);
        JsonNode first = new ObjectMapper().readTree(lines.get(0));
        assertThat(first.at("/user").isInt()).isTrue();
        assertThat(first.at("/title").asText()).startsWith("The ");
        assertThat((float) first.at("/score").asDouble())
                .isEqualTo(Float.parseFloat(tsv.get(1).split("\t", -1)[2]));
        Run one = run("recommend", "--model=" + model, "--user=7", "--count=2", "--format=csv");
        assertThat(one.out().lines()).hasSize(3).startsWith("item,score,title");
    }

    @Test
    void measuresOfUsersAndPredictionsAreWrittenAsTheirNamesEnd() throws IOException {
        train("i-autorec");
        Path perUser = folder.resolve("users.jsonl");
        Path predictions = folder.resolve("predictions.tsv");
        Run run = run(
                "evaluate",
                "--model=" + model,
                "--test=" + test,
                "--per-user=" + perUser,
                "--predictions=" + predictions);

        assertThat(run.exitCode()).isZero();
        assertThat(Files.readAllLines(predictions))
                .startsWith("user\titem\trating\tpredicted")
                .contains("1\t77\t3.0\t");
        JsonNode user = new ObjectMapper().readTree(Files.readAllLines(perUser).get(0));
        assertThat(user.at("/user").asInt()).isEqualTo(1);
        assertThat(user.has("ndcg@10")).isTrue();
    }

    @Test
    void whatAModelCannotTellItSaysInASentence() {
        train("cdae", "--without-ratings");

        assertFails(run("similar", "--model=" + model, "--item=777"), "The model knows no item 777");
        assertFails(run("explain", "--model=" + model, "--user=7", "--item=9"), "keeps no ratings");
        assertFails(
                run("explain", "--model=" + model, "--user=777", "--item=9", "--ratings=" + train),
                "There are no ratings of user 777");
        assertFails(run("evaluate", "--model=" + model, "--test=" + test), "keeps no ratings");
        Path predictions = folder.resolve("predictions.csv");
        assertFails(
                run(
                        "evaluate",
                        "--model=" + model,
                        "--test=" + test,
                        "--ratings=" + train,
                        "--predictions=" + predictions),
                "--predictions takes a model that predicts ratings");
        assertThat(predictions).doesNotExist();
    }

    @Test
    void trainingRatingsAreNoTest() {
        train("i-autorec");

        assertFails(run("evaluate", "--model=" + model, "--test=" + train), "in both");
    }

    private static void assertFails(Run run, String message) {
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message).doesNotContain("\tat ");
    }
}
