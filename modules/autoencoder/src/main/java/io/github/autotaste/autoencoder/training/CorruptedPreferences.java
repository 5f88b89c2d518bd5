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
import io.github.autotaste.autoencoder.model.Negatives;
import io.github.autotaste.autoencoder.training.RowRandom.Purpose;
import io.github.autotaste.ratings.SparseRows;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * CDAE's examples: a user's preferences, corrupted, are the inputs; the targets are 1 for every preference and 0 for
 * other items, sampled or not. Corruption and samples are drawn anew in every epoch.
 */
final class CorruptedPreferences implements Examples {

    private final SparseRows preferences;
    private final CdaeConfig config;
    private final Workers workers;
    private final NegativeSampler sampler;
    private final int[] rows;

    /** @param preferences users over items; the values are ignored */
    CorruptedPreferences(SparseRows preferences, CdaeConfig config, Workers workers) {
        this.preferences = preferences;
        this.config = config;
        this.workers = workers;
        sampler = NegativeSampler.of(config.negatives(), preferences);
        rows = preferences.nonEmptyRows();
    }

    @Override
    public int[] rows() {
        return rows;
    }

    @Override
    public Batch batch(int[] batchRows, int epoch) {
        int[] others = sharedTargets(batchRows);
        SparseBlock inputs = SparseBlock.ofCapacities(
                IntStream.of(batchRows).map(preferences::rowLength).toArray());
        SparseBlock targets = SparseBlock.ofCapacities(IntStream.of(batchRows)
                .map(row -> others.length > 0 ? others.length : sampledTargets(row))
                .toArray());
        workers.forEach(batchRows.length, 8, (from, to) -> {
            for (int slot = from; slot < to; slot++) {
                int row = batchRows[slot];
                int[] positives = preferences.columnsOf(row);
                RandomGenerator random = RowRandom.of(config.seed(), Purpose.EXAMPLES, epoch, row);
                corrupt(positives, inputs, slot, random);
                if (others.length > 0) {
                    addShared(positives, others, targets, slot);
                } else {
                    addSampled(positives, targets, slot, random);
                }
            }
        });
        return Batch.of(batchRows, inputs, targets, preferences.columnCount(), workers);
    }

    /** The items that are targets of every row of the batch, its preferences included; none if they are sampled. */
    private int[] sharedTargets(int[] batchRows) {
        if (config.negatives() instanceof Negatives.WholeCatalogue) {
            return IntStream.range(0, preferences.columnCount()).toArray();
        }
        if (config.negatives() instanceof Negatives.InBatch) {
            return IntStream.of(batchRows)
                    .flatMap(row -> IntStream.of(preferences.columnsOf(row)))
                    .distinct()
                    .sorted()
                    .toArray();
        }
        return new int[0];
    }

    private int sampledTargets(int row) {
        int positives = preferences.rowLength(row);
        return Math.addExact(positives, sampledNegatives(positives));
    }

    private int sampledNegatives(int positives) {
        if (positives == preferences.columnCount()) {
            return 0;
        }
        int perPositive = config.negatives() instanceof Negatives.Popular popular
                ? popular.perPositive()
                : config.negatives() instanceof Negatives.Uniform uniform ? uniform.perPositive() : 0;
        return Math.multiplyExact(positives, perPositive);
    }

    private void corrupt(int[] positives, SparseBlock inputs, int slot, RandomGenerator random) {
        float whole = config.inputOf(positives.length);
        for (int item : positives) {
            float input = config.corruption().corrupt(whole, random);
            if (input != 0) {
                inputs.add(slot, item, input);
            }
        }
    }

    private void addSampled(int[] positives, SparseBlock targets, int slot, RandomGenerator random) {
        int[] negatives = sampler.draw(sampledNegatives(positives.length), positives, random);
        int next = 0;
        for (int item : positives) {
            for (; next < negatives.length && negatives[next] < item; next++) {
                targets.add(slot, negatives[next], 0f);
            }
            targets.add(slot, item, 1f);
        }
        for (; next < negatives.length; next++) {
            targets.add(slot, negatives[next], 0f);
        }
    }

    private static void addShared(int[] positives, int[] items, SparseBlock targets, int slot) {
        int next = 0;
        for (int item : items) {
            boolean isPositive = next < positives.length && positives[next] == item;
            targets.add(slot, item, isPositive ? 1f : 0f);
            next += isPositive ? 1 : 0;
        }
    }
}
