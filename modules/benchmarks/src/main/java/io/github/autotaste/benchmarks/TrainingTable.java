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

import io.github.autotaste.benchmarks.data.MovieLens1M;
import io.github.autotaste.benchmarks.data.Shape;
import io.github.autotaste.benchmarks.training.Model;
import io.github.autotaste.benchmarks.training.Workload;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** An epoch of every model at the shape of MovieLens-1M, by this library and every peer. */
@Command(name = "training", description = "Seconds an epoch at the shape of MovieLens-1M, beside the peers.")
final class TrainingTable extends Table {

    @Option(names = "--models", split = ",", description = "Of ${COMPLETION-CANDIDATES}. Default: all.")
    private List<Model> models = List.of(Model.values());

    @Option(names = "--real", description = "Nine tenths of ml-1m itself, from the folder AUTOTASTE_DATA.")
    private boolean isReal;

    @Override
    void print(Session session) throws IOException, InterruptedException {
        heading("Training: one epoch");
        for (Model model : models) {
            int hiddenUnits = model.isAutoRec() ? 500 : 200;
            Workload workload = new Workload(model, isReal && MovieLens1M.isThere(), Shape.ML_1M, hiddenUnits, 512);
            paragraph("**" + workload + "**");
            EpochTable table = new EpochTable(session, this::progress);
            for (int threads : session.threads()) {
                table.addAll(workload, threads);
            }
            print(table.table());
        }
    }
}
