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
package io.github.autotaste.benchmarks.peers.torch;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.github.autotaste.benchmarks.training.EpochTrainer;
import io.github.autotaste.benchmarks.training.Model;
import io.github.autotaste.benchmarks.training.Workload;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import java.nio.file.Path;

/** Trains on libtorch. CDAE goes over the whole catalogue also where the library samples: that is how it is written there. */
abstract class TorchTrainer implements EpochTrainer {

    private final String name;

    TorchTrainer(String name) {
        this.name = name;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String engine() {
        return "libtorch " + Engine.getEngine("PyTorch").getVersion();
    }

    @Override
    public final boolean trains(Model model) {
        return model != Model.I_AUTOREC_RPROP;
    }

    @Override
    public final boolean isCompiledAhead() {
        return true;
    }

    abstract TorchModel autoRec(DenseBatches batches, TorchParameters parameters, NDManager manager);

    abstract TorchModel cdae(DenseBatches batches, TorchParameters parameters, NDArray userVectors, NDManager manager);

    @Override
    public final void train(RatingMatrix ratings, Workload workload, Plan plan) {
        setUp(plan.threads());
        SparseRows rows = workload.model().isAutoRec()
                ? ratings.byItem()
                : ratings.preferencesFrom(Double.NEGATIVE_INFINITY).byUser();
        DenseBatches batches = new DenseBatches(rows, workload.batchSize());
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            TorchParameters parameters = TorchParameters.of(rows.columnCount(), workload.hiddenUnits(), manager);
            TorchModel model = workload.model().isAutoRec()
                    ? autoRec(batches, parameters, manager)
                    : cdae(
                            batches,
                            parameters,
                            TorchParameters.weights(rows.rowCount(), workload.hiddenUnits(), manager),
                            manager);
            for (int epoch = 0; epoch < plan.epochs(); epoch++) {
                epoch(model, batches.count(), manager);
                plan.afterEpoch().run();
            }
        }
    }

    private static void epoch(TorchModel model, int batches, NDManager manager) {
        model.startEpoch();
        for (int number = 0; number < batches; number++) {
            try (NDManager ofStep = manager.newSubManager()) {
                model.step(model.batch(number, ofStep), ofStep);
            }
        }
    }

    /** Before the engine is first touched: its threads, a place for its files, and no message to its makers. */
    static void setUp(int threads) {
        System.setProperty("ai.djl.pytorch.num_threads", String.valueOf(threads));
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty(
                "DJL_CACHE_DIR",
                Path.of(System.getProperty("java.io.tmpdir"), "autotaste-peers").toString());
    }
}
