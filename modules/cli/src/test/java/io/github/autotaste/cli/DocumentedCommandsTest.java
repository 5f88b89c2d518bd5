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
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commands of the documentation are commands: all are understood, and those for a new user are run. */
final class DocumentedCommandsTest {

    /** A line of code that calls the launcher, with the lines that go on with it; without its comment. */
    private static final Pattern COMMAND =
            Pattern.compile("^ *\\./autotaste ((?:[^\\\\\\n#|>]|\\\\\\n)+)", Pattern.MULTILINE);

    private static final Pattern FILE = Pattern.compile("[\\w-]+\\.(csv|tsv|model|html|json)");

    @TempDir
    private static Path folder;

    /** Sixty films, of which people with one of two tastes have seen a third. */
    @BeforeAll
    static void writeRatings() throws IOException {
        StringBuilder ratings = new StringBuilder("user,item,rating\n");
        StringBuilder newer = new StringBuilder("user,item,rating\n");
        for (int user = 1; user <= 30; user++) {
            for (int item = 1; item <= 60; item++) {
                int draw = (user * 31 + item * 17) % 9;
                String line = user + "," + item + "," + (user % 2 == item % 2 ? 4 + draw % 2 : 1 + draw % 2) + "\n";
                if (draw < 3) {
                    ratings.append(line);
                } else if (draw == 3) {
                    newer.append(line);
                }
            }
        }
        Files.writeString(folder.resolve("my-ratings.csv"), ratings);
        Files.writeString(folder.resolve("newer.csv"), newer);
    }

    static Stream<String> allCommands() throws IOException {
        List<String> commands = new ArrayList<>(commandsOf(Path.of("../../README.md")));
        try (Stream<Path> pages = Files.list(Path.of("../../docs"))) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".md")).toList()) {
                commands.addAll(commandsOf(page));
            }
        }
        assertThat(commands).hasSizeGreaterThan(20);
        return commands.stream();
    }

    /** Those that read files, in the order of the page. */
    static Stream<String> commandsToRun() throws IOException {
        return Stream.concat(
                        commandsOf(Path.of("../../README.md")).stream(),
                        commandsOf(Path.of("../../docs/report.md")).stream())
                .filter(command -> !command.equals("compare"));
    }

    /** All but "reproduce", which is of another module. */
    private static List<String> commandsOf(Path page) throws IOException {
        Matcher command = COMMAND.matcher(Files.readString(page));
        return command.results()
                .map(found -> found.group(1).replace("\\\n", " ").strip().replaceAll(" +", " "))
                .filter(text -> !text.startsWith("reproduce"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("allCommands")
    void isUnderstood(String command) {
        assertThatCode(() -> Autotaste.commandLine().parseArgs(command.split(" ")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("commandsToRun")
    void runs(String command) {
        Run run = Run.run(Arrays.stream(command.split(" "))
                .map(DocumentedCommandsTest::inTheFolder)
                .toArray(String[]::new));

        assertThat(run.exitCode()).as(run.err()).isZero();
        List<String> files =
                FILE.matcher(command).results().map(MatchResult::group).toList();
        assertThat(files).allMatch(file -> Files.exists(folder.resolve(file)));
    }

    private static String inTheFolder(String argument) {
        return FILE.matcher(argument).matches() ? folder.resolve(argument).toString() : argument;
    }
}
