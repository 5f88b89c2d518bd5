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

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.network.Batch;
import io.github.autotaste.autoencoder.network.ColumnOrder;
import io.github.autotaste.autoencoder.network.Corruption;
import io.github.autotaste.autoencoder.network.SparseBlock;
import io.github.autotaste.autoencoder.network.Targets;
import io.github.autotaste.autoencoder.training.RowRandom.Purpose;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.Workers;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * AutoRec's examples: a row's observed ratings are its targets and, with the configuration's presence added and scaled if it
 * says so, its inputs (equation 2). Without noise they are the same in every epoch; noise is drawn anew.
 */
final class ObservedRatings implements Examples {

    private static final int ROW_GRAIN = 64;

    private final SparseRows ratings;
    private final SparseRows inputs;
    private final AutoRecConfig config;
    private final Workers workers;
    private final int firstRow;
    private final double meanCount;
    private final int[] rows;
    private @Nullable Batch wholeData;

    /** @param ratings centred already */
    ObservedRatings(SparseRows ratings, AutoRecConfig config, Workers workers) {
        this(ratings, 0, config, workers);
    }

    /** @param firstRow number of the first of the rows among all, if they are a part; noise is drawn by these numbers */
    ObservedRatings(SparseRows ratings, int firstRow, AutoRecConfig config, Workers workers) {
        this.ratings = ratings;
        this.firstRow = firstRow;
        float presence = (float) config.presence();
        inputs = presence == 0 ? ratings : ratings.mapValues((row, column, rating) -> rating + presence);
        this.config = config;
        this.workers = workers;
        rows = ratings.nonEmptyRows();
        meanCount = ratings.entryCount() / Math.max(1.0, rows.length);
    }

    @Override
    public int[] rows() {
        return rows;
    }

    @Override
    public Batch batch(int[] batchRows, int epoch) {
        if (!config.inputNoise().equals(Corruption.NONE)) {
            return noisyBatch(batchRows, epoch);
        }
        if (batchRows.length < rows.length) {
            return exactBatch(batchRows);
        }
        if (wholeData == null) {
            wholeData = exactBatch(rows);
        }
        return wholeData;
    }

    private Batch exactBatch(int[] batchRows) {
        SparseBlock targets = SparseBlock.copyOf(ratings, batchRows, row -> 1, workers);
        boolean areTargets = inputs.equals(ratings) && !config.normalisedInput();
        SparseBlock scaled = areTargets ? targets : SparseBlock.copyOf(inputs, batchRows, this::factorOf, workers);
        ColumnOrder order = ColumnOrder.of(targets, ratings.columnCount(), workers);
        return new Batch(batchRows, scaled, order, Targets.ofEachRow(targets, order));
    }

    private Batch noisyBatch(int[] batchRows, int epoch) {
        SparseBlock noisy = SparseBlock.ofCapacities(
                IntStream.of(batchRows).map(ratings::rowLength).toArray());
        workers.forEach(batchRows.length, ROW_GRAIN, (from, to) -> {
            for (int slot = from; slot < to; slot++) {
                addNoisy(noisy, slot, batchRows[slot], epoch);
            }
        });
        SparseBlock targets = SparseBlock.copyOf(ratings, batchRows, row -> 1, workers);
        ColumnOrder inputOrder = ColumnOrder.of(noisy, ratings.columnCount(), workers);
        ColumnOrder targetOrder = ColumnOrder.of(targets, ratings.columnCount(), workers);
        return new Batch(batchRows, noisy, inputOrder, Targets.ofEachRow(targets, targetOrder));
    }

    private void addNoisy(SparseBlock noisy, int slot, int row, int epoch) {
        RandomGenerator random = RowRandom.of(config.seed(), Purpose.EXAMPLES, epoch, firstRow + row);
        float factor = factorOf(row);
        for (int p = ratings.start(row); p < ratings.end(row); p++) {
            float input = factor * config.inputNoise().corrupt(inputs.valueAt(p), random);
            if (input != 0) {
                noisy.add(slot, ratings.columnAt(p), input);
            }
        }
    }

    private float factorOf(int row) {
        return config.inputFactor(ratings.rowLength(row), meanCount);
    }
}
