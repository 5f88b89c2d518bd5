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

import io.github.autotaste.benchmarks.data.Shape;
import io.github.autotaste.benchmarks.training.Model;
import io.github.autotaste.benchmarks.training.Workload;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The same users and items with fewer and fewer ratings: what costs by the rating gets cheaper, what is dense does not. */
@Command(name = "density", description = "Seconds an epoch from 4.5 %% to 0.1 %% density, beside the peers.")
final class DensityTable extends Table {

    private static final List<Double> DENSITIES = List.of(0.045, 0.015, 0.005, 0.001);

    @Option(
            names = "--large",
            description = "50,000 x 20,000 with 5 million ratings instead; a dense epoch takes a minute.")
    private boolean isLarge;

    @Option(names = "--model", defaultValue = "I_AUTOREC", description = "Of ${COMPLETION-CANDIDATES}.")
    private Model model = Model.I_AUTOREC;

    @Option(names = "--hidden-units", defaultValue = "500", description = "k. Default: ${DEFAULT-VALUE}.")
    private int hiddenUnits;

    @Override
    void print(Session session) throws IOException, InterruptedException {
        heading("Training: density" + (isLarge ? ", 50,000 x 20,000" : ""));
        List<Shape> shapes = isLarge
                ? List.of(new Shape(50_000, 20_000, 5_000_000))
                : DENSITIES.stream()
                        .map(density -> Shape.ofDensity(10_000, 5_000, density))
                        .toList();
        for (Shape shape : shapes) {
            Workload workload = Workload.synthetic(model, shape, hiddenUnits, 512);
            paragraph("**" + workload + "**");
            EpochTable table = new EpochTable(session, this::progress);
            for (int threads : session.threads()) {
                table.addAll(workload, threads);
            }
            print(table.table());
        }
    }
}
