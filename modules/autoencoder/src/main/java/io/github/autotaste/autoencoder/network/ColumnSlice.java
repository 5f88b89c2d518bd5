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
package io.github.autotaste.autoencoder.network;

import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.autoencoder.math.Kernels;
import io.github.autotaste.ratings.Workers;
import java.util.ArrayList;
import java.util.List;

/**
 * A range of columns {@code [from, to)} whose rows of weights stay in cache while many rows of a batch look them up, each
 * at other places. Lookups all over a table of 25 MB were measured at 10 GFLOP/s, in one of 6 MB at 35.
 */
record ColumnSlice(int from, int to) {

    private static final int BYTES = 1 << 20;

    private static final int ROW_GRAIN = 8;

    /** Fewer lookups of a row in a slice would cost more to find than they save. */
    private static final int ENTRIES_OF_ROW = 16;

    /**
     * The rows of a table, one slice after the other; at least one slice, even of nothing.
     *
     * @param lookups the rows that are looked up, for all rows of a batch
     */
    static List<ColumnSlice> of(FloatMatrix table, SparseBlock lookups) {
        int columns = table.getRowDimension();
        int cached = BYTES / Float.BYTES / Kernels.paddedLength(table.getColumnDimension());
        int most = Math.max(1, lookups.entries().indices().length / lookups.starts().length / ENTRIES_OF_ROW);
        int width = Math.max(1, Math.max(cached, (columns + most - 1) / most));
        List<ColumnSlice> slices = new ArrayList<>();
        for (int from = 0; from == 0 || from < columns; from += width) {
            slices.add(new ColumnSlice(from, Math.min(columns, from + width)));
        }
        return slices;
    }

    /** Runs a task over all rows of a batch for each slice of a table, one slice after the other. */
    static void forEach(List<ColumnSlice> slices, int slots, Workers workers, SlotTask task) {
        for (ColumnSlice slice : slices) {
            workers.forEach(slots, ROW_GRAIN, (from, to) -> {
                for (int slot = from; slot < to; slot++) {
                    task.run(slot, slice);
                }
            });
        }
    }

    /** Work on one row's entries in a slice. */
    @FunctionalInterface
    interface SlotTask {
        void run(int slot, ColumnSlice slice);
    }
}
