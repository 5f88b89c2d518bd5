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
package io.github.autotaste.benchmarks.training;

import io.github.autotaste.benchmarks.machine.Work;
import io.github.autotaste.benchmarks.measure.PeakMemory;
import io.github.autotaste.benchmarks.measure.Usage;
import io.github.autotaste.benchmarks.measure.UsageClock;
import io.github.autotaste.benchmarks.measure.Usages;
import io.github.autotaste.ratings.RatingMatrix;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains one model for some epochs and prints what an epoch took, as lines {@code name=value}. */
@Command(name = "measure-training", description = "One row of the training table, as lines name=value.")
public final class MeasureTraining implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private WorkloadOptions workload = new WorkloadOptions();

    @Option(names = "--trainer", defaultValue = "autotaste", description = "Default: ${DEFAULT-VALUE}.")
    private String trainer = "";

    @Option(names = "--threads", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private int threads;

    @Option(names = "--warm-up", defaultValue = "5", description = "Epochs before those that count.")
    private int warmUp;

    @Option(names = "--epochs", defaultValue = "7", description = "Epochs that count; their median is printed.")
    private int epochs;

    @Override
    public Integer call() throws Exception {
        Workload work = workload.workload();
        RatingMatrix ratings = work.ratings();
        EpochTrainer chosen = find(trainer);
        Epochs measured = new Epochs(warmUp + epochs);
        chosen.train(ratings, work, new EpochTrainer.Plan(threads, warmUp + epochs, measured));
        print(spec.commandLine().getOut(), measured, chosen.engine(), EpochWork.of(work, ratings));
        spec.commandLine().getOut().println("parameters=" + EpochWork.parameters(work, ratings));
        return 0;
    }

    private void print(PrintWriter out, Epochs measured, String engine, Work least) {
        Usages counted = new Usages(measured.usages).afterWarmUp(warmUp);
        Usage typical = counted.typical();
        out.println("seconds=" + typical.seconds());
        out.println("fastest=" + counted.fastest());
        out.println("cpuSeconds=" + typical.cpuSeconds());
        out.println("foreignCores=" + typical.foreignCores());
        out.println("heap=" + measured.heap);
        out.println("resident=" + PeakMemory.resident());
        out.println("engine=" + engine);
        out.println("flops=" + least.flops());
        out.println("cacheBytes=" + least.cacheBytes());
        out.println("streamedBytes=" + least.streamedBytes());
    }

    /** All trainers on the class path, this library first. */
    public static List<EpochTrainer> trainers() {
        List<EpochTrainer> trainers = new ArrayList<>(List.of(new AutotasteTrainer()));
        ServiceLoader.load(EpochTrainer.class).forEach(trainers::add);
        return trainers;
    }

    private static EpochTrainer find(String name) {
        return trainers().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Expected a trainer of "
                        + trainers().stream().map(EpochTrainer::name).collect(Collectors.joining(", ")) + ", found "
                        + name));
    }

    /** Takes the time at the end of every epoch, and the heap in use at the end of the last. */
    private static final class Epochs implements Runnable {

        private final int expected;
        private final UsageClock clock = new UsageClock();
        private final List<Usage> usages = new ArrayList<>();
        private double heap = Double.NaN;

        Epochs(int expected) {
            this.expected = expected;
        }

        @Override
        public void run() {
            usages.add(clock.lap());
            if (usages.size() == expected) {
                heap = PeakMemory.heapInUse();
            }
        }
    }
}
