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
package io.github.autotaste.ratings;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A sparse matrix in compressed rows: row {@code r} holds the entries at positions {@code start(r) .. end(r)-1}, each
 * a column and a value, columns ascending within the row. Immutable; 8 bytes an entry and 4 a row.
 */
public final class SparseRows {

    private final int columnCount;
    private final int[] starts;
    private final int[] columns;
    private final float[] values;

    /**
     * Takes the three arrays of the compressed form as they are, without a copy: the caller gives them away.
     *
     * @param columnCount number of columns
     * @param starts (rows + 1) ascending positions; the last is the number of entries
     * @param columns (entries) column of each entry, ascending within a row
     * @param values (entries) value of each entry
     */
    public SparseRows(int columnCount, int[] starts, int[] columns, float[] values) {
        this.columnCount = columnCount;
        this.starts = starts;
        this.columns = columns;
        this.values = values;
    }

    /**
     * The matrix of rows that are arrays of their own.
     *
     * @param columnCount number of columns
     * @param columns (rows) the columns of each row's entries, ascending
     * @param values (rows) their values, in the same order
     */
    public static SparseRows ofRows(int columnCount, int[][] columns, float[][] values) {
        int[] starts = new int[columns.length + 1];
        for (int row = 0; row < columns.length; row++) {
            starts[row + 1] = Math.addExact(starts[row], columns[row].length);
        }
        int[] allColumns = new int[starts[columns.length]];
        float[] allValues = new float[allColumns.length];
        for (int row = 0; row < columns.length; row++) {
            System.arraycopy(columns[row], 0, allColumns, starts[row], columns[row].length);
            System.arraycopy(values[row], 0, allValues, starts[row], columns[row].length);
        }
        return new SparseRows(columnCount, starts, allColumns, allValues);
    }

    public int rowCount() {
        return starts.length - 1;
    }

    public int columnCount() {
        return columnCount;
    }

    public int entryCount() {
        return columns.length;
    }

    /** Position of the first entry of a row. */
    public int start(int row) {
        return starts[row];
    }

    /** Position after the last entry of a row. */
    public int end(int row) {
        return starts[row + 1];
    }

    public int rowLength(int row) {
        return starts[row + 1] - starts[row];
    }

    /** The rows that have an entry, ascending. */
    public int[] nonEmptyRows() {
        return IntStream.range(0, rowCount()).filter(row -> rowLength(row) > 0).toArray();
    }

    public int columnAt(int position) {
        return columns[position];
    }

    public float valueAt(int position) {
        return values[position];
    }

    /** All values in the order of their positions. */
    DoubleStream values() {
        return IntStream.range(0, values.length).mapToDouble(position -> values[position]);
    }

    /** The columns of a row, ascending, as a copy. */
    public int[] columnsOf(int row) {
        return Arrays.copyOfRange(columns, starts[row], starts[row + 1]);
    }

    /** The values of a row in the order of {@link #columnsOf}, as a copy. */
    public float[] valuesOf(int row) {
        return Arrays.copyOfRange(values, starts[row], starts[row + 1]);
    }

    /** The position of an entry, or -1 if the row has none in that column. */
    public int find(int row, int column) {
        int position = Arrays.binarySearch(columns, starts[row], starts[row + 1], column);
        return position >= 0 ? position : -1;
    }

    /** The first position of a row whose column is {@code column} or a later one; the row's end if there is none. */
    public int firstFrom(int row, int column) {
        int position = Arrays.binarySearch(columns, starts[row], starts[row + 1], column);
        return position >= 0 ? position : -position - 1;
    }

    /** A value out of an entry's row, column and value. */
    @FunctionalInterface
    public interface EntryFunction {
        float apply(int row, int column, float value);
    }

    /** The same entries with other values. */
    public SparseRows mapValues(EntryFunction function) {
        float[] mapped = new float[values.length];
        for (int row = 0; row < rowCount(); row++) {
            for (int position = starts[row]; position < starts[row + 1]; position++) {
                mapped[position] = function.apply(row, columns[position], values[position]);
            }
        }
        return new SparseRows(columnCount, starts, columns, mapped);
    }

    /**
     * Some rows, in a given order.
     *
     * @param chosen the row that each of the new ones is; -1 for an empty one
     */
    public SparseRows rows(int... chosen) {
        int[] newStarts = new int[chosen.length + 1];
        for (int row = 0; row < chosen.length; row++) {
            newStarts[row + 1] = newStarts[row] + (chosen[row] < 0 ? 0 : rowLength(chosen[row]));
        }
        int[] newColumns = new int[newStarts[chosen.length]];
        float[] newValues = new float[newColumns.length];
        for (int row = 0; row < chosen.length; row++) {
            int from = chosen[row] < 0 ? 0 : starts[chosen[row]];
            int length = newStarts[row + 1] - newStarts[row];
            System.arraycopy(columns, from, newColumns, newStarts[row], length);
            System.arraycopy(values, from, newValues, newStarts[row], length);
        }
        return new SparseRows(columnCount, newStarts, newColumns, newValues);
    }

    /** The same entries with rows and columns exchanged. */
    public SparseRows transpose() {
        int[] transposedStarts = new int[columnCount + 1];
        for (int column : columns) {
            transposedStarts[column + 1]++;
        }
        for (int column = 0; column < columnCount; column++) {
            transposedStarts[column + 1] += transposedStarts[column];
        }
        int[] next = transposedStarts.clone();
        int[] rows = new int[columns.length];
        float[] transposedValues = new float[columns.length];
        for (int row = 0; row < rowCount(); row++) {
            for (int position = starts[row]; position < starts[row + 1]; position++) {
                int target = next[columns[position]]++;
                rows[target] = row;
                transposedValues[target] = values[position];
            }
        }
        return new SparseRows(rowCount(), transposedStarts, rows, transposedValues);
    }
}
