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

import io.github.autotaste.autoencoder.kernels.Entries;
import io.github.autotaste.ratings.SparseRows;
import java.util.function.IntToDoubleFunction;

/**
 * Some sparse rows side by side: the row in slot {@code s} holds the entries at {@code [starts[s], ends[s])}, each a
 * column and a value. There may be gaps between rows.
 */
@SuppressWarnings("ArrayRecordComponent") // filled in place by several threads
record SparseBlock(int[] starts, int[] ends, Entries entries) {

    /** A block whose rows have room for {@code capacities[s]} entries, and none yet. */
    static SparseBlock ofCapacities(int[] capacities) {
        int[] starts = new int[capacities.length];
        int total = 0;
        for (int slot = 0; slot < capacities.length; slot++) {
            starts[slot] = total;
            total = Math.addExact(total, capacities[slot]);
        }
        return new SparseBlock(starts, starts.clone(), Entries.ofCapacity(total));
    }

    /** A copy of some rows of a matrix. */
    static SparseBlock copyOf(SparseRows matrix, int[] rows) {
        int[] lengths = new int[rows.length];
        for (int slot = 0; slot < rows.length; slot++) {
            lengths[slot] = matrix.rowLength(rows[slot]);
        }
        SparseBlock block = ofCapacities(lengths);
        for (int slot = 0; slot < rows.length; slot++) {
            for (int position = matrix.start(rows[slot]); position < matrix.end(rows[slot]); position++) {
                block.add(slot, matrix.columnAt(position), matrix.valueAt(position));
            }
        }
        return block;
    }

    void add(int slot, int column, float value) {
        int position = ends[slot]++;
        entries.indices()[position] = column;
        entries.values()[position] = value;
    }

    /** The values of one row out of an array by position, in {@code double}. */
    double[] rowOf(int slot, float[] byPosition) {
        double[] row = new double[ends[slot] - starts[slot]];
        for (int p = 0; p < row.length; p++) {
            row[p] = byPosition[starts[slot] + p];
        }
        return row;
    }

    /** The same entries with each row's values multiplied by its factor. */
    SparseBlock scaled(IntToDoubleFunction factorOf) {
        float[] scaled = new float[entries.values().length];
        for (int slot = 0; slot < rowCount(); slot++) {
            float factor = (float) factorOf.applyAsDouble(slot);
            for (int p = starts[slot]; p < ends[slot]; p++) {
                scaled[p] = factor * entries.values()[p];
            }
        }
        return new SparseBlock(starts, ends, new Entries(entries.indices(), scaled));
    }

    int rowCount() {
        return starts.length;
    }
}
