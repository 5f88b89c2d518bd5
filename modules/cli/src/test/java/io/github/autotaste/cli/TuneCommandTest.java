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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From the search to the file, and from the file to a model and to a row. */
final class TuneCommandTest {

    private static final int USERS = 40;
    private static final int ITEMS = 24;

    @TempDir
    private Path folder;

    private String ratings() throws IOException {
        Random random = new Random(1);
        List<String> lines = new ArrayList<>();
        for (int user = 1; user <= USERS; user++) {
            for (int item = 1; item <= ITEMS; item++) {
                boolean isLiked = user % 2 == item % 2;
                if (random.nextDouble() < 0.6) {
                    lines.add(user + "," + item + "," + (isLiked ? 4 + random.nextInt(2) : 1 + random.nextInt(3)));
                }
            }
        }
        return Files.write(folder.resolve("ratings.csv"), lines).toString();
    }

    private Run tune(String model, String file, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "tune",
                "--model",
                model,
                "--ratings",
                ratings(),
                "--trials",
                "3",
                "--epochs",
                "10",
                "--out",
                folder.resolve(file).toString()));
        arguments.addAll(Arrays.asList(more));
        return run(arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "i-autorec, rmse",
        "u-autorec, rmse",
        "cdae, ndcg@10",
        "ae, ndcg@10",
        "dae, ndcg@10",
        "mult-dae, ndcg@10"
    })
    void findsSettingsThatTrainAndCompareRead(String model, String metric) throws IOException {
        Run tuned = tune(model, "best.json");
        assertThat(tuned.err()).isEmpty();
        assertThat(tuned.exitCode()).isZero();
        assertThat(tuned.out())
                .startsWith(model + " on ")
                .contains("4 trials trained for up to 5 epochs; the best is trial ")
                .contains(" start | ");
        String file = folder.resolve("best.json").toString();
        JsonNode json = new ObjectMapper().readTree(Path.of(file).toFile());
        assertThat(json.at("/model").asText()).isEqualTo(model);
        assertThat(json.at("/found/metric").asText()).isEqualTo(metric);
        assertThat(json.at("/found/score").asDouble()).isPositive();

        Run trained = run(
                "train",
                "--config",
                file,
                "--ratings",
                ratings(),
                "--out",
                folder.resolve("m").toString());
        assertThat(trained.err()).isEmpty();
        assertThat(trained.out()).startsWith(model + ", trained on ");
        Run compared = run(
                "compare",
                "--ratings",
                ratings(),
                "--contenders",
                "most-popular",
                "--config",
                file,
                "--config",
                "again=" + file,
                "--format",
                "json");
        assertThat(compared.err()).isEmpty();
        JsonNode rows = new ObjectMapper().readTree(compared.out()).at("/contenders");
        assertThat(rows.findValuesAsText("name")).containsExactly("most-popular", "best", "again");
        assertThat(rows.at("/1/metrics")).isNotEmpty().isEqualTo(rows.at("/2/metrics"));
    }

    @Test
    void sameSeedsGiveTheSameFileForAnyNumberOfThreads() throws IOException {
        tune("cdae", "one.json", "--threads", "1", "--seed", "5");
        tune("cdae", "two.json", "--threads", "2", "--seed", "5");
        tune("cdae", "other.json", "--threads", "2", "--seed", "6");
        String one = Files.readString(folder.resolve("one.json"));
        assertThat(folder.resolve("two.json")).content().isEqualTo(one);
        assertThat(folder.resolve("other.json")).content().isNotEqualTo(one);
    }

    /** Ratings that only the test part has make no difference. */
    @Test
    void testRatingsAreNeverSeen() throws IOException {
        Path train = Path.of(ratings());
        for (String rating : List.of("1", "5")) {
            Path test = Files.writeString(folder.resolve("test.csv"), "1,1," + rating + "\n2,900," + rating + "\n");
            Path unseen = Files.write(
                    folder.resolve("train.csv"),
                    Files.readAllLines(train).stream()
                            .filter(line -> !line.startsWith("1,1,"))
                            .toList());
            Run run = run(
                    "tune",
                    "--model",
                    "cdae",
                    "--train",
                    unseen.toString(),
                    "--test",
                    test.toString(),
                    "--trials",
                    "2",
                    "--epochs",
                    "10",
                    "--positive-from",
                    "3",
                    "--out",
                    folder.resolve(rating).toString());
            assertThat(run.err()).isEmpty();
        }
        assertThat(folder.resolve("1")).hasSameTextualContentAs(folder.resolve("5"));
    }

    @Test
    void aSplitsTestPartIsLeftOutAndItsValidationPartDecides() throws IOException {
        int all = Files.readAllLines(Path.of(ratings())).size();
        tune("i-autorec", "random.json", "--split", "random:0.8");
        assertThat(countIn("random.json", "trainingRatings") + countIn("random.json", "validationRatings"))
                .isEqualTo((int) Math.round(0.8 * all));
        tune("i-autorec", "per-user.json", "--split", "per-user:8:1:1");
        assertThat(countIn("per-user.json", "validationRatings"))
                .as("a tenth of fewer than 20 ratings")
                .isEqualTo(USERS);
        tune("cdae", "core.json", "--preferences-from", "4", "--core", "3");
        assertThat(countIn("core.json", "trainingRatings")).isBetween(all / 4, all / 2);
    }

    private int countIn(String file, String fact) throws IOException {
        return new ObjectMapper()
                .readTree(folder.resolve(file).toFile())
                .at("/found/" + fact)
                .asInt();
    }

    @Test
    void writesNoConfigurationIfEveryTrainingDiverges() throws IOException {
        Path absurd = folder.resolve("absurd.csv");
        Files.write(
                absurd,
                Files.readAllLines(Path.of(ratings())).stream()
                        .map(line -> line.replaceFirst("5$", "3e38"))
                        .toList());
        Path out = folder.resolve("x.json");
        Run run = run(
                "tune",
                "--model",
                "i-autorec",
                "--ratings",
                absurd.toString(),
                "--trials",
                "2",
                "--out",
                out.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("No training came to an end").contains("to 3.0E38");
        assertThat(out).doesNotExist();
    }

    @Test
    void refusesWhatCannotBeMeasured() throws IOException {
        Run run = tune("cdae", "x.json", "--metric", "rmse");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--metric rmse takes a model that estimates ratings");
        Run nothing = tune("cdae", "x.json", "--positive-from", "6");
        assertThat(nothing.exitCode()).isEqualTo(1);
        assertThat(nothing.err()).contains("Expected ratings to measure on, found none of ");
        assertThat(folder.resolve("x.json")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "x", "NaN"})
    void refusesSharesOutOfRange(String share) throws IOException {
        Run run = tune("cdae", "x.json", "--validation", share);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("expected a share between 0 and 1, such as 0.1, found '" + share + "'");
    }

    @Test
    void aBadFileIsToldFromABadCommandLine() throws IOException {
        Path file =
                Files.writeString(folder.resolve("cdae.json"), "{\"model\": \"cdae\",\n\"config\": {\"epoch\": 3}}");
        Run bad = run("train", "--config", file.toString(), "--ratings", ratings(), "--out", folder + "/m");
        assertThat(bad.exitCode()).isEqualTo(1);
        assertThat(bad.err())
                .contains("cdae.json, line 2: epoch: no such setting in this version of Autotaste; there are");
        Run twice = run("compare", "--contenders", "cdae", "--config", file.toString());
        assertThat(twice.exitCode()).isEqualTo(2);
        assertThat(twice.err()).contains("Two contenders are called 'cdae'; --config NAME=FILE names one anew");
        Run both = run(
                "train",
                "--model",
                "cdae",
                "--config",
                file.toString(),
                "--ratings",
                ratings(),
                "--out",
                folder + "/m");
        assertThat(both.exitCode()).isEqualTo(2);
    }
}
