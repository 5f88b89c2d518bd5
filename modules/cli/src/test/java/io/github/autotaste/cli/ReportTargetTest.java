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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportTargetTest {

    private static final PrintWriter NOWHERE = new PrintWriter(Writer.nullWriter());

    @TempDir
    private Path folder;

    @Test
    void printsWithoutAFile() throws IOException {
        StringWriter printed = new StringWriter();
        ReportTarget.of(null, new PrintWriter(printed), List.of()).write("report\n");

        assertThat(printed).hasToString("report\n");
    }

    @Test
    void leavesNothingBehindBesideTheFile() throws IOException {
        Path file = folder.resolve("report.json");
        ReportTarget.of(file, NOWHERE, List.of()).write("report\n");

        assertThat(folder).isDirectoryContaining(path -> path.equals(file));
        assertThat(Files.list(folder)).containsExactly(file);
        assertThat(file).hasContent("report\n");
    }

    @Test
    void replacesAnOlderFile() throws IOException {
        Path file = Files.writeString(folder.resolve("report.json"), "an older and longer report\n");
        ReportTarget.of(file, NOWHERE, List.of()).write("report\n");

        assertThat(file).hasContent("report\n");
    }

    @Test
    void writesThroughALink() throws IOException {
        Path file = Files.writeString(folder.resolve("report.json"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        ReportTarget.of(link, NOWHERE, List.of()).write("report\n");

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("report\n");
    }

    @Test
    void refusesAFolder() {
        assertThatThrownBy(() -> ReportTarget.of(folder, NOWHERE, List.of()))
                .isInstanceOf(IOException.class)
                .hasMessage(folder + ": expected a file to write to, found a folder");
    }

    @Test
    void refusesAFileInAMissingFolder() {
        Path file = folder.resolve("missing").resolve("report.json");

        assertThatThrownBy(() -> ReportTarget.of(file, NOWHERE, List.of()))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(file + ": expected a folder to write to, found none");
    }
}
