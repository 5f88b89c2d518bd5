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
package io.github.autotaste.benchmarks.reproduce;

import static io.github.autotaste.benchmarks.reproduce.Run.run;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every table, on small made-up ratings in files laid out like the real ones. */
final class ReproduceCommandTest {

    private static final int USERS = 40;
    private static final int ITEMS = 30;

    @TempDir
    private static Path data;

    @TempDir
    private Path folder;

    @BeforeAll
    static void layOutTheFiles() throws IOException {
        Files.createDirectories(data.resolve("ml-100k"));
        Files.writeString(data.resolve("ml-100k/u.data"), ratings(1, 10));
        for (String part : new String[] {"u1", "u2"}) {
            Files.writeString(data.resolve("ml-100k/" + part + ".base"), ratings(1, 8));
            Files.writeString(data.resolve("ml-100k/" + part + ".test"), ratings(9, 10));
        }
        compress("ml-1m/ratings.tsv.gz", ratings(1, 10));
        compress("lastfm-hetrec/lightgcn_train.tsv.gz", ratings(1, 8).replaceAll("\\t\\d\n", "\n"));
        compress("lastfm-hetrec/lightgcn_test.tsv.gz", ratings(9, 10).replaceAll("\\t\\d\n", "\n"));
    }

    /** Two groups with tastes of their own; every rating belongs to one of ten parts. */
    private static String ratings(int firstPart, int lastPart) {
        Random random = new Random(1);
        StringBuilder lines = new StringBuilder();
        for (int user = 1; user <= USERS; user++) {
            for (int item = 1; item <= ITEMS; item++) {
                boolean isLiked = user % 2 == item % 2;
                int rating = isLiked ? 4 + random.nextInt(2) : 1 + random.nextInt(3);
                int part = 1 + random.nextInt(10);
                if (random.nextDouble() < 0.9 && part >= firstPart && part <= lastPart) {
                    lines.append(user + "\t" + item + "\t" + rating + "\n");
                }
            }
        }
        return lines.toString();
    }

    private static void compress(String file, String text) throws IOException {
        Path path = data.resolve(file);
        Files.createDirectories(path.getParent());
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(path))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    static Stream<String> names() {
        return Reproductions.all().stream().map(Reproduction::name);
    }

    /** The plot's table is measured for the plot; nobody here has enough ratings for {@link FewRatingsSplit}. */
    static Stream<String> namesWithoutPlot() {
        return names().filter(name -> !name.equals("hidden-units") && !name.equals("few-ratings"));
    }

    @ParameterizedTest
    @MethodSource("namesWithoutPlot")
    void measuresEveryRowOfEveryTable(String name) throws IOException {
        Run run = run(name, "--data", data.toString(), "--repeats", "1", "--format", "json");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        JsonNode tables = new ObjectMapper().readTree(run.out());
        assertThat(tables).isNotEmpty();
        for (JsonNode table : tables) {
            assertThat(table.at("/measured/contenders")).isNotEmpty();
            for (JsonNode contender : table.at("/measured/contenders")) {
                assertThat(contender.has("failure")).as(contender.toString()).isFalse();
                assertThat(contender.at("/metrics")).isNotEmpty();
            }
        }
    }

    @Test
    void putsPublishedFiguresBesideOursInMarkdown() {
        Run run = run("activations", "--data", data.toString(), "--repeats", "2");

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("## Activations of I-AutoRec on MovieLens-1M\n\n- Data: ml-1m/ratings.tsv.gz; 40 users")
                .contains("| contender | rmse | published | chosen on validation | fit s |")
                .containsPattern("\\| f identity, g sigmoid \\| .* \\| \\.831 \\| \\d+ \\(\\d+\\), \\d+ \\(\\d+\\) \\|")
                .contains("seed 1, 2 times")
                .doesNotContain("- Lists:");
    }

    @Test
    void measuresListsOfSeveralLengths() {
        Run run = run("lastfm", "--data", data.toString());
        assertThat(run.out())
                .contains("- Lists: the best 20 items for every user")
                .contains("| recall@20 |");
    }

    @Test
    void takesConfigurationsAsFurtherRows() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.json"), "{\"model\": \"dae\"}");
        Run run = run("lastfm", "--data", data.toString(), "--config", file.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("| mine | ");
    }

    @Test
    void givesTheSameTableTwiceButForTimes() throws IOException {
        String[] arguments = {"deep", "--data", data.toString(), "--repeats", "1", "--format", "json"};
        ObjectMapper json = new ObjectMapper();
        assertThat(json.readTree(run(arguments).out()).findValues("metrics"))
                .isEqualTo(json.readTree(run(arguments).out()).findValues("metrics"));
    }

    @Test
    void plotsTheHiddenUnitsAsAnImage() throws IOException {
        Path plot = folder.resolve("plot.svg");
        Path table = folder.resolve("table.md");
        Run run = run("hidden-units", "--data", data.toString(), "--plot", plot.toString(), "--out", table.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEmpty();
        assertThat(table).content().contains("| 500 units |");
        String image = Files.readString(plot);
        assertThat(image)
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"")
                .contains("hidden units");
        assertThat(image.split("<circle", -1))
                .as("a dot for each row, and what is before")
                .hasSize(10);
    }

    @Test
    void listsTheTablesThereAre() {
        Run run = run();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines().map(line -> line.substring(0, line.indexOf(' '))))
                .containsExactlyElementsOf(
                        Stream.concat(names(), Stream.of("survey")).toList());
    }

    @Test
    void saysWhatIsMissingOrUnknown() {
        Run noFile = run("recbole", "--data", folder.toString());
        assertThat(noFile.exitCode()).isEqualTo(1);
        assertThat(noFile.err()).contains("ratings.tsv.gz: expected this file of ratings, found none");
        Run noName = run("netflix", "--data", folder.toString());
        assertThat(noName.exitCode()).isEqualTo(2);
        assertThat(noName.err()).contains("No reproduction is called 'netflix'; there are autorec, ");
        Run noPlot = run("autorec", "--data", folder.toString(), "--plot", "x.svg");
        assertThat(noPlot.exitCode()).isEqualTo(2);
        assertThat(noPlot.err()).contains("There is no plot of 'autorec'");
    }
}
