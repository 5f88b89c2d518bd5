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
package io.github.autotaste.autoencoder.file;

import io.github.autotaste.autoencoder.file.ModelFileHeader.Tensor;
import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.ratings.SparseRows;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The names of the three arrays of a model file that hold sparse rows, one after the other.
 *
 * @param counts of (rows) the entries of each
 * @param columns of (entries) the column of each
 * @param values of (entries) the value of each
 */
record RowArrays(String counts, String columns, String values) {

    List<Tensor> layout(long rows, long entries) {
        return List.of(
                new Tensor(counts, "I64", List.of(rows)),
                new Tensor(columns, "I64", List.of(entries)),
                new Tensor(values, "F32", List.of(1L, entries)));
    }

    Map<String, Object> arraysOf(SparseRows rows) {
        long[] countOf = new long[rows.rowCount()];
        for (int row = 0; row < countOf.length; row++) {
            countOf[row] = rows.rowLength(row);
        }
        long[] columnOf = new long[rows.entryCount()];
        FloatMatrix valueOf = new FloatMatrix(1, columnOf.length);
        for (int position = 0; position < columnOf.length; position++) {
            columnOf[position] = rows.columnAt(position);
            valueOf.rows()[0][position] = rows.valueAt(position);
        }
        return Map.of(counts, countOf, columns, columnOf, values, valueOf);
    }

    /** @throws IllegalArgumentException if the arrays are not rows whose columns ascend */
    SparseRows rowsIn(ModelContents contents, int rowCount, int columnCount) {
        long[] countOf = (long[]) contents.array(counts);
        long[] columnOf = (long[]) contents.array(columns);
        int[] starts = new int[rowCount + 1];
        for (int row = 0; row < rowCount; row++) {
            requireWithin(0, columnOf.length - starts[row], countOf[row], counts);
            starts[row + 1] = starts[row] + (int) countOf[row];
        }
        requireWithin(columnOf.length, columnOf.length, starts[rowCount], "a sum of " + counts);
        int[] ascending = new int[columnOf.length];
        for (int row = 0; row < rowCount; row++) {
            int least = 0;
            for (int position = starts[row]; position < starts[row + 1]; position++) {
                requireWithin(least, columnCount - 1, columnOf[position], columns);
                ascending[position] = (int) columnOf[position];
                least = ascending[position] + 1;
            }
        }
        float[] valueOf = ((FloatMatrix) contents.array(values)).rows()[0];
        return new SparseRows(columnCount, starts, ascending, Arrays.copyOf(valueOf, ascending.length));
    }

    private static void requireWithin(long least, long most, long value, String name) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "Expected " + name + " from " + least + " to " + most + ", found " + value);
        }
    }
}
