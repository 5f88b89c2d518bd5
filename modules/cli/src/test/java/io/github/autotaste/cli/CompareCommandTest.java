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

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

final class CompareCommandTest {

    @TempDir
    private Path folder;

    @Test
    void comparesAllContendersOnAFileAndGivesTheSameResultsTwiceButForTimes() throws IOException {
        Path ratings = ratings("ratings.csv", 40, 20, 1);
        String[] arguments = {
            "compare", "--contenders=all", "--ratings=" + ratings, "--format=json", "--at=3", "--seed=5"
        };
        Run run = run(arguments);

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertThat(json.at("/data/users").asInt()).isEqualTo(40);
        assertThat(json.at("/data/trainRatings").asInt()
                        + json.at("/data/testRatings").asInt())
                .isEqualTo(json.at("/data/ratings").asInt());
        assertThat(json.at("/protocol").toString())
                .startsWith(
                        "{\"split\":\"random:0.9\",\"at\":3,\"users\":\"all\",\"timeLimitSeconds\":600.0,\"seed\":5,"
                                + "\"repeats\":1,\"threads\":");
        assertThat(json.at("/contenders")).hasSize(27);
        for (JsonNode contender : json.at("/contenders")) {
            assertThat(contender.has("failure")).as(contender.toString()).isFalse();
            assertThat(contender.at("/metrics/ndcg@3/mean").asDouble()).isBetween(0.0, 1.0);
            assertThat(contender.at("/fitSeconds").asDouble()).isNotNegative();
            assertThat(contender.at("/recommendMicros/p50").asDouble()).isPositive();
        }
        assertThat(json.at("/contenders/0/metrics/rmse/low").asDouble())
                .isLessThan(json.at("/contenders/0/metrics/rmse/mean").asDouble());
        assertThat(json.at("/contenders/3/metrics").has("rmse"))
                .as("cdae predicts no ratings")
                .isFalse();
        assertThat(metrics(run(arguments).out())).isEqualTo(metrics(run.out()));
    }

    private static String metrics(String json) throws IOException {
        return new ObjectMapper().readTree(json).findValues("metrics").toString();
    }

    @Test
    void takesTrainingAndTestRatingsFromAFileEach() throws IOException {
        Path train = Files.writeString(folder.resolve("train"), "1,1,5\n1,2,3\n2,1,4\n2,3,1\n3,2,2\n3,3,4\n");
        Path test = Files.writeString(folder.resolve("test"), "1,3,2\n2,2,5\n4,1,3\n");
        Run run = run(
                "compare",
                "--train",
                train.toString(),
                "--test",
                test.toString(),
                "--contenders",
                "item-average,random",
                "--positive-from",
                "3",
                "--format",
                "json");

        assertThat(run.err()).isEmpty();
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertThat(json.at("/data").toString())
                .isEqualTo("{\"users\":4,\"items\":3,\"ratings\":9,\"trainRatings\":6,\"testRatings\":3}");
        assertThat(json.at("/protocol/split").asText()).isEqualTo("given");
        assertThat(json.at("/protocol/positiveFrom").asDouble()).isEqualTo(3);
        assertThat(json.at("/contenders")).hasSize(2);
    }

    @Test
    void printsOneSortedTableOfEightThatWrapsNoLineAndWhatToTake() throws IOException {
        Run run = run("compare", "--ratings=" + ratings("ratings.csv", 60, 30, 1));

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().filter(line -> !line.startsWith("Data: "))).allMatch(line -> line.length() <= 80);
        assertThat(run.out().lines().filter(line -> line.startsWith("contender ")))
                .singleElement()
                .asString()
                .containsSubsequence("rmse", "ndcg@10", "recall@10", "coverage", "fit s", "list ms");
        assertThat(run.out())
                .contains("\nTo predict ratings take ", "for lists take ")
                .doesNotContain("\u001b");
        List<Double> errors = run.out()
                .lines()
                .filter(line -> line.matches("(i-autorec|u-autorec|item-based|biased-mf) .*"))
                .map(line -> Double.valueOf(line.replaceFirst("\\S+ +([0-9.]+).*", "$1")))
                .toList();
        assertThat(errors).hasSize(4).isSorted();
    }

    @Test
    void ofPreferencesItComparesMakersOfLists() throws IOException {
        String lines = Files.readString(ratings("ratings.csv", 60, 30, 1)).replaceAll(",\\w+\n", "\n");
        Path likes = Files.writeString(folder.resolve("likes.csv"), lines);
        Run run = run("compare", "--ratings=" + likes);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("\ncdae ", "\nease ")
                .doesNotContain("rmse")
                .doesNotContain("i-autorec");
    }

    @Test
    void takesNamesInAnyCaseWithBlanksAndTheMetricsThatAreAskedFor() throws IOException {
        Run run = run(
                "compare",
                "--ratings=" + ratings("ratings.csv", 40, 20, 1),
                "--contenders",
                "Most-Popular, RANDOM",
                "--metrics",
                "Novelty, ndcg@10");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("\nmost-popular ", "\nrandom ");
        assertThat(run.out().lines().filter(line -> line.startsWith("contender ")))
                .singleElement()
                .asString()
                .containsSubsequence("ndcg@10", "novelty", "fit s")
                .doesNotContain("recall");
    }

    @Test
    void metricsThatAreAskedForAreTheOnlyOnesInAnyFormat() throws IOException {
        Run run = run(
                "compare",
                "--ratings=" + ratings("ratings.csv", 40, 20, 1),
                "--contenders=random",
                "--metrics=recall",
                "--format=csv");

        assertThat(run.out()).startsWith("contender,recall@10,recall@10 low,recall@10 high,fit");
    }

    @Test
    void writesToAFile() throws IOException {
        Path out = folder.resolve("result.csv");
        Run run = run(
                "compare",
                "--ratings=" + ratings("ratings.csv", 20, 10, 1),
                "--contenders=item-average",
                "--format=csv",
                "--out=" + out);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(out).content().startsWith("contender,rmse,rmse low").contains("\nitem-average,");
    }

    @Test
    void failsIfNoContenderHasAResult() throws IOException {
        Run run = run(
                "compare",
                "--ratings=" + ratings("ratings.csv", 20, 10, 1),
                "--contenders=i-autorec",
                "--time-limit=0.000001s");

        assertThat(run.exitCode()).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(run.out()).contains("i-autorec: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--contenders nobody | No contender is called 'nobody'; there are i-autorec, i-autorec-features",
                "--metrics best      | No metric is called 'best'; there are rmse, mae",
                "--at 0              | '--at': expected a whole number from 1 on, found '0'",
                "--time-limit soon   | '--time-limit': expected a time such as 90s, 10m or 1h30m, found 'soon'",
                "--split 0.9         | '--split': expected random:SHARE",
                "--format xml        | '--format'",
                "--seed x            | '--seed'",
                "--ratings a --train b --test c | mutually exclusive",
                "--train b           | --test",
                "--train b --test c --split random:0.5 | --split, --preferences-from and --core do not go with",
                "--rating a          | --ratings",
                "more                | more",
            })
    void answersMisuseInShort(String arguments, String message) {
        Run run = run(("compare " + arguments).split(" +"));

        assertThat(run.exitCode()).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run.err()).contains(message).endsWith("Try 'autotaste compare --help'." + System.lineSeparator());
        assertThat(run.err().lines()).hasSizeLessThan(5);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void tellsAUserWhatToMendInOneLine() {
        Run run = run("compare", "--ratings", folder.resolve("none.csv").toString());

        assertThat(run.exitCode()).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(run.err()).isEqualTo(folder.resolve("none.csv") + ": no such file" + System.lineSeparator());
    }

    @Test
    void refusesRatingsThatCannotBeSplit() throws IOException {
        Run run = run("compare", "--ratings=" + Files.writeString(folder.resolve("one.csv"), "1,2,3\n"));

        assertThat(run.exitCode()).isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(run.err().lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "compare --help", "--version"})
    void explainsItself(String arguments) {
        Run run = run(arguments.split(" "));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("autotaste");
        assertThat(run.err()).isEmpty();
    }

    private Path ratings(String name, int users, int items, long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("user,item,rating\n");
        for (int user = 1; user <= users; user++) {
            for (int item = 1; item <= items; item++) {
                if (random.nextInt(3) > 0) {
                    int rating = (user % 3 == item % 3 ? 3 : 1) + random.nextInt(3);
                    text.append(user)
                            .append(',')
                            .append(item)
                            .append(',')
                            .append(rating)
                            .append('\n');
                }
            }
        }
        return Files.writeString(folder.resolve(name), text);
    }
}
