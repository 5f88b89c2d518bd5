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
package io.github.autotaste.autoencoder.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.network.Batch;
import io.github.autotaste.autoencoder.network.Corruption;
import io.github.autotaste.autoencoder.network.GaussianNoise;
import io.github.autotaste.ratings.SparseRows;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ObservedRatingsTest {

    private static final SparseRows RATINGS = Networks.ratings(7, 9, 5).byUser();

    /** Noise of deviation 0 is drawn and added all the same, in the way that batches with noise are made. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noiseOfNoSizeChangesNeitherInputsNorTargets(boolean isNormalised) {
        Batch exact = batch(isNormalised, Corruption.NONE);
        Batch noisy = batch(isNormalised, new GaussianNoise(0));
        for (int slot = 0; slot < exact.size(); slot++) {
            assertThat(noisy.inputs().rowOf(slot, noisy.inputs().entries().values()))
                    .isEqualTo(
                            exact.inputs().rowOf(slot, exact.inputs().entries().values()));
            assertThat(noisy.targets().columnsOf(slot))
                    .isEqualTo(exact.targets().columnsOf(slot));
            assertThat(noisy.targets().valuesOf(slot)).isEqualTo(exact.targets().valuesOf(slot));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noiseLeavesTargetsAlone(boolean isNormalised) {
        Batch noisy = batch(isNormalised, new GaussianNoise(1));
        for (int slot = 0; slot < noisy.size(); slot++) {
            float[] inputs = noisy.inputs().rowOf(slot, noisy.inputs().entries().values());
            assertThat(inputs).isNotEqualTo(noisy.targets().valuesOf(slot));
            assertThat(noisy.targets().valuesOf(slot)).isEqualTo(RATINGS.valuesOf(noisy.rows()[slot]));
        }
    }

    private static Batch batch(boolean isNormalised, Corruption noise) {
        AutoRecConfig config = AutoRecConfig.userBased()
                .normalisedInput(isNormalised)
                .inputNoise(noise)
                .build();
        ObservedRatings examples = new ObservedRatings(RATINGS, config, Networks.ALONE);
        return examples.batch(examples.rows(), 1);
    }
}
