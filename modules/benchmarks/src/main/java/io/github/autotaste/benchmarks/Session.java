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
package io.github.autotaste.benchmarks;

import io.github.autotaste.benchmarks.machine.Limits;
import io.github.autotaste.benchmarks.measure.ForkedJvm;
import io.github.autotaste.benchmarks.training.EpochTrainer;
import io.github.autotaste.benchmarks.training.MeasureTraining;
import io.github.autotaste.benchmarks.training.Workload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** What the tables share: options, a JVM for each measurement, and the limits of the machine, probed once. */
final class Session {

    /** The two ways to run the library: with the Vector API, as the launcher does, and without. */
    enum Kernel {
        VECTOR("Vector API", List.of("--add-modules", "jdk.incubator.vector")),
        PLAIN("plain Java", List.of());

        private final String label;
        private final List<String> jvmOptions;

        Kernel(String label, List<String> jvmOptions) {
            this.label = label;
            this.jvmOptions = jvmOptions;
        }

        String label() {
            return label;
        }
    }

    @Option(
            names = "--threads",
            split = ",",
            defaultValue = "1,2",
            description = "Numbers of threads. Default: ${DEFAULT-VALUE}.")
    private List<Integer> threads = List.of();

    @Option(
            names = "--kernels",
            split = ",",
            defaultValue = "VECTOR,PLAIN",
            description = "Kernels of the library. Default: ${DEFAULT-VALUE}.")
    private List<Kernel> kernels = List.of();

    @Option(
            names = "--trainers",
            split = ",",
            description = "Who trains: autotaste and peers. Default: all that are on the class path.")
    private List<String> trainers = List.of();

    @Option(names = "--warm-up", defaultValue = "5", description = "Epochs before those that count. Default: 5.")
    private int warmUp;

    @Option(names = "--epochs", defaultValue = "7", description = "Epochs that count. Default: 7.")
    private int epochs;

    @Option(names = "--heap", defaultValue = "6g", description = "Heap of each measurement. Default: 6g.")
    private String heap = "6g";

    private Map<Integer, Limits> limits = new TreeMap<>();

    void useLimits(Map<Integer, Limits> known) {
        limits = known;
    }

    List<Integer> threads() {
        return threads;
    }

    List<Kernel> kernels() {
        return kernels;
    }

    /** The trainers that were asked for and can train the model of a workload. */
    List<EpochTrainer> trainersOf(Workload workload) {
        return MeasureTraining.trainers().stream()
                .filter(trainer -> trainers.isEmpty() || trainers.contains(trainer.name()))
                .filter(trainer -> trainer.trains(workload.model()))
                .toList();
    }

    /** Measures training in a JVM of its own. */
    Figures training(EpochTrainer trainer, Kernel kernel, Workload workload, int threadCount)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("measure-training", "--trainer=" + trainer.name()));
        arguments.addAll(workload.arguments());
        arguments.addAll(List.of("--threads=" + threadCount, "--warm-up=" + warmUpOf(trainer), "--epochs=" + epochs));
        return new Figures(run(kernel, arguments));
    }

    /** Native code needs no compiler to come round to it. */
    private int warmUpOf(EpochTrainer trainer) {
        return trainer.isCompiledAhead() ? Math.min(1, warmUp) : warmUp;
    }

    /** Runs a measurement and returns its figures. */
    Map<String, String> run(Kernel kernel, List<String> arguments) throws IOException, InterruptedException {
        return run(kernel, List.of("-Xmx" + heap), arguments);
    }

    /**
     * Runs a measurement in a heap whose pages are touched before the start, as docs/serving.md advises for servers: while a
     * heap grows, passes over memory can take several times as long.
     */
    Map<String, String> runInTouchedHeap(Kernel kernel, List<String> arguments)
            throws IOException, InterruptedException {
        return run(kernel, List.of("-Xmx" + heap, "-Xms" + heap, "-XX:+AlwaysPreTouch"), arguments);
    }

    Map<String, String> run(Kernel kernel, List<String> moreOptions, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(kernel.jvmOptions);
        options.addAll(moreOptions);
        return new ForkedJvm(options, Benchmarks.class).run(arguments);
    }

    Limits limits(int threadCount) throws IOException, InterruptedException {
        Limits known = limits.get(threadCount);
        if (known == null) {
            known = Limits.of(run(Kernel.VECTOR, List.of("measure-machine", "--threads=" + threadCount)));
            limits.put(threadCount, known);
        }
        return known;
    }
}
