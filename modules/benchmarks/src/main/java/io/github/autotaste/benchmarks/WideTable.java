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
import io.github.autotaste.benchmarks.training.EpochTrainer;
import io.github.autotaste.benchmarks.training.MeasureTraining;
import io.github.autotaste.benchmarks.training.Model;
import io.github.autotaste.benchmarks.training.Workload;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** An epoch where users and items are many and ratings few, so that a batch touches a small part of the parameters. */
@Command(
        name = "wide",
        description = "Epochs over many users and items with few ratings each; --epochs 2 --warm-up 1 will do.")
final class WideTable extends Table {

    private static final List<Shape> SHAPES = List.of(
            new Shape(94_787, 236_592, 1_080_000),
            new Shape(50_000, 20_000, 5_000_000),
            new Shape(200_000, 100_000, 20_000_000));
    private static final Shape HUGE = new Shape(1_000_000, 1_000_000, 100_000_000);

    @Option(names = "--huge", description = "1,000,000 x 1,000,000 with 100 million ratings instead; needs --heap 12g.")
    private boolean isHuge;

    @Option(names = "--hidden-units", defaultValue = "64", description = "k. Default: ${DEFAULT-VALUE}.")
    private int hiddenUnits;

    @Override
    void print(Session session) throws IOException, InterruptedException {
        int threads = Collections.max(session.threads());
        heading("Training: many users and items, k = " + hiddenUnits + ", " + threads + " threads");
        EpochTrainer library = MeasureTraining.trainers().get(0);
        MarkdownTable table = new MarkdownTable("model", "ratings", "s/epoch", "CPU s", "heap MB", "peak MB");
        for (Shape shape : isHuge ? List.of(HUGE) : SHAPES) {
            for (Model model : List.of(Model.I_AUTOREC, Model.CDAE_SAMPLED)) {
                Workload workload = Workload.synthetic(model, shape, hiddenUnits, 512);
                progress(workload.toString());
                Figures figures = session.training(library, Kernel.VECTOR, workload, threads);
                table.add(
                        model.toString(),
                        shape.toString(),
                        figures.seconds(),
                        figures.figure("cpuSeconds"),
                        figures.megabytes("heap"),
                        figures.megabytes("resident"));
            }
        }
        print(table);
    }
}
