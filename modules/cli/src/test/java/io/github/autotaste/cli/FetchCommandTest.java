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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What 'fetch' says and asks; what it downloads is tested where that is done. */
final class FetchCommandTest {

    private final InputStream standardInput = System.in;

    @TempDir
    private Path folder;

    @AfterEach
    void restore() {
        System.setIn(standardInput);
        System.clearProperty("autotaste.questions");
    }

    @Test
    void withoutANameItListsTheDataSetsInLinesOfATerminal() {
        Run run = run("fetch");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .anyMatch(line -> line.matches("ml-100k +4\\.9 MB  100,000 film ratings of 943 users, 1998"))
                .allMatch(line -> line.length() <= 80);
    }

    @Test
    void anUnknownNameIsRefusedWithThoseThereAre() {
        Run run = run("fetch", "netflix");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("There is no data set netflix; there are ml-100k, ml-1m, ");
    }

    @Test
    void theTermsAreShownAndWithoutATerminalYesIsNeeded() {
        Run run = run("fetch", "ml-1m", "--folder=" + folder);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith(
                        "ml-1m: 1,000,209 film ratings of 6,040 users, 2003, 5.9 MB from https://files.grouplens.org/")
                .contains("Terms: For research", "https://files.grouplens.org/datasets/movielens/ml-1m-README.txt")
                .contains("--yes agrees to the terms");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void onATerminalAnythingButAYesIsANo() {
        System.setProperty("autotaste.questions", "true");
        System.setIn(new ByteArrayInputStream("maybe\n".getBytes(StandardCharsets.US_ASCII)));

        Run run = run("fetch", "ml-1m", "--folder=" + folder);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("Download it to " + folder.resolve("ml-1m") + "? [y/N] ");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatIsThereIsNamedWithTheNextCommandAndNobodyIsAsked() throws IOException {
        Path ratings = Files.createDirectory(folder.resolve("ml-100k")).resolve("u.data");

        Run run = run("fetch", "ML-100K", "--folder=" + folder);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo(ratings + System.lineSeparator());
        assertThat(run.err())
                .contains("Next: autotaste compare --ratings " + ratings)
                .contains("--titles, is in " + folder.resolve("ml-100k/u.item"));
        assertThat(run("--quiet", "fetch", "ml-100k", "--folder=" + folder).err())
                .isEmpty();
    }
}
