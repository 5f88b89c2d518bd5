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

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A checkout with the real launcher, and a Java that prints its locale and its arguments. */
record Checkout(Path home, Path java) {

    private static final Path LAUNCHER = Path.of("modules/cli/src/launcher");

    static Checkout in(Path folder, String name) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Path root = Path.of("../..");
        Files.copy(root.resolve("autotaste"), home.resolve("autotaste"), COPY_ATTRIBUTES);
        Files.createDirectories(home.resolve(LAUNCHER));
        try (Stream<Path> files = Files.list(root.resolve(LAUNCHER))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, home.resolve(LAUNCHER).resolve(file.getFileName()));
            }
        }
        Path java = folder.resolve("java");
        Path bin = Files.createDirectories(java.resolve("bin"));
        script(bin.resolve("java"), """
                [ "$1" = -version ] && { echo 'openjdk version "17.0.1"'; exit; }
                locale charmap
                for argument; do echo "$argument"; done
                """);
        script(bin.resolve("javac"), "");
        return new Checkout(home, java);
    }

    private static void script(Path file, String commands) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + commands);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    Checkout built() throws IOException {
        Path builds = Files.createDirectories(home.resolve("target/launcher"));
        Files.writeString(builds.resolve("current"), "build\n");
        return this;
    }

    /** What stands in for Maven: runs these commands in the home of the checkout. */
    Checkout withMaven(String commands) throws IOException {
        Files.createFile(home.resolve("pom.xml"));
        script(home.resolve("mvnw"), commands);
        return this;
    }

    Process launch(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(home.resolve("autotaste").toString()));
        command.addAll(List.of(arguments));
        return start(command, Map.of("LC_ALL", "C.UTF-8"));
    }

    /** With a terminal for standard error and standard output. */
    Process launchOnATerminal(String argument) throws IOException {
        String command = "'" + home.resolve("autotaste") + "' " + argument;
        return start(List.of("script", "-qfec", command, "/dev/null"), Map.of("LC_ALL", "C.UTF-8"));
    }

    /** All that is printed, in a locale that has these variables alone. */
    List<String> linesOf(Map<String, String> locale, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(home.resolve("autotaste").toString()));
        command.addAll(List.of(arguments));
        Process process = start(command, locale);
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        process.waitFor();
        return lines;
    }

    private Process start(List<String> command, Map<String, String> locale) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
        builder.environment().putAll(locale);
        builder.environment().put("JAVA_HOME", java.toString());
        return builder.start();
    }
}
