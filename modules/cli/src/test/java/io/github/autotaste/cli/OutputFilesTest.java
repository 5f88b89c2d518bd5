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
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that commands write: none of those that they read, and nothing that turns out to be wrong after the work. */
final class OutputFilesTest {

    @TempDir
    private Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String ratings() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int user = 1; user <= 20; user++) {
            for (int item = 1; item <= 10; item++) {
                lines.append((user + item) % 3 == 0 ? user + "," + item + "," + (1 + item % 5) + "\n" : "");
            }
        }
        return file("ratings.csv", lines.toString());
    }

    private void assertRefused(String untouched, String... arguments) throws IOException {
        byte[] before = Files.readAllBytes(Path.of(untouched));
        Run run = run(arguments);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("expected another file to write to than those that are read");
        assertThat(Path.of(untouched)).hasBinaryContent(before);
    }

    @Test
    void isNoneOfThoseThatAreRead() throws IOException {
        String ratings = ratings();
        String model = folder.resolve("model").toString();
        assertThat(run("train", "--model", "cdae", "--ratings", ratings, "--out", model)
                        .err())
                .isEmpty();
        String titles = file("titles.csv", "1,One\n");
        String config = file("config.json", "{\"model\": \"cdae\"}");

        assertRefused(ratings, "compare", "--ratings", ratings, "--out", ratings);
        assertRefused(ratings, "compare", "--train", titles, "--test", ratings, "--out", ratings);
        assertRefused(config, "compare", "--ratings", ratings, "--config", config, "--out", config);
        assertRefused(ratings, "train", "--model", "cdae", "--ratings", ratings, "--out", ratings);
        assertRefused(config, "train", "--config", config, "--ratings", ratings, "--out", config);
        assertRefused(ratings, "tune", "--model", "cdae", "--ratings", ratings, "--out", ratings);
        assertRefused(model, "export", "--model", model, "--out", model);
        assertRefused(model, "recommend", "--model", model, "--all-users", "--out", model);
        assertRefused(titles, "recommend", "--model", model, "--all-users", "--titles", titles, "--out", titles);
        assertRefused(ratings, "recommend", "--model", model, "--ratings", ratings, "--all-users", "--out", ratings);
    }

    @Test
    void isNoOtherNameOfOneThatIsRead() throws IOException {
        String ratings = ratings();
        Path symbolic = Files.createSymbolicLink(folder.resolve("symbolic"), Path.of("ratings.csv"));
        Path hard = Files.createLink(folder.resolve("hard"), Path.of(ratings));

        for (String name : List.of(symbolic.toString(), hard.toString(), folder + "/./ratings.csv")) {
            assertRefused(ratings, "train", "--model", "cdae", "--ratings", ratings, "--out", name);
            assertRefused(ratings, "train", "--model", "cdae", "--ratings", name, "--out", ratings);
        }
    }

    /** The ratings are not there: they would be missed first if the target were looked at later. */
    @ParameterizedTest
    @CsvSource({
        "compare --contenders most-popular --ratings none",
        "train --model cdae --ratings none",
        "tune --model cdae --ratings none",
        "export --model none",
        "recommend --model none --all-users"
    })
    void isLookedAtBeforeTheWork(String command) {
        for (String out : List.of(folder.toString(), folder + "/missing/out")) {
            Run run = run((command + " --out " + out).split(" "));
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err().lines())
                    .singleElement(InstanceOfAssertFactories.STRING)
                    .startsWith(out + ": expected a f");
        }
    }

    @Test
    void thatNoFileSystemTakesIsRefusedBeforeTheWork() {
        String out = folder.resolve("x".repeat(300)).toString();
        Run run = run("train", "--model", "cdae", "--ratings", "none", "--out", out);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines())
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith(out + ": no file can be made there: ");
    }

    @Test
    void thatHasNoNameIsRefused() {
        Run run = run("train", "--model", "cdae", "--ratings", "none", "--out", "");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("expected the name of a file, found ''");
    }

    @Test
    void thatIsFullIsAFailure() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/full")), "there is no /dev/full");
        for (String command : List.of(
                "train --model cdae --ratings " + ratings(),
                "compare --contenders most-popular --ratings " + ratings())) {
            Run run = run((command + " --out /dev/full").split(" "));
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err().lines())
                    .singleElement(InstanceOfAssertFactories.STRING)
                    .contains("No space left on device");
        }
    }
}
