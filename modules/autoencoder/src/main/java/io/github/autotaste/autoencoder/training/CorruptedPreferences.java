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

import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.Negatives;
import io.github.autotaste.autoencoder.network.Batch;
import io.github.autotaste.autoencoder.network.ColumnOrder;
import io.github.autotaste.autoencoder.network.SparseBlock;
import io.github.autotaste.autoencoder.network.Targets;
import io.github.autotaste.autoencoder.training.RowRandom.Purpose;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.Workers;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * CDAE's examples: a user's preferences, corrupted, are the inputs; the targets are 1 for every preference and 0 for
 * other items, sampled or not. Corruption and samples are drawn anew in every epoch.
 */
final class CorruptedPreferences implements Examples {

    private final SparseRows preferences;
    private final int firstRow;
    private final CdaeConfig config;
    private final Workers workers;
    private final NegativeSampler sampler;
    private final int[] rows;

    /** @param preferences users over items; the values are ignored */
    CorruptedPreferences(SparseRows preferences, CdaeConfig config, Workers workers) {
        this(preferences, 0, config, workers);
    }

    /** @param firstRow number of the first of the users among all, if they are a part; draws are made by these numbers */
    CorruptedPreferences(SparseRows preferences, int firstRow, CdaeConfig config, Workers workers) {
        this.preferences = preferences;
        this.firstRow = firstRow;
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
        SparseBlock inputs = SparseBlock.ofCapacities(
                IntStream.of(batchRows).map(preferences::rowLength).toArray());
        boolean isShared = isShared();
        SparseBlock targets = SparseBlock.ofCapacities(IntStream.of(batchRows)
                .map(isShared ? preferences::rowLength : this::sampledTargets)
                .toArray());
        workers.forEach(batchRows.length, 8, (from, to) -> {
            for (int slot = from; slot < to; slot++) {
                int row = batchRows[slot];
                int[] positives = preferences.columnsOf(row);
                RandomGenerator random = RowRandom.of(config.seed(), Purpose.EXAMPLES, epoch, firstRow + row);
                corrupt(positives, inputs, slot, random);
                addTargets(positives, isShared ? new int[0] : negatives(positives, random), targets, slot);
            }
        });
        int columns = preferences.columnCount();
        ColumnOrder order = ColumnOrder.of(inputs, columns, workers);
        Targets all = isShared
                ? Targets.shared(sharedColumns(batchRows), targets)
                : Targets.ofEachRow(targets, ColumnOrder.of(targets, columns, workers));
        return new Batch(batchRows, inputs, order, all);
    }

    private boolean isShared() {
        return config.negatives() instanceof Negatives.WholeCatalogue
                || config.negatives() instanceof Negatives.InBatch;
    }

    private int[] sharedColumns(int[] batchRows) {
        if (config.negatives() instanceof Negatives.WholeCatalogue) {
            return IntStream.range(0, preferences.columnCount()).toArray();
        }
        return IntStream.of(batchRows)
                .flatMap(row -> IntStream.of(preferences.columnsOf(row)))
                .distinct()
                .sorted()
                .toArray();
    }

    private int sampledTargets(int row) {
        int positives = preferences.rowLength(row);
        return SparseBlock.capacity((long) positives + sampledNegatives(positives));
    }

    private int sampledNegatives(int positives) {
        if (positives == preferences.columnCount()) {
            return 0;
        }
        int perPositive = config.negatives() instanceof Negatives.Popular popular
                ? popular.perPositive()
                : config.negatives() instanceof Negatives.Uniform uniform ? uniform.perPositive() : 0;
        return SparseBlock.capacity((long) positives * perPositive);
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

    private int[] negatives(int[] positives, RandomGenerator random) {
        return sampler.draw(sampledNegatives(positives.length), positives, random);
    }

    /** Both ascending. */
    private static void addTargets(int[] positives, int[] negatives, SparseBlock targets, int slot) {
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
}
