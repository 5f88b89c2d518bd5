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

import io.github.autotaste.benchmarks.Session.Kernel;
import io.github.autotaste.benchmarks.measure.MarkdownTable;
import io.github.autotaste.benchmarks.measure.MeasurementProcess;
import io.github.autotaste.benchmarks.training.EpochTrainer;
import io.github.autotaste.benchmarks.training.Workload;
import java.io.IOException;
import java.util.function.Consumer;

/** Rows of trainers at one workload, each with its time, as many times that of the library as it is, and its share of the limit. */
final class EpochTable {

    private final Session session;
    private final Consumer<String> progress;
    private final MarkdownTable table = new MarkdownTable(
            "trainer",
            "threads",
            "s/epoch",
            "times Autotaste",
            "fastest",
            "CPU s",
            "foreign cores",
            "share of limit",
            "heap MB",
            "peak MB");
    private double reference = Double.NaN;

    EpochTable(Session session, Consumer<String> progress) {
        this.session = session;
        this.progress = progress;
    }

    MarkdownTable table() {
        return table;
    }

    /** Measures every trainer; the first row is what the others are held against. */
    void addAll(Workload workload, int threads) throws IOException, InterruptedException {
        reference = Double.NaN;
        for (EpochTrainer trainer : session.trainersOf(workload)) {
            if (trainer.name().equals("autotaste")) {
                for (Kernel kernel : session.kernels()) {
                    add(trainer, kernel, workload, threads);
                }
            } else {
                add(trainer, Kernel.PLAIN, workload, threads);
            }
        }
    }

    private void add(EpochTrainer trainer, Kernel kernel, Workload workload, int threads)
            throws IOException, InterruptedException {
        progress.accept(trainer.name() + ", " + threads + " threads: " + workload);
        try {
            Figures figures = session.training(trainer, kernel, workload, threads);
            reference = Double.isNaN(reference) ? figures.seconds() : reference;
            table.add(
                    trainer.name() + ", " + figures.engine(),
                    threads,
                    figures.seconds(),
                    figures.seconds() / reference,
                    figures.figure("fastest"),
                    figures.figure("cpuSeconds"),
                    figures.figure("foreignCores"),
                    MarkdownTable.percent(figures.shareOf(session.limits(threads))),
                    figures.megabytes("heap"),
                    figures.megabytes("resident"));
        } catch (MeasurementProcess.FailedException failed) {
            progress.accept(failed.getMessage());
            table.add(trainer.name(), threads, "failed", "", "", "", "", "", "", "");
        }
    }
}
