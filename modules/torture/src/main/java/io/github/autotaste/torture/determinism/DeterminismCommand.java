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
package io.github.autotaste.torture.determinism;

import io.github.autotaste.benchmarks.measure.MarkdownTable;
import io.github.autotaste.benchmarks.measure.MeasurementProcess;
import io.github.autotaste.torture.Folders;
import io.github.autotaste.torture.JavaProcess;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains the same models over and over, and compares their bytes. */
@Command(
        name = "determinism",
        description = "SHA-256 of saved models over threads, versions of Java, kernels and compilers.")
public final class DeterminismCommand implements Callable<Integer> {

    private static final String VECTOR = "jdk.incubator.vector";
    private static final List<String> KERNELS = List.of("plain", "vector");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..*", paramLabel = "JAVA_HOME", description = "Homes of Javas. Default: the one in use.")
    private List<Path> homes = new ArrayList<>();

    @Option(names = "--threads", split = ",", defaultValue = "1,2,3,8", description = "Default: ${DEFAULT-VALUE}.")
    private List<Integer> threads = List.of();

    @Option(
            names = "--compilers",
            split = ",",
            defaultValue = "-XX:+UseCompressedOops,-Xint,-XX:UseAVX=2,-XX:UseAVX=3",
            description = "A JVM option each; the first changes nothing. Default: ${DEFAULT-VALUE}.")
    private List<String> compilers = List.of();

    /** Which JVM it was. */
    private record Run(Path home, String kernels, String compiler) {}

    @Override
    public Integer call() throws Exception {
        List<Path> javas = homes.isEmpty() ? List.of(Path.of(System.getProperty("java.home"))) : homes;
        Map<Run, Map<String, String>> sums = new LinkedHashMap<>();
        for (Path home : javas) {
            for (String kernels : KERNELS) {
                for (String compiler : compilers) {
                    Run run = new Run(home, kernels, compiler);
                    sums.put(run, sumsOf(run));
                }
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(table(sums));
        Map<String, Set<String>> differing = differing(sums);
        out.println();
        differing.forEach((model, different) -> out.println(
                model + ": " + different.size() + " different " + (different.size() == 1 ? "file" : "files")));
        out.flush();
        return differing.values().stream().allMatch(different -> different.size() == 1) ? 0 : 1;
    }

    private Map<String, String> sumsOf(Run run) throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(List.of("-Xmx512m", run.compiler()));
        if (run.kernels().equals("vector")) {
            options.addAll(List.of("--add-modules", VECTOR));
        }
        return Folders.temporary(folder -> {
            List<String> arguments =
                    new ArrayList<>(List.of(folder.resolve("model").toString()));
            threads.forEach(number -> arguments.add(number.toString()));
            return MeasurementProcess.of(new JavaProcess(run.home(), options, SavedModels.class).command(arguments));
        });
    }

    /** A row a JVM; where all numbers of threads give the same file, the sum's first digits. */
    private MarkdownTable table(Map<Run, Map<String, String>> sums) throws IOException {
        List<String> headings = new ArrayList<>(List.of("Java", "kernels", "option"));
        headings.addAll(SavedModels.configs().keySet());
        MarkdownTable table = new MarkdownTable(headings.toArray(String[]::new));
        for (Map.Entry<Run, Map<String, String>> run : sums.entrySet()) {
            List<Object> cells = new ArrayList<>(List.of(
                    version(run.getKey().home()),
                    String.valueOf(run.getValue().get("kernels")),
                    run.getKey().compiler()));
            for (String model : SavedModels.configs().keySet()) {
                cells.add(threads.stream()
                        .map(number -> sumOf(run.getValue(), model, number).substring(0, 12))
                        .distinct()
                        .collect(Collectors.joining(" ")));
            }
            table.add(cells.toArray());
        }
        return table;
    }

    private Map<String, Set<String>> differing(Map<Run, Map<String, String>> sums) {
        Map<String, Set<String>> different = new LinkedHashMap<>();
        for (Map.Entry<Run, Map<String, String>> run : sums.entrySet()) {
            for (String model : SavedModels.configs().keySet()) {
                Set<String> files = different.computeIfAbsent(
                        model + ", " + run.getKey().kernels() + " kernels", name -> new TreeSet<>());
                threads.forEach(number -> files.add(sumOf(run.getValue(), model, number)));
            }
        }
        return different;
    }

    private static String sumOf(Map<String, String> sums, String model, int number) {
        return sums.getOrDefault(model + "." + number, "of no model that was trained");
    }

    private static String version(Path home) throws IOException {
        return Files.readAllLines(home.resolve("release")).stream()
                .filter(line -> line.startsWith("JAVA_VERSION="))
                .map(line -> line.substring(line.indexOf('=') + 1).replace("\"", ""))
                .findFirst()
                .orElse(home.toString());
    }
}
