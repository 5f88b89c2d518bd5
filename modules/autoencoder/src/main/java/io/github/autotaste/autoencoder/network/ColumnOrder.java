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

import io.github.autotaste.autoencoder.math.Entries;
import io.github.autotaste.autoencoder.math.Kernels;
import io.github.autotaste.ratings.Workers;
import java.util.BitSet;

/**
 * The entries of a block in the order of their columns: column {@code c} holds the ranks {@code [starts[c],
 * starts[c+1])}, by ascending slot. Gradients of a column's parameters are sums over its entries; with this order each
 * is added up by one thread, always in the same sequence.
 *
 * @param starts (columns + 1) first rank of each column
 * @param slots (entries) the slot of the row at each rank
 * @param rankOf the rank of the entry at each position of the block; 0 in gaps
 */
@SuppressWarnings("ArrayRecordComponent") // read in hot loops
public record ColumnOrder(int[] starts, int[] slots, int[] rankOf) {

    private static final int FEWEST_COLUMNS = 1024;

    /** Fewer entries of a row in a range of columns would cost more to find than they save. */
    private static final int ENTRIES_OF_ROW = 16;

    public static ColumnOrder of(SparseBlock block, int columns, Workers workers) {
        int[] starts = new int[columns + 1];
        int most = block.entries().indices().length / Math.max(1, block.starts().length) / ENTRIES_OF_ROW;
        int grain = Math.max(FEWEST_COLUMNS, columns / Math.max(1, most));
        workers.forEach(columns, grain, (from, to) -> block.forEach(from, to, (slot, p, c) -> starts[c + 1]++));
        for (int column = 0; column < columns; column++) {
            starts[column + 1] += starts[column];
        }
        int[] next = starts.clone();
        int[] slots = new int[starts[columns]];
        int[] rankOf = new int[block.entries().indices().length];
        workers.forEach(
                columns,
                grain,
                (from, to) -> block.forEach(from, to, (slot, p, c) -> {
                    int rank = next[c]++;
                    slots[rank] = slot;
                    rankOf[p] = rank;
                }));
        return new ColumnOrder(starts, slots, rankOf);
    }

    /** Adds the columns that have an entry. */
    void addColumnsTo(BitSet columns) {
        for (int column = 0; column < starts.length - 1; column++) {
            if (starts[column] < starts[column + 1]) {
                columns.set(column);
            }
        }
    }

    /** Writes the values of entries that follow each other in the block, from a position on, into an array in column order. */
    void scatter(int first, float[] values, float[] byRank) {
        for (int place = 0; place < values.length; place++) {
            byRank[rankOf[first + place]] = values[place];
        }
    }

    /**
     * Adds the weighted sum of the slots' rows over the entries of a column.
     *
     * @param rows (slots)
     * @param weights by rank
     */
    void addSum(Kernels kernels, float[][] rows, Entries weights, int column, float[] sum) {
        kernels.addRows(rows, weights, starts[column], starts[column + 1], sum);
    }
}
