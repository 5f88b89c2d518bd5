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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.benchmarks.data.Shape;
import io.github.autotaste.benchmarks.data.SyntheticRatings;
import io.github.autotaste.benchmarks.machine.Work;
import io.github.autotaste.ratings.RatingMatrix;
import org.junit.jupiter.api.Test;

final class EpochWorkTest {

    private static final Shape SHAPE = new Shape(40, 20, 200);
    private static final RatingMatrix RATINGS = SyntheticRatings.of(SHAPE, 1);

    private static Work workOf(Model model, int batchSize) {
        return EpochWork.of(Workload.synthetic(model, SHAPE, 10, batchSize), RATINGS);
    }

    /** 10 operations and 28 bytes an entry and unit; every one of 2 x 40 rows of 10 units once, 24 bytes each. */
    @Test
    void ofAFullBatchOfAutoRecFollowsFromTheShape() {
        Work work = workOf(Model.I_AUTOREC_RPROP, 512);

        assertThat(work.flops()).isEqualTo(10 * 200 * 10);
        assertThat(work.cacheBytes()).isEqualTo(28 * 200 * 10);
        assertThat(work.streamedBytes()).isCloseTo(24 * 2 * 40 * 10, within(1e-6));
    }

    @Test
    void ofMiniBatchesUpdatesARowAtMostOnceABatchAndAtMostOnceAnEntry() {
        double once = workOf(Model.I_AUTOREC, 20).streamedBytes();

        assertThat(workOf(Model.I_AUTOREC, 10).streamedBytes()).isBetween(once, 2 * once);
        assertThat(workOf(Model.I_AUTOREC, 1).streamedBytes()).isLessThanOrEqualTo(24.0 * 2 * 200 * 10);
    }

    /** Half of the inputs in two passes, six targets for each preference in three: 19 passes of 2 operations. */
    @Test
    void ofCdaeCountsKeptInputsAndSampledTargets() {
        assertThat(workOf(Model.CDAE_SAMPLED, 512).flops()).isEqualTo(2 * 10 * 19 * 200);
    }

    /** What is read of the targets serves four rows: 12 bytes for each kept input, 16 / 4 for each pair. */
    @Test
    void ofCdaeOverTheWholeCatalogueCountsEveryPair() {
        Work work = workOf(Model.CDAE_WHOLE, 512);

        assertThat(work.flops()).isEqualTo(2 * 10 * (200 + 3 * 40 * 20));
        assertThat(work.cacheBytes()).isEqualTo(10 * (12 * 100 + 4 * 40 * 20));
    }

    /** 4.5 GFLOP, 12.6 GB and, in 8 batches of at most 145 MB, less than 1.16 GB: the shape of MovieLens-1M with k = 500. */
    @Test
    void ofMovieLensIsThatOfTheDesign() {
        RatingMatrix ratings = SyntheticRatings.of(Shape.ML_1M, 1);

        Work work = EpochWork.of(Workload.synthetic(Model.I_AUTOREC, Shape.ML_1M, 500, 512), ratings);

        assertThat(work.flops()).isCloseTo(4.50e9, withinPercentage(0.1));
        assertThat(work.cacheBytes()).isCloseTo(12.6e9, withinPercentage(0.1));
        assertThat(work.streamedBytes()).isBetween(1.0e9, 1.16e9);
    }

    @Test
    void parametersAreThoseOfTheTrainedModels() {
        Workload autoRec = Workload.synthetic(Model.I_AUTOREC, SHAPE, 10, 512);
        Workload cdae = Workload.synthetic(Model.CDAE_SAMPLED, SHAPE, 10, 512);
        Trainer trainer = Trainer.onAllProcessors().withThreads(1);

        assertThat(EpochWork.parameters(autoRec, RATINGS))
                .isEqualTo(parameters(trainer.train(RATINGS, AutotasteTrainer.autoRec(autoRec, 1))));
        assertThat(EpochWork.parameters(cdae, RATINGS))
                .isEqualTo(parameters(trainer.train(RATINGS, AutotasteTrainer.cdae(cdae, 1))));
    }

    private static double parameters(AutoencoderModel model) {
        return model.network().parameters().stream()
                .mapToDouble(group -> (double) group.getRowDimension() * group.getColumnDimension())
                .sum();
    }
}
