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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Users of odd id like items of odd id, and so do the even; 60 users, 30 items. */
final class TrainAndRecommendTest {

    @TempDir
    private Path folder;

    private String ratings() throws IOException {
        Random random = new Random(1);
        List<String> lines = new ArrayList<>();
        for (int user = 1; user <= 60; user++) {
            for (int item = 1; item <= 30; item++) {
                boolean isLiked = user % 2 == item % 2;
                if (random.nextDouble() < (isLiked ? 0.6 : 0.2)) {
                    lines.add(user + "," + item + "," + (isLiked ? 4 + random.nextInt(2) : 1 + random.nextInt(2)));
                }
            }
        }
        return Files.write(folder.resolve("ratings.csv"), lines).toString();
    }

    private String train(String model, String... more) throws IOException {
        Path file = folder.resolve("model");
        List<String> arguments =
                new ArrayList<>(List.of("train", "--model", model, "--ratings", ratings(), "--out", file.toString()));
        arguments.addAll(List.of(more));
        Run run = run(arguments.toArray(new String[0]));
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith(model + ", trained on ").contains("60 users gave to 30 items");
        return file.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"i-autorec", "u-autorec", "cdae"})
    void recommendsToUsersAndToVisitors(String model) throws IOException {
        String file = train(model);
        Run toUser = run("recommend", "--model", file, "--user", "7", "--ratings", ratings(), "--count", "2");
        assertThat(toUser.err()).isEmpty();
        assertThat(itemsOf(toUser)).hasSize(2).allMatch(item -> item % 2 == 1);
        Run fromTheModelAlone = run("recommend", "--model", file, "--user", "7", "--count", "2");
        assertThat(fromTheModelAlone).isEqualTo(toUser);
        Run toVisitor = run("recommend", "--model", file, "--likes", "2,8,20,28", "--count", "2");
        assertThat(toVisitor.err()).isEmpty();
        assertThat(itemsOf(toVisitor))
                .hasSize(2)
                .allMatch(item -> item % 2 == 0)
                .doesNotContain(2, 8, 20, 28);
    }

    private static List<Integer> itemsOf(Run run) {
        return run.out()
                .lines()
                .map(line -> Integer.valueOf(line.substring(0, line.indexOf('\t'))))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {"2::Caf\u00e9::x", "2|Caf\u00e9|x", "2,\"Caf\u00e9\",x", "2\tCaf\u00e9"})
    void saysWhatItemsAreCalled(String line) throws IOException {
        String file = train("cdae");
        Path titles = folder.resolve("titles");
        Files.writeString(titles, line + "\n", StandardCharsets.ISO_8859_1);
        Run run = run("recommend", "--model", file, "--likes", "8,20", "--count", "30", "--titles", titles.toString());
        assertThat(run.out().lines().filter(l -> l.startsWith("2\t")))
                .hasSize(1)
                .allMatch(l -> l.endsWith("\tCaf\u00e9"));
    }

    @Test
    void aTitleIsNoFurtherRow() throws IOException {
        String file = train("cdae");
        Path titles = folder.resolve("titles");
        Files.writeString(titles, "id,title\n2,\"Two\n99\t1.000\tForged \u001b[2J\"\n");
        Run run = run("recommend", "--model", file, "--likes", "8,20", "--count", "30", "--titles", titles.toString());
        assertThat(run.out().lines()).hasSize(28).allMatch(line -> line.split("\t").length <= 3);
        assertThat(run.out()).contains("\tTwo 99 1.000 Forged ?[2J\n");
    }

    @Test
    void saysWhichOptionLeavesNothingToLearnFrom() throws IOException {
        Path out = folder.resolve("none");
        Run run = run(
                "train", "--model", "cdae", "--ratings", ratings(), "--positive-from", "99", "--out", out.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith(
                        "--positive-from: expected at most the largest rating, found 99.0 with ratings from 1.0 to 5.0")
                .doesNotContain("\tat ");
        assertThat(out).doesNotExist();
    }

    @Test
    void saysWhichSettingOfAFileLeavesNothingToLearnFrom() throws IOException {
        Path config = Files.writeString(
                folder.resolve("config.json"), "{\"model\": \"cdae\", \"config\": {\"positiveFrom\": 6}}");
        Path out = folder.resolve("none");
        Run run = run("train", "--config", config.toString(), "--ratings", ratings(), "--out", out.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("positiveFrom of " + config + ": expected at most the largest rating, found 6.0");
        assertThat(out).doesNotExist();
    }

    @Test
    void aTrainingThatDivergesIsToldInASentenceAndWritesNothing() throws IOException {
        Path absurd =
                Files.writeString(folder.resolve("absurd.csv"), Files.readString(Path.of(ratings())) + "1,31,3e38\n");
        Path out = folder.resolve("none");
        Run run = run("train", "--model", "u-autorec", "--ratings", absurd.toString(), "--out", out.toString());
        assertFails(run, "Training diverged in epoch ");
        assertThat(run.err().lines()).hasSize(1);
        assertThat(out).doesNotExist();
    }

    @Test
    void aCheckpointTakesNotThePlaceOfTheModel() throws IOException {
        String out = folder.resolve("one").toString();
        Run run = run("train", "--model=cdae", "--ratings=" + ratings(), "--out=" + out, "--checkpoint=" + out);
        assertFails(run, out + ": expected another file for the checkpoint than that of the model");
        assertThat(Path.of(out)).doesNotExist();
        assertThat(run("train", "--model=cdae", "--ratings=" + ratings(), "--out=" + out, "--every=3")
                        .exitCode())
                .as("--every alone")
                .isEqualTo(2);
    }

    @Test
    void neverRecommendsNothingInSilence() throws IOException {
        String file = train("cdae");
        Path all = folder.resolve("all.csv");
        StringBuilder lines = new StringBuilder("2,1,5\n");
        for (int item = 1; item <= 30; item++) {
            lines.append("1,").append(item).append(",5\n");
        }
        Files.writeString(all, lines);
        assertFails(
                run("recommend", "--model", file, "--user", "1", "--ratings", all.toString()),
                "The model has nothing to recommend");
        Run some = run("recommend", "--model", file, "--all-users", "--ratings", all.toString());
        assertThat(some.exitCode()).isZero();
        assertThat(some.out().lines()).hasSize(10).allMatch(line -> line.startsWith("2\t"));
        assertThat(some.err()).startsWith("1 of 2 users have no list.");
        Files.writeString(all, lines.substring("2,1,5\n".length()));
        assertFails(
                run("recommend", "--model", file, "--all-users", "--ratings", all.toString()), "No user has a list.");
    }

    @ParameterizedTest
    @CsvSource({"i-autorec, dense, float32", "u-autorec, sparse, float16", "cdae, topk, int8"})
    void recommendsOutOfAnExportedModel(String model, String form, String precision) throws IOException {
        String onnx = folder.resolve("model.onnx").toString();
        Run export = run("export", "--model", train(model), "--out", onnx, "--form", form, "--precision", precision);
        assertThat(export.err()).isEmpty();
        assertThat(export.out())
                .startsWith(onnx + ": a model of 30 items as a " + form + " graph in " + precision + ", ")
                .endsWith(String.format(" bytes%n"));
        Run toUser = run("recommend", "--onnx", onnx, "--user", "7", "--ratings", ratings(), "--count", "2");
        assertThat(toUser.err()).isEmpty();
        assertThat(itemsOf(toUser)).hasSize(2).allMatch(item -> item % 2 == 1);
    }

    @Test
    void exportsAModelAsTritonHasIt() throws IOException {
        Path models = folder.resolve("models");
        Path saved = Files.copy(Path.of(train("cdae")), folder.resolve("films.model"));
        Run export = run("export", "--model", saved.toString(), "--triton", models.toString(), "--form", "topk");
        assertThat(export.err()).isEmpty();
        Path file = models.resolve("films/1/model.onnx");
        assertThat(export.out()).startsWith(file + ": a model of 30 items as a topk graph in float32, ");
        assertThat(models.resolve("films/config.pbtxt")).content().startsWith("name: \"films\"");
        assertThat(itemsOf(run("recommend", "--onnx", file.toString(), "--likes", "1", "--count", "2")))
                .hasSize(2);
        String both = folder.resolve("model.onnx").toString();
        assertThat(run("export", "--model", saved.toString()).exitCode()).isEqualTo(2);
        assertThat(run("export", "--model", saved.toString(), "--triton", models.toString(), "--out", both)
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void saysWhatIsWrongWithAnExport() throws IOException {
        String file = train("cdae");
        String onnx = folder.resolve("model.onnx").toString();
        assertFails(
                run("export", "--model", file, "--out", onnx, "--form", "item-wise"),
                "Only I-AutoRec can be exported item-wise");
        assertFails(run("export", "--model", ratings(), "--out", onnx), "is not a model file");
        assertFails(run("recommend", "--onnx", file, "--likes", "1"), "is not a model that Autotaste exported");
        assertFails(run("recommend", "--onnx", onnx, "--likes", "1"), "There is no file " + onnx);
        assertThat(run("recommend", "--onnx", onnx, "--model", file, "--likes", "1")
                        .exitCode())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"i-autorec", "cdae"})
    void recommendsToAllUsersWhatItRecommendsToEach(String model) throws IOException {
        String file = train(model);
        Path lists = folder.resolve("lists.tsv");
        Run toAll = run("recommend", "--model", file, "--all-users", "--count", "2", "--out", lists.toString());
        assertThat(toAll).isEqualTo(new Run(0, "", ""));
        List<String> lines = Files.readAllLines(lists);
        assertThat(lines).hasSize(2 * 60);
        for (String user : List.of("1", "7", "60")) {
            List<String> ofUser = lines.stream()
                    .filter(line -> line.startsWith(user + "\t"))
                    .map(line -> line.substring(user.length() + 1))
                    .toList();
            Run alone = run("recommend", "--model", file, "--user", user, "--count", "2");
            assertThat(alone.out().lines()).containsExactlyElementsOf(ofUser);
        }
    }

    @Test
    void saysOfUnknownLikedItemsThatTheyAreUnknownAndGoesOnWithTheOthers() throws IOException {
        String file = train("cdae");
        Run some = run("recommend", "--model", file, "--likes", "2,777,8,778", "--count", "2");

        assertThat(some.exitCode()).isZero();
        assertThat(some.err())
                .isEqualTo(String.format("The model knows no item 777, 778; the list is by the others%n"));
        assertThat(some.out())
                .isEqualTo(run("recommend", "--model", file, "--likes", "2,8", "--count", "2")
                        .out());
    }

    @Test
    void saysWhatWasChosenOnHeldOutRatings() throws IOException {
        Path out = folder.resolve("model");
        Run ofAutoRec = run("train", "--model", "I-AutoRec", "--ratings", ratings(), "--out=" + out);
        Run ofCdae = run("train", "--model", "CDAE", "--ratings", ratings(), "--out=" + out);
        Run ofDae = run("train", "--model", "dae", "--ratings", ratings(), "--out=" + out);

        assertThat(ofAutoRec.out().lines()).hasSize(3).last().asString().startsWith("Chosen on held-out ratings: ");
        assertThat(ofCdae.out().lines()).hasSize(3).last().asString().contains("linearPath.");
        assertThat(ofDae.out().lines()).hasSize(2);
    }

    @Test
    void saysWhatIsWrongInASentence() throws IOException {
        String file = train("cdae");
        assertFails(run("recommend", "--model", file, "--likes", "777"), "The model knows no item 777");
        assertFails(
                run("recommend", "--model", file, "--user", "777", "--ratings", ratings()),
                "There are no ratings of user 777 in ");
        assertFails(run("recommend", "--model", file, "--user", "777"), "There are no ratings of user 777 in " + file);
        assertFails(run("recommend", "--model", ratings(), "--likes", "1"), "is not a model file");
        assertFails(
                run("train", "--model", "cdae", "--ratings", ratings(), "--out", folder.toString()),
                "expected a file to write to, found a folder");
    }

    @Test
    void asksForTheRatingsIfTheModelKeepsNone() throws IOException {
        String file = train("cdae", "--without-ratings");
        assertFails(run("recommend", "--model", file, "--user", "7"), "model keeps no ratings");
        assertThat(itemsOf(run("recommend", "--model", file, "--user", "7", "--ratings", ratings())))
                .hasSize(10);
        assertThat(itemsOf(run("recommend", "--model", file, "--likes", "2,8"))).hasSize(10);
    }

    private static void assertFails(Run run, String message) {
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message).doesNotContain("\tat ");
    }

    @Test
    void refusesCommandLinesThatSayTooLittleOrTooMuch() {
        assertThat(run("train", "--model", "svd", "--ratings", "x", "--out", "y")
                        .exitCode())
                .isEqualTo(2);
        assertThat(run("recommend", "--model", "x").exitCode()).isEqualTo(2);
        assertThat(run("recommend", "--model", "x", "--likes", "1", "--ratings", "y")
                        .err())
                .contains("--ratings goes with --user or --all-users, not with --likes");
        assertThat(run("recommend", "--model", "x", "--likes", "1", "--user", "2", "--ratings", "y")
                        .exitCode())
                .isEqualTo(2);
    }
}
