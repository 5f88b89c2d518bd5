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

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sparse rows against a dense table in which an absent entry is -1. */
final class SparseRowsTest {

    private static final float ABSENT = -1f;

    static LongStream seeds() {
        return RandomRatings.seeds();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rowsHoldTheEntriesOfTheTable(long seed) {
        float[][] table = table(seed);
        SparseRows rows = compress(table);
        assertThat(rows.rowCount()).isEqualTo(table.length);
        assertThat(expand(rows)).isDeepEqualTo(table);
        int entries = 0;
        for (int row = 0; row < table.length; row++) {
            assertThat(rows.rowLength(row)).isEqualTo(rows.columnsOf(row).length);
            assertThat(rows.columnsOf(row)).isSorted();
            for (int column = 0; column < rows.columnCount(); column++) {
                int position = rows.find(row, column);
                assertThat(position >= 0).isEqualTo(table[row][column] != ABSENT);
                assertThat(position < 0 || rows.columnAt(position) == column).isTrue();
                entries += position >= 0 ? 1 : 0;
            }
        }
        assertThat(rows.entryCount()).isEqualTo(entries);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nonEmptyRowsAreThoseWithAnEntry(long seed) {
        float[][] table = table(seed);
        int[] expected = IntStream.range(0, table.length)
                .filter(row -> !Arrays.equals(table[row], absent(table[row].length)))
                .toArray();
        assertThat(compress(table).nonEmptyRows()).isEqualTo(expected);
    }

    private static float[] absent(int columns) {
        float[] row = new float[columns];
        Arrays.fill(row, ABSENT);
        return row;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void transposeExchangesRowsAndColumns(long seed) {
        float[][] table = table(seed);
        SparseRows transposed = compress(table).transpose();
        float[][] expected = new float[transposed.rowCount()][table.length];
        for (int row = 0; row < table.length; row++) {
            for (int column = 0; column < expected.length; column++) {
                expected[column][row] = table[row][column];
            }
        }
        assertThat(expand(transposed)).isDeepEqualTo(expected);
        for (int row = 0; row < transposed.rowCount(); row++) {
            assertThat(transposed.columnsOf(row)).isSorted();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void transposedTwiceIsTheSame(long seed) {
        SparseRows rows = compress(table(seed));
        SparseRows twice = rows.transpose().transpose();
        assertThat(twice.rowCount()).isEqualTo(rows.rowCount());
        assertThat(twice.columnCount()).isEqualTo(rows.columnCount());
        for (int row = 0; row < rows.rowCount(); row++) {
            assertThat(twice.columnsOf(row)).isEqualTo(rows.columnsOf(row));
            assertThat(twice.valuesOf(row)).isEqualTo(rows.valuesOf(row));
        }
    }

    @Test
    void copiesOfARowAreTheCallersToChange() {
        SparseRows rows = compress(new float[][] {{3f, 4f}});
        rows.columnsOf(0)[0] = 1;
        rows.valuesOf(0)[0] = 9f;
        assertThat(rows.columnsOf(0)).containsExactly(0, 1);
        assertThat(rows.valuesOf(0)).containsExactly(3f, 4f);
    }

    /** From nothing at all to seven rows of five columns, some of them empty. */
    private static float[][] table(long seed) {
        Random random = new Random(seed);
        float[][] table = new float[(int) seed % 8][(int) seed % 6];
        double density = random.nextDouble();
        for (float[] row : table) {
            for (int column = 0; column < row.length; column++) {
                row[column] = random.nextDouble() < density ? random.nextInt(3) : ABSENT;
            }
        }
        return table;
    }

    private static SparseRows compress(float[][] table) {
        int columnCount = table.length == 0 ? 5 : table[0].length;
        int[] starts = new int[table.length + 1];
        int[] columns = new int[table.length * columnCount];
        float[] values = new float[columns.length];
        int size = 0;
        for (int row = 0; row < table.length; row++) {
            for (int column = 0; column < columnCount; column++) {
                if (table[row][column] != ABSENT) {
                    columns[size] = column;
                    values[size++] = table[row][column];
                }
            }
            starts[row + 1] = size;
        }
        return new SparseRows(columnCount, starts, Arrays.copyOf(columns, size), Arrays.copyOf(values, size));
    }

    private static float[][] expand(SparseRows rows) {
        float[][] table = new float[rows.rowCount()][rows.columnCount()];
        for (int row = 0; row < table.length; row++) {
            Arrays.fill(table[row], ABSENT);
            for (int position = rows.start(row); position < rows.end(row); position++) {
                table[row][rows.columnAt(position)] = rows.valueAt(position);
            }
        }
        return table;
    }
}
