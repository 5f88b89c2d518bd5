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
import io.github.autotaste.benchmarks.measure.GrowthExponent;
import io.github.autotaste.benchmarks.measure.MarkdownTable;
import io.github.autotaste.benchmarks.training.EpochTrainer;
import io.github.autotaste.benchmarks.training.MeasureTraining;
import io.github.autotaste.benchmarks.training.Model;
import io.github.autotaste.benchmarks.training.Workload;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How the time of an epoch grows with users (100 ratings each), with items (50 ratings each) and with {@code k}, each over
 * two orders of magnitude: the exponent of the power law that fits best. With the work proportional to {@code ratings * k}
 * each would be 1.
 */
@Command(name = "scaling", description = "Growth with users, items and k over two orders, and the fitted exponents.")
final class ScalingTable extends Table {

    private static final List<Integer> ROWS = List.of(1_000, 3_200, 10_000, 32_000, 100_000);
    private static final List<Integer> HIDDEN_UNITS = List.of(8, 26, 80, 260, 800);

    @Option(names = "--model", defaultValue = "I_AUTOREC", description = "Of ${COMPLETION-CANDIDATES}.")
    private Model model = Model.I_AUTOREC;

    @Override
    void print(Session session) throws IOException, InterruptedException {
        heading("Training: growth, " + model + ", " + Collections.max(session.threads()) + " threads");
        grow(session, "users", ROWS, users -> Workload.synthetic(model, new Shape(users, 2_000, 100 * users), 64, 512));
        grow(session, "items", ROWS, items -> Workload.synthetic(model, new Shape(5_000, items, 50 * items), 64, 512));
        grow(session, "k", HIDDEN_UNITS, units -> Workload.synthetic(model, Shape.ML_1M, units, 512));
    }

    private void grow(Session session, String what, List<Integer> sizes, IntFunction<Workload> workloads)
            throws IOException, InterruptedException {
        EpochTrainer library = MeasureTraining.trainers().get(0);
        int threads = Collections.max(session.threads());
        MarkdownTable table = new MarkdownTable(what, "ratings", "s/epoch", "CPU s", "share of limit", "heap MB");
        double[] seconds = new double[sizes.size()];
        for (int point = 0; point < seconds.length; point++) {
            Workload workload = workloads.apply(sizes.get(point));
            progress(what + ": " + workload);
            Figures figures = session.training(library, Kernel.VECTOR, workload, threads);
            seconds[point] = figures.seconds();
            table.add(
                    sizes.get(point),
                    workload.shape().ratings(),
                    figures.seconds(),
                    figures.figure("cpuSeconds"),
                    MarkdownTable.percent(figures.shareOf(session.limits(threads))),
                    figures.megabytes("heap"));
        }
        print(table);
        double exponent = GrowthExponent.of(
                sizes.stream().mapToDouble(Integer::doubleValue).toArray(), seconds);
        paragraph("Seconds grow as " + what + " to the power of " + MarkdownTable.text(exponent) + ".");
    }
}
