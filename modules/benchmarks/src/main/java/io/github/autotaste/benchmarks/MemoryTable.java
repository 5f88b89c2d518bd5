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
import io.github.autotaste.benchmarks.data.Shape;
import io.github.autotaste.benchmarks.measure.MarkdownTable;
import io.github.autotaste.benchmarks.measure.MeasurementProcess;
import io.github.autotaste.benchmarks.training.Model;
import io.github.autotaste.benchmarks.training.Workload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;

/**
 * The smallest heap in which two epochs run through, the making of the ratings included, held against 16 bytes a parameter,
 * 12 bytes a rating and 64 MB. The serial collector with a small young generation, so that little of the heap is its own.
 */
@Command(name = "memory", description = "The smallest heap that training runs in. About a minute a row.")
final class MemoryTable extends Table {

    private static final int SEARCH_STEPS = 5;

    @Override
    void print(Session session) throws IOException, InterruptedException {
        heading("Training: memory");
        MarkdownTable table = new MarkdownTable(
                "workload", "allowed MB", "smallest heap MB", "of allowed", "in use at the end MB", "process MB");
        for (Workload workload : List.of(
                Workload.synthetic(Model.I_AUTOREC, Shape.ML_1M, 500, 512),
                Workload.synthetic(Model.I_AUTOREC_RPROP, Shape.ML_1M, 500, 512),
                Workload.synthetic(Model.CDAE_SAMPLED, Shape.ML_1M, 200, 512),
                Workload.synthetic(Model.CDAE_WHOLE, Shape.ML_1M, 200, 512),
                Workload.synthetic(Model.I_AUTOREC, new Shape(50_000, 20_000, 5_000_000), 500, 512))) {
            progress("Memory: " + workload);
            add(table, session, workload);
        }
        print(table);
    }

    private void add(MarkdownTable table, Session session, Workload workload) throws IOException, InterruptedException {
        Figures free = new Figures(session.run(Kernel.VECTOR, arguments(workload)));
        double allowed = 16 * free.figure("parameters") / (1 << 20)
                + 12.0 * workload.shape().ratings() / (1 << 20)
                + 64;
        double enough = 4 * allowed;
        double tooLittle = allowed / 4;
        Figures smallest = free;
        for (int step = 0; step < SEARCH_STEPS; step++) {
            double middle = Math.sqrt(enough * tooLittle);
            Optional<Figures> figures = tryWith(middle, session, workload);
            if (figures.isPresent()) {
                enough = middle;
                smallest = figures.get();
            } else {
                tooLittle = middle;
            }
        }
        table.add(
                workload,
                allowed,
                enough,
                MarkdownTable.percent(enough / allowed),
                smallest.megabytes("heap"),
                smallest.megabytes("resident"));
    }

    private Optional<Figures> tryWith(double megabytes, Session session, Workload workload)
            throws IOException, InterruptedException {
        List<String> options = List.of("-XX:+UseSerialGC", "-Xmn8m", "-Xmx" + Math.round(megabytes) + "m");
        try {
            Map<String, String> figures = session.run(Kernel.VECTOR, options, arguments(workload));
            return Optional.of(new Figures(figures));
        } catch (MeasurementProcess.FailedException outOfMemory) {
            progress("  not in " + Math.round(megabytes) + " MB");
            return Optional.empty();
        }
    }

    private static List<String> arguments(Workload workload) {
        List<String> arguments =
                new ArrayList<>(List.of("measure-training", "--threads=2", "--warm-up=0", "--epochs=2"));
        arguments.addAll(workload.arguments());
        return arguments;
    }
}
