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

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The script at the root of a checkout, with a Java of its own that tells how it was called. */
final class LauncherTest {

    @TempDir
    private Path folder;

    /** What the script's Java was called with: locale, class path, arguments. */
    private List<String> launch(String checkout, Map<String, String> locale, String... arguments) throws Exception {
        return Checkout.in(folder, checkout).built().linesOf(locale, arguments);
    }

    static Stream<Map<String, String>> localesWithoutLetters() {
        return Stream.of(
                Map.of(),
                Map.of("LC_ALL", "C"),
                Map.of("LANG", "C"),
                Map.of("LC_ALL", "POSIX"),
                Map.of("LC_CTYPE", "C"));
    }

    @ParameterizedTest
    @MethodSource("localesWithoutLetters")
    void takesUtf8WhereTheLocaleHasNoLettersButAscii(Map<String, String> locale) throws Exception {
        List<String> said = launch("check out", locale, "info");

        assertThat(said).first().isEqualTo("UTF-8");
        assertThat(said).last().isEqualTo("info");
    }

    @Test
    void runsFromAFolderWithBlanks() throws Exception {
        assertThat(launch("check  out", Map.of(), "compare", "--ratings", "my ratings.csv"))
                .contains(folder.resolve("check  out").toRealPath() + "/target/launcher/build/*")
                .endsWith("compare", "--ratings", "my ratings.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"recommend --user 1", "similar --item 2", "explain --user 1 --item 2"})
    void startsWithoutTheOptimisingCompilerForOneAnswer(String command) throws Exception {
        assertThat(launch("checkout", Map.of(), command.split(" ")))
                .contains("-XX:TieredStopAtLevel=1")
                .noneMatch(option -> option.startsWith("@"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"recommend --all-users", "train --model cdae", "compare", "serve"})
    void startsWithAllOptionsForLongerWork(String command) throws Exception {
        assertThat(launch("checkout", Map.of(), command.split(" ")))
                .doesNotContain("-XX:TieredStopAtLevel=1")
                .anyMatch(option -> option.startsWith("@") && option.endsWith("java-options"));
    }

    @Test
    void saysWhyItCannotRunFromAFolderWithAColon() throws Exception {
        assertThat(launch("check:out", Map.of(), "info"))
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("autotaste: cannot run from ")
                .contains("colon");
    }
}
