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

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.autotaste.ratings.SparseRows;
import java.util.Arrays;
import java.util.Random;

/**
 * Dense rows of a sparse matrix, a batch at a time. A matrix that is small enough is made dense once and batches are gathered
 * from it, or kept as they are where the order of the rows never changes; of a larger one, each batch is made when it is used.
 */
final class DenseBatches {

    private static final long KEPT_CELLS = 120_000_000;

    /**
     * One batch.
     *
     * @param rows numbers of its rows
     * @param values (rows x columns) zero where there is no entry
     */
    record Batch(int[] rows, NDArray values) {}

    private final SparseRows sparse;
    private final int batchSize;
    private final int[] order;
    private final Random random = new Random(1);
    private final boolean isSmall;

    DenseBatches(SparseRows sparse, int batchSize) {
        this.sparse = sparse;
        this.batchSize = batchSize;
        order = sparse.nonEmptyRows();
        isSmall = (long) order.length * sparse.columnCount() <= KEPT_CELLS;
        shuffle();
    }

    int count() {
        return (order.length + batchSize - 1) / batchSize;
    }

    /** Whether the dense matrix may be kept. */
    boolean isSmall() {
        return isSmall;
    }

    void shuffle() {
        for (int last = order.length - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int swapped = order[last];
            order[last] = order[other];
            order[other] = swapped;
        }
    }

    int[] rows(int batch) {
        return Arrays.copyOfRange(order, batch * batchSize, Math.min(order.length, (batch + 1) * batchSize));
    }

    /** All rows of the matrix, dense. */
    NDArray all(NDManager manager) {
        int[] rows = new int[sparse.rowCount()];
        Arrays.setAll(rows, row -> row);
        return dense(rows, manager);
    }

    /** Some rows, dense. */
    NDArray dense(int[] rows, NDManager manager) {
        return dense(rows, 0, manager);
    }

    /** Some rows, dense, of which a share is dropped at random and the rest scaled up. */
    NDArray dense(int[] rows, double dropped, NDManager manager) {
        int columns = sparse.columnCount();
        float scale = (float) (1 / (1 - dropped));
        float[] cells = new float[rows.length * columns];
        for (int row = 0; row < rows.length; row++) {
            for (int position = sparse.start(rows[row]); position < sparse.end(rows[row]); position++) {
                if (dropped == 0 || random.nextDouble() >= dropped) {
                    cells[row * columns + sparse.columnAt(position)] = scale * sparse.valueAt(position);
                }
            }
        }
        return manager.create(cells, new Shape(rows.length, columns));
    }
}
