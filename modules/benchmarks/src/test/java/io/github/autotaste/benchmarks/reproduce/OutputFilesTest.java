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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that the command writes: none of those that it reads, and nothing that turns out to be wrong after the work. */
final class OutputFilesTest {

    @TempDir
    private Path folder;

    @Test
    void isNoneOfTheData() throws IOException {
        Path ratings = Files.writeString(folder.resolve("ratings.csv"), "1,1,5\n");
        Run run = run("ml-100k", "--data", folder.toString(), "--out", folder + "/./ratings.csv");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines())
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("expected another file to write to than those that are read");
        assertThat(ratings).hasContent("1,1,5");
    }

    /** The ratings are not there: they would be missed first if the target were looked at later. */
    @Test
    void isLookedAtBeforeTheWork() {
        for (String out : List.of(folder.toString(), folder + "/missing/out")) {
            Run run = run("ml-100k", "--data", folder.toString(), "--out", out);
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err().lines())
                    .singleElement(InstanceOfAssertFactories.STRING)
                    .startsWith(out + ": expected a f");
        }
    }

    @Test
    void tablesAndPlotAreTwo() {
        String out = folder.resolve("out").toString();
        Run run = run("hidden-units", "--data", folder.toString(), "--out", out, "--plot", out);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Expected two files as --out and --plot");
    }
}
