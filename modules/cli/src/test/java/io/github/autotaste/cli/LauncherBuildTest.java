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
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher shows while it builds, with a build that stops at its second module until the file "go on" is there. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class LauncherBuildTest {

    private static final String BUILD = """
            echo run >>builds
            echo '[INFO] Building Autotaste 0.1.0-SNAPSHOT                                 [1/3]'
            echo '[INFO] Building Autotaste: ratings 0.1.0-SNAPSHOT                        [2/3]'
            echo '[INFO] Building jar: /somewhere/ratings.jar'
            until [ -f 'go on' ]; do sleep 0.1; done
            mkdir -p modules/cli/target/lib
            touch modules/cli/target/lib/library-1.jar modules/cli/target/autotaste-cli-1.jar
            """;

    @TempDir
    private Path folder;

    private Checkout checkout;

    @BeforeEach
    void checkOut() throws IOException {
        checkout = Checkout.in(folder, "check out").withMaven(BUILD);
    }

    private void letTheBuildGoOn() throws IOException {
        Files.createFile(checkout.home().resolve("go on"));
    }

    private Process launchOnATerminal() throws IOException {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(":", -1)).anyMatch(path -> Files.exists(Path.of(path, "script"))),
                "there is no command 'script' to have a terminal by");
        return checkout.launchOnATerminal("info");
    }

    /** What a process prints, up to a text. */
    private static String outputUntil(Process process, String text) throws IOException {
        StringBuilder output = new StringBuilder();
        while (output.indexOf(text) < 0) {
            int next = process.getInputStream().read();
            assertThat(next).as("printed: %s", output).isNotNegative();
            output.append((char) next);
        }
        return output.toString();
    }

    private static String rest(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void showsWhichModuleOfHowManyIsBuilt() throws IOException {
        Process process = launchOnATerminal();

        assertThat(outputUntil(process, "2 of 3: ratings ")).contains("Building Autotaste (first use) ...");
        letTheBuildGoOn();
        assertThat(rest(process).strip()).endsWith("info");
    }

    @Test
    void whoWaitsForTheBuildOfAnotherSeesHowFarItIs() throws IOException {
        Process first = launchOnATerminal();
        outputUntil(first, "2 of 3: ratings ");

        Process second = launchOnATerminal();
        assertThat(outputUntil(second, "2 of 3: ratings "))
                .contains("Waiting for the build by process ")
                .doesNotContain("Building Autotaste");
        letTheBuildGoOn();
        assertThat(rest(first).strip()).endsWith("info");
        assertThat(rest(second).strip()).endsWith("info");
        assertThat(checkout.home().resolve("builds")).hasContent("run");
    }

    @Test
    void withoutATerminalSaysOnlyThatItBuilds() throws IOException {
        letTheBuildGoOn();

        assertThat(rest(checkout.launch("info")).lines())
                .startsWith("Building Autotaste (first use) ...", "UTF-8")
                .endsWith("info");
    }

    @Test
    void buildsOnceAndAnewWhenASourceIsNewer() throws Exception {
        letTheBuildGoOn();
        checkout.launch("info").waitFor();
        assertThat(rest(checkout.launch("info"))).doesNotContain("Building");

        Path source = Files.createDirectories(checkout.home().resolve("modules/cli/src/main"))
                .resolve("New.java");
        Files.createFile(source);
        assertThat(rest(checkout.launch("info"))).startsWith("Building Autotaste (sources have changed) ...");
    }

    /** Many at a time, since a signal to a loop that was just forked is lost where processors are busy. */
    @Test
    void buildsThatFailAtOnceAreNotWaitedFor() throws Exception {
        List<Process> launched = new ArrayList<>();
        for (int home = 0; home < 40; home++) {
            Checkout failing =
                    Checkout.in(folder.resolve("busy " + home), "check out").withMaven("exit 1");
            launched.add(failing.launch("info"));
        }

        for (Process process : launched) {
            assertThat(rest(process)).contains("could not be built");
            assertThat(process.waitFor()).isEqualTo(1);
        }
    }

    @Test
    void failedBuildIsToldByItsErrors() throws Exception {
        Files.writeString(
                checkout.home().resolve("mvnw"),
                "#!/bin/sh\necho '[INFO] fine'\necho '[ERROR] no disk left'\nexit 1\n");

        Process process = checkout.launch("info");

        assertThat(rest(process))
                .contains("[ERROR] no disk left\nautotaste: could not be built, see above and ")
                .doesNotContain("fine");
        assertThat(process.waitFor()).isEqualTo(1);
    }
}
