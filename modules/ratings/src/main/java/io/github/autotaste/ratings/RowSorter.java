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
import org.jspecify.annotations.Nullable;

/**
 * Sorts the entries of rows by their columns, in place, for {@link SparseRows}. Several entries of a row in one column
 * become one.
 */
final class RowSorter {

    private final int[] starts;
    private final Repeats repeats;

    private int[] columns;
    private float[] values;
    private long @Nullable [] times;

    /**
     * Takes the arrays over.
     *
     * @param starts (rows + 1) where the rows start
     * @param columns of the entries of each row in the order of arrival, as {@code values} and {@code times}
     */
    RowSorter(int[] starts, int[] columns, float[] values, long @Nullable [] times, Repeats repeats) {
        this.starts = starts;
        this.columns = columns;
        this.values = values;
        this.times = times;
        this.repeats = repeats;
    }

    /** To be called once. */
    void sort() {
        int kept = 0;
        int start = 0;
        for (int row = 0; row + 1 < starts.length; row++) {
            int end = starts[row + 1];
            kept = sortRow(start, end, kept);
            start = end;
            starts[row + 1] = kept;
        }
        if (kept < columns.length) {
            times = times == null ? null : Arrays.copyOf(times, kept);
            values = Arrays.copyOf(values, kept);
            columns = Arrays.copyOf(columns, kept);
        }
    }

    /** Sorts the entries at {@code [start, end)} and moves them to {@code target}; returns the position after them. */
    private int sortRow(int start, int end, int target) {
        // column in the high half, place of arrival in the low: sorting sorts the columns, repeats by arrival
        long[] keys = new long[end - start];
        for (int place = 0; place < keys.length; place++) {
            keys[place] = ((long) columns[start + place] << Integer.SIZE) | place;
        }
        Arrays.sort(keys);
        float[] valuesThere = Arrays.copyOfRange(values, start, end);
        long[] timesThere = times == null ? new long[0] : Arrays.copyOfRange(times, start, end);
        int kept = target;
        int first = 0;
        for (int rank = 0; rank < keys.length; rank++) {
            boolean isLast = rank + 1 == keys.length || columnOf(keys[rank + 1]) != columnOf(keys[rank]);
            if (isLast) {
                int place = (int) keys[rank];
                columns[kept] = columnOf(keys[rank]);
                values[kept] = first == rank ? valuesThere[place] : merged(keys, first, rank, valuesThere);
                if (times != null) {
                    times[kept] = timesThere[place];
                }
                kept++;
                first = rank + 1;
            }
        }
        return kept;
    }

    /** The value of the entries with the keys at {@code [first, last]}, which are in one column. */
    private float merged(long[] keys, int first, int last, float[] valuesThere) {
        double[] ratings = new double[last - first + 1];
        for (int arrival = 0; arrival < ratings.length; arrival++) {
            ratings[arrival] = valuesThere[(int) keys[first + arrival]];
        }
        return repeats.merged(ratings);
    }

    private static int columnOf(long key) {
        return (int) (key >>> Integer.SIZE);
    }

    SparseRows rows(int columnCount) {
        return new SparseRows(columnCount, starts, columns, values);
    }

    /** When the entries of the rows were given, if that is known. */
    long @Nullable [] times() {
        return times;
    }
}
