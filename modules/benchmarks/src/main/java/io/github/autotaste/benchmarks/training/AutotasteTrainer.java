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

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.Negatives;
import io.github.autotaste.autoencoder.math.Kernels;
import io.github.autotaste.autoencoder.optimiser.Adam;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.autoencoder.training.TrainingListener;
import io.github.autotaste.ratings.RatingMatrix;

/** This library, with the kernels that its JVM can run; the published networks, as peers have nothing beyond them. */
public final class AutotasteTrainer implements EpochTrainer {

    @Override
    public String name() {
        return "autotaste";
    }

    @Override
    public String engine() {
        return Kernels.best().name();
    }

    @Override
    public boolean trains(Model model) {
        return true;
    }

    @Override
    public boolean isCompiledAhead() {
        return false;
    }

    @Override
    public void train(RatingMatrix ratings, Workload workload, Plan plan) {
        Trainer trainer =
                Trainer.onAllProcessors().withThreads(plan.threads()).withListener(new EndOfEpoch(plan.afterEpoch()));
        if (workload.model().isAutoRec()) {
            trainer.train(ratings, autoRec(workload, plan.epochs()));
        } else {
            trainer.train(ratings, cdae(workload, plan.epochs()));
        }
    }

    static AutoRecConfig autoRec(Workload workload, int epochs) {
        AutoRecConfig.Builder config = AutoRecConfig.asPublished(AutoRecConfig.Orientation.ITEM)
                .hiddenUnits(workload.hiddenUnits())
                .epochs(epochs);
        return workload.model() == Model.I_AUTOREC_RPROP
                ? config.build()
                : config.optimiser(Adam.withLearningRate(1e-3))
                        .batchSize(workload.batchSize())
                        .build();
    }

    static CdaeConfig cdae(Workload workload, int epochs) {
        Negatives negatives = workload.model() == Model.CDAE_WHOLE
                ? new Negatives.WholeCatalogue()
                : new Negatives.Uniform(EpochWork.NEGATIVES);
        return CdaeConfig.asPublished()
                .hiddenUnits(workload.hiddenUnits())
                .corruptionRatio(EpochWork.DROPPED)
                .negatives(negatives)
                .batchSize(workload.batchSize())
                .epochs(epochs)
                .build();
    }

    /** Does not ask for the loss, which costs time that peers do not spend. */
    private record EndOfEpoch(Runnable then) implements TrainingListener {

        @Override
        public void onEpoch(int epoch, int epochs, double loss) {
            then.run();
        }

        @Override
        public boolean wantsLoss() {
            return false;
        }
    }
}
