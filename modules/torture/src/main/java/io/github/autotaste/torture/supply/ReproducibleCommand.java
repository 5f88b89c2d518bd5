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
package io.github.autotaste.torture.supply;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Builds what is released twice, from two clones in folders of different names, and compares every file of it. */
@Command(
        name = "reproducible",
        description = "Builds the release from two clones of the last commit, and compares the files bit for bit.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the options
public final class ReproducibleCommand implements Callable<Integer> {

    private static final List<String> BUILD =
            List.of("./mvnw", "-q", "-B", "-Prelease", "-DskipTests", "-Dverification.skip", "package");

    @Spec
    private CommandSpec spec;

    @Option(names = "--sources", description = "The repository; ${DEFAULT-VALUE}.", defaultValue = ".")
    private Path sources;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("autotaste-twice");
        Map<String, String> first = built(folder.resolve("a"));
        Map<String, String> second = built(folder.resolve("another folder"));
        TreeSet<String> names = new TreeSet<>(first.keySet());
        names.addAll(second.keySet());
        names.removeIf(name -> Objects.equals(first.get(name), second.get(name)));
        PrintWriter out = spec.commandLine().getOut();
        out.println("| files | that differ |");
        out.println("|---|---|");
        out.println("| " + first.size() + " | " + (names.isEmpty() ? "none" : String.join(", ", names)) + " |");
        out.flush();
        return names.isEmpty() && !first.isEmpty() ? 0 : 1;
    }

    private Map<String, String> built(Path clone) throws IOException, InterruptedException {
        Path home = Files.createDirectories(clone.resolveSibling("start"));
        run(home, List.of("git", "clone", "--quiet", sources.toAbsolutePath().toString(), clone.toString()));
        run(clone, BUILD);
        Map<String, String> checksums = new TreeMap<>();
        try (Stream<Path> files = Files.walk(clone)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> isReleased(clone.relativize(file).toString()))
                    .forEach(file -> checksums.put(clone.relativize(file).toString(), sha256(file)));
        }
        return checksums;
    }

    /** Jars, bills of materials and the zip of the command, each as the build leaves it. */
    private static boolean isReleased(String file) {
        return file.matches(
                "(modules/[^/]+/)?target/autotaste[^/]*\\.(jar|zip)|modules/[^/]+/target/autotaste[^/]*cyclonedx.*");
    }

    private static void run(Path folder, List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolveSibling("log").toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(
                    String.join(" ", command) + " failed in " + folder + "; its output is beside it, in log");
        }
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
