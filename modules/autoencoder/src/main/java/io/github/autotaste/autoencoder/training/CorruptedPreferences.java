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

import io.github.autotaste.autoencoder.model.CdaeConfig;
import io.github.autotaste.autoencoder.training.RowRandom.Purpose;
import io.github.autotaste.ratings.SparseRows;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * CDAE's examples: a user's preferences, corrupted, are the inputs; the targets are 1 for every preference and 0 for
 * sampled other items or for all of them. Corruption and samples are drawn anew in every epoch.
 */
final class CorruptedPreferences implements Examples {

    private final SparseRows preferences;
    private final CdaeConfig config;
    private final Workers workers;
    private final int[] rows;

    /** @param preferences users over items; the values are ignored */
    CorruptedPreferences(SparseRows preferences, CdaeConfig config, Workers workers) {
        this.preferences = preferences;
        this.config = config;
        this.workers = workers;
        rows = IntStream.range(0, preferences.rowCount())
                .filter(row -> preferences.rowLength(row) > 0)
                .toArray();
    }

    @Override
    public int[] rows() {
        return rows;
    }

    @Override
    public Batch batch(int[] batchRows, int epoch) {
        SparseBlock inputs = SparseBlock.ofCapacities(
                IntStream.of(batchRows).map(preferences::rowLength).toArray());
        SparseBlock targets = SparseBlock.ofCapacities(
                IntStream.of(batchRows).map(this::targetCount).toArray());
        workers.forEach(batchRows.length, 8, (from, to) -> {
            for (int slot = from; slot < to; slot++) {
                int row = batchRows[slot];
                int[] positives = preferences.columnsOf(row);
                RandomGenerator random = RowRandom.of(config.seed(), Purpose.EXAMPLES, epoch, row);
                corrupt(positives, inputs, slot, random);
                addTargets(positives, targets, slot, random);
            }
        });
        return Batch.of(batchRows, inputs, targets, preferences.columnCount());
    }

    private int targetCount(int row) {
        int positives = preferences.rowLength(row);
        int others = preferences.columnCount() - positives;
        if (config.negativesPerPositive() == CdaeConfig.WHOLE_CATALOGUE) {
            return positives + others;
        }
        return others == 0 ? positives : Math.addExact(positives, negativeCount(positives));
    }

    private int negativeCount(int positives) {
        return Math.multiplyExact(positives, config.negativesPerPositive());
    }

    private void corrupt(int[] positives, SparseBlock inputs, int slot, RandomGenerator random) {
        for (int item : positives) {
            float input = config.corruption().corrupt(1f, random);
            if (input != 0) {
                inputs.add(slot, item, input);
            }
        }
    }

    private void addTargets(int[] positives, SparseBlock targets, int slot, RandomGenerator random) {
        if (config.negativesPerPositive() == CdaeConfig.WHOLE_CATALOGUE) {
            addWholeCatalogue(positives, targets, slot);
            return;
        }
        for (int item : positives) {
            targets.add(slot, item, 1f);
        }
        int items = preferences.columnCount();
        int negatives = positives.length == items ? 0 : negativeCount(positives.length);
        for (int drawn = 0; drawn < negatives; drawn++) {
            targets.add(slot, NegativeSampling.draw(positives, items, random), 0f);
        }
    }

    private void addWholeCatalogue(int[] positives, SparseBlock targets, int slot) {
        int next = 0;
        for (int item = 0; item < preferences.columnCount(); item++) {
            boolean isPositive = next < positives.length && positives[next] == item;
            targets.add(slot, item, isPositive ? 1f : 0f);
            next += isPositive ? 1 : 0;
        }
    }
}
