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
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.Negatives;
import io.github.autotaste.autoencoder.network.Batch;
import io.github.autotaste.autoencoder.network.SparseBlock;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.Workers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CorruptedPreferencesTest {

    private static final SparseRows PREFERENCES = Networks.ratings(200, 50, 1)
            .preferencesFrom(Double.NEGATIVE_INFINITY)
            .byUser();

    @Test
    void keptInputsAreScaledAndTheRestIsDropped() {
        Batch batch = batch(CdaeConfig.asPublished().corruptionRatio(0.75).build(), 1);
        double kept = 0;
        for (int slot = 0; slot < batch.size(); slot++) {
            for (int p = batch.inputs().starts()[slot]; p < batch.inputs().ends()[slot]; p++) {
                assertThat(batch.inputs().entries().values()[p]).isEqualTo(4f);
                kept++;
            }
        }
        assertThat(kept / PREFERENCES.entryCount()).isCloseTo(0.25, within(0.03));
    }

    @Test
    void everyPreferenceIsATargetOfOneAndEveryOtherTargetIsAZero() {
        Batch batch = batch(
                CdaeConfig.asPublished().negatives(new Negatives.Uniform(3)).build(), 1);
        for (int slot = 0; slot < batch.size(); slot++) {
            int ones = 0;
            int[] columns = batch.targets().columnsOf(slot);
            float[] values = batch.targets().valuesOf(slot);
            for (int p = 0; p < columns.length; p++) {
                boolean isPositive = PREFERENCES.find(batch.rows()[slot], columns[p]) >= 0;
                assertThat(values[p]).isEqualTo(isPositive ? 1f : 0f);
                ones += isPositive ? 1 : 0;
            }
            assertThat(ones).isEqualTo(PREFERENCES.rowLength(batch.rows()[slot]));
            assertThat(columns).hasSize(4 * ones).isSorted();
        }
    }

    @Test
    void wholeCatalogueIsEveryItemOnce() {
        Batch batch = batch(
                CdaeConfig.asPublished()
                        .negatives(new Negatives.WholeCatalogue())
                        .build(),
                1);
        for (int slot = 0; slot < batch.size(); slot++) {
            assertThat(batch.targets().columnsOf(slot))
                    .containsExactly(IntStream.range(0, 50).toArray());
            float[] targets = batch.targets().valuesOf(slot);
            for (int item = 0; item < 50; item++) {
                assertThat(targets[item]).isEqualTo(PREFERENCES.find(batch.rows()[slot], item) >= 0 ? 1f : 0f);
            }
        }
    }

    @Test
    void inBatchTargetsAreTheItemsThatSomebodyInTheBatchPrefers() {
        CdaeConfig config =
                CdaeConfig.asPublished().negatives(new Negatives.InBatch()).build();
        try (Workers workers = new Workers(1)) {
            CorruptedPreferences examples = new CorruptedPreferences(PREFERENCES, config, workers);
            Batch batch = examples.batch(new int[] {3, 4}, 1);
            int[] items = IntStream.concat(
                            IntStream.of(PREFERENCES.columnsOf(3)), IntStream.of(PREFERENCES.columnsOf(4)))
                    .distinct()
                    .sorted()
                    .toArray();
            for (int slot = 0; slot < 2; slot++) {
                assertThat(batch.targets().columnsOf(slot)).isEqualTo(items);
            }
        }
    }

    @Test
    void normalisedInputHasLengthOne() {
        CdaeConfig config = CdaeConfig.plainAutoencoder().normalisedInput(true).build();
        Batch batch = batch(config, 1);
        for (int slot = 0; slot < batch.size(); slot++) {
            double squares = 0;
            for (double input :
                    batch.inputs().rowOf(slot, batch.inputs().entries().values())) {
                squares += input * input;
            }
            assertThat(squares).isCloseTo(1, within(1e-5));
        }
    }

    @Test
    void corruptionAndNegativesAreDrawnAnewInEveryEpochAndRepeatWithTheSeed() {
        CdaeConfig config = CdaeConfig.asPublished().build();
        assertThat(columns(batch(config, 1).inputs()))
                .isEqualTo(columns(batch(config, 1).inputs()));
        assertThat(columns(batch(config, 1).inputs()))
                .isNotEqualTo(columns(batch(config, 2).inputs()));
        assertThat(batch(config, 1).targets().columnsOf(0))
                .isNotEqualTo(batch(config, 2).targets().columnsOf(0));
        CdaeConfig otherSeed = config.toBuilder().seed(2).build();
        assertThat(columns(batch(config, 1).inputs()))
                .isNotEqualTo(columns(batch(otherSeed, 1).inputs()));
    }

    @Test
    void usersWithoutPreferencesAreLeftOut() {
        assertThat(batch(CdaeConfig.asPublished().build(), 1).rows())
                .hasSize(199)
                .doesNotContain(199);
    }

    private static int[] columns(SparseBlock block) {
        return block.entries().indices();
    }

    private static Batch batch(CdaeConfig config, int epoch) {
        try (Workers workers = new Workers(3)) {
            CorruptedPreferences examples = new CorruptedPreferences(PREFERENCES, config, workers);
            return examples.batch(examples.rows(), epoch);
        }
    }

    @Test
    void saysSoWhereNegativesAreTooMany() {
        RatingMatrix ratings = Networks.ratings(4, 9, 1);
        CdaeConfig config = CdaeConfig.asPublished()
                .negatives(new Negatives.Uniform(Integer.MAX_VALUE))
                .build();
        CorruptedPreferences examples = new CorruptedPreferences(ratings.byUser(), config, Networks.ALONE);
        assertThatThrownBy(() -> examples.batch(examples.rows(), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fewer negatives");
    }
}
