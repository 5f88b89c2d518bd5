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
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.Workers;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Some sparse rows side by side: the row in slot {@code s} holds the entries at {@code [starts[s], ends[s])}, each a
 * column and a value, by ascending column, which may repeat. There may be gaps between rows.
 */
@SuppressWarnings("ArrayRecordComponent") // filled in place by several threads
public record SparseBlock(int[] starts, int[] ends, Entries entries) {

    private static final int ROW_GRAIN = 64;

    /** A block whose rows have room for {@code capacities[s]} entries, and none yet. */
    public static SparseBlock ofCapacities(int[] capacities) {
        int[] starts = new int[capacities.length];
        int total = 0;
        for (int slot = 0; slot < capacities.length; slot++) {
            starts[slot] = total;
            total = capacity((long) total + capacities[slot]);
        }
        return new SparseBlock(starts, starts.clone(), Entries.ofCapacity(total));
    }

    /**
     * A number of entries that a block has room for.
     *
     * @throws IllegalArgumentException if it has not
     */
    public static int capacity(long entries) {
        if (entries > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "Expected at most " + Integer.MAX_VALUE + " inputs or targets in a batch, found " + entries
                            + " or more: take a smaller batchSize or fewer negatives");
        }
        return (int) entries;
    }

    /** A copy of some rows of a matrix, each row's values multiplied by its factor. */
    public static SparseBlock copyOf(SparseRows matrix, int[] rows, IntToDoubleFunction factorOf, Workers workers) {
        SparseBlock block =
                ofCapacities(IntStream.of(rows).map(matrix::rowLength).toArray());
        workers.forEach(rows.length, ROW_GRAIN, (from, to) -> {
            for (int slot = from; slot < to; slot++) {
                float factor = (float) factorOf.applyAsDouble(rows[slot]);
                for (int p = matrix.start(rows[slot]); p < matrix.end(rows[slot]); p++) {
                    block.add(slot, matrix.columnAt(p), factor * matrix.valueAt(p));
                }
            }
        });
        return block;
    }

    public void add(int slot, int column, float value) {
        int position = ends[slot]++;
        entries.indices()[position] = column;
        entries.values()[position] = value;
    }

    /** The position of a row's first entry at a column or beyond. */
    int firstFrom(int slot, int column) {
        int found = Arrays.binarySearch(entries.indices(), starts[slot], ends[slot], column);
        int first = found >= 0 ? found : -found - 1;
        while (first > starts[slot] && entries.indices()[first - 1] == column) {
            first--;
        }
        return first;
    }

    /** The values of one row out of an array by position. */
    public float[] rowOf(int slot, float[] byPosition) {
        return Arrays.copyOfRange(byPosition, starts[slot], ends[slot]);
    }

    /** All entries in columns {@code [from, to)}, by slot, then by column. */
    void forEach(int from, int to, EntryTask task) {
        for (int slot = 0; slot < starts.length; slot++) {
            int end = firstFrom(slot, to);
            for (int p = firstFrom(slot, from); p < end; p++) {
                task.run(slot, p, entries.indices()[p]);
            }
        }
    }

    /** Work on the entry at a position. */
    @FunctionalInterface
    interface EntryTask {
        void run(int slot, int position, int column);
    }
}
