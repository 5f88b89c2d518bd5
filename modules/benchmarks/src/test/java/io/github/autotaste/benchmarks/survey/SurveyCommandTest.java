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
package io.github.autotaste.benchmarks.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autotaste.benchmarks.reproduce.ReproduceCommand;
import io.github.autotaste.cli.Autotaste;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The survey on small made-up ratings. */
final class SurveyCommandTest {

    private static final int USERS = 30;
    private static final int ITEMS = 20;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeRatings() throws IOException {
        Files.createDirectories(folder.resolve("ml-100k"));
        Files.createDirectories(folder.resolve("steam"));
        Files.writeString(folder.resolve("ml-100k/u.data"), ratings());
        try (OutputStream steam =
                new GZIPOutputStream(Files.newOutputStream(folder.resolve("steam/purchase.tsv.gz")))) {
            steam.write(ratings().getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(folder.resolve("mine.tsv"), ratings());
    }

    private static String ratings() {
        Random random = new Random(1);
        StringBuilder lines = new StringBuilder();
        for (int user = 1; user <= USERS; user++) {
            for (int item = 1; item <= ITEMS; item++) {
                if (random.nextDouble() < 0.6) {
                    lines.append(user + "\t" + item + "\t" + (item % 2 == user % 2 ? 5 : 1) + "\n");
                }
            }
        }
        return lines.toString();
    }

    private int survey(String contenders, String... more) {
        String[] arguments = Stream.concat(
                        Stream.of(
                                "survey",
                                "--data=" + folder,
                                "--contenders=" + contenders,
                                "--repeats=2",
                                "--outcomes=" + folder.resolve("outcomes")),
                        Stream.of(more))
                .toArray(String[]::new);
        return Autotaste.commandLine(new ReproduceCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    @Test
    void measuresRatingsAndListsOfEveryDataSetThereIs() {
        assertThat(survey(
                        "user-item-bias,item-knn-ratings,most-popular,random",
                        "--ratings=" + folder.resolve("mine.tsv")))
                .isZero();

        assertThat(out.toString())
                .containsPattern("\\| contender +\\| mean rank \\| +ml-100k \\| +mine \\|")
                .containsPattern("\\| item-knn-ratings \\| +1\\.0 \\|")
                .containsPattern("\\| most-popular \\| +[12]\\.0 \\| +\\**0\\.\\d{4}")
                .contains("Friedman's test of the 2 contenders that suit all 3 data sets")
                .containsPattern("\\| item-knn-ratings +\\| +\\| +2 - 0 \\|")
                .contains("### Seconds of a fit")
                .doesNotContain("### Failures");
        assertThat(err.toString()).contains("mine, seed 2: random").doesNotContain("steam, seed 1: user-item-bias");
    }

    @Test
    void goesOnWhereAnEarlierRunEnded() throws IOException {
        survey("most-popular,random", "--data-sets=ml-100k");
        String first = out.toString();
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Files.delete(folder.resolve("outcomes/ml-100k/random-2.json"));

        survey("most-popular,random", "--data-sets=ml-100k");

        assertThat(err.toString()).isEqualTo("ml-100k, seed 2: random\n");
        assertThat(withoutSeconds(out.toString())).isEqualTo(withoutSeconds(first));
    }

    private static String withoutSeconds(String report) {
        return report.substring(0, report.indexOf("### Seconds of a fit"));
    }

    @Test
    void measuresAnewWhatWasMeasuredByAnotherProtocol() {
        survey("most-popular", "--data-sets=ml-100k");
        err.getBuffer().setLength(0);

        survey("most-popular", "--data-sets=ml-100k", "--users=5");

        assertThat(err.toString()).isEqualTo("ml-100k, seed 1: most-popular\nml-100k, seed 2: most-popular\n");
    }

    @Test
    void refusesNamesThatDoNotExist() {
        assertThat(survey("most-popular", "--data-sets=jokes")).isEqualTo(2);
        assertThat(survey("best")).isEqualTo(2);

        assertThat(err.toString())
                .contains("No data set is called 'jokes'; there are [ml-100k, steam]")
                .contains("No contender is called 'best'");
    }
}
