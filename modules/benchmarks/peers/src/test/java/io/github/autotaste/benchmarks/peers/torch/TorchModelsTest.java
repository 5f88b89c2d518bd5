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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.github.autotaste.benchmarks.data.Shape;
import io.github.autotaste.benchmarks.data.SyntheticRatings;
import io.github.autotaste.benchmarks.peers.torch.DenseBatches.Batch;
import io.github.autotaste.ratings.RatingMatrix;
import org.junit.jupiter.api.Test;

/** The gradients written out by hand are those of autograd: from the same start, the same steps lead to the same place. */
final class TorchModelsTest {

    private static final RatingMatrix RATINGS = SyntheticRatings.of(new Shape(30, 20, 150), 1);

    /** Adam's steps have the size of the learning rate whatever the gradient, so a wrong one is off by about 1e-3 a step. */
    private static final float TOLERANCE = 2e-5f;

    private static TorchParameters copyOf(TorchParameters parameters, NDManager manager) {
        TorchParameters fresh = TorchParameters.of(
                parameters.encoder().getShape().get(0),
                parameters.encoder().getShape().get(1),
                manager);
        return new TorchParameters(
                parameters.encoder().duplicate(),
                parameters.hiddenBias().duplicate(),
                parameters.decoder().duplicate(),
                parameters.outputBias().duplicate(),
                fresh.adam());
    }

    @Test
    void autoRecByHandFollowsAutograd() {
        TorchTrainer.setUp(1);
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            DenseBatches batches = new DenseBatches(RATINGS.byItem(), 7);
            TorchParameters ofBest = TorchParameters.of(RATINGS.users().size(), 5, manager);
            TorchParameters ofUsual = copyOf(ofBest, manager);
            TorchModel best = new BestAutoRec(batches, ofBest, manager);
            TorchModel usual = new UsualAutoRec(batches, ofUsual, manager);
            for (int step = 0; step < 6; step++) {
                try (NDManager ofStep = manager.newSubManager()) {
                    Batch batch = best.batch(step % batches.count(), ofStep);
                    best.step(batch, ofStep);
                    usual.step(batch, ofStep);
                }
            }
            assertSame(ofBest, ofUsual);
        }
    }

    /** Without dropout, and with all users in one batch, so that both update the vectors of all. */
    @Test
    void cdaeByHandFollowsAutograd() {
        TorchTrainer.setUp(1);
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            DenseBatches batches = new DenseBatches(RATINGS.preferencesFrom(1).byUser(), 30);
            TorchParameters ofBest = TorchParameters.of(RATINGS.items().size(), 5, manager);
            TorchParameters ofUsual = copyOf(ofBest, manager);
            NDArray start = TorchParameters.weights(30, 5, manager);
            // the usual model looks vectors up by user, the best one by place in the batch
            NDArray vectors = start.get(manager.create(batches.rows(0)));
            TorchModel usual = new UsualCdae(0, batches, ofUsual, start, manager);
            TorchModel best = new BestCdae(0, batches, ofBest, vectors, manager);
            for (int step = 0; step < 4; step++) {
                try (NDManager ofStep = manager.newSubManager()) {
                    Batch batch = best.batch(0, ofStep);
                    best.step(batch, ofStep);
                    usual.step(batch, ofStep);
                }
            }
            assertSame(ofBest, ofUsual);
            assertClose(vectors, start.get(manager.create(batches.rows(0))));
        }
    }

    private static void assertSame(TorchParameters one, TorchParameters other) {
        assertClose(one.encoder(), other.encoder());
        assertClose(one.hiddenBias(), other.hiddenBias());
        assertClose(one.decoder(), other.decoder());
        assertClose(one.outputBias(), other.outputBias());
    }

    private static void assertClose(NDArray one, NDArray other) {
        float[] expected = other.toFloatArray();
        float[] actual = one.toFloatArray();
        for (int cell = 0; cell < expected.length; cell++) {
            assertThat(actual[cell]).isCloseTo(expected[cell], within(TOLERANCE));
        }
    }
}
