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
package io.github.autotaste.autoencoder.math;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.exception.MathUnsupportedOperationException;
import org.apache.commons.math3.linear.AbstractRealMatrix;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A Commons Math matrix over {@code float} rows, each an array of its own. Half the memory of a {@code double} matrix,
 * and kernels reach the rows themselves; callers keep the whole interface of {@link RealMatrix}, but for changes in
 * place, which are refused: {@link #copy()} gives a matrix that takes them.
 */
public final class FloatMatrix extends AbstractRealMatrix {

    private final float[][] rows;
    private final int columns;
    private final int[] allRows;

    /** A matrix of zeros; unlike other Commons Math matrices it may have no rows. */
    public FloatMatrix(int rows, int columns) {
        this(new float[rows][Kernels.paddedLength(columns)], columns);
    }

    private FloatMatrix(float[][] rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        allRows = IntStream.range(0, rows.length).toArray();
    }

    /** The first rows of this matrix, which both share. */
    public FloatMatrix firstRows(int count) {
        return count == rows.length ? this : new FloatMatrix(Arrays.copyOf(rows, count), columns);
    }

    /**
     * This matrix with more rows behind its own, which both share.
     *
     * @param more copied; each as long as a row with or without its padding
     * @throws IllegalArgumentException if one has another length
     */
    public FloatMatrix withRows(List<float[]> more) {
        float[][] all = Arrays.copyOf(rows, rows.length + more.size());
        for (int place = 0; place < more.size(); place++) {
            float[] row = more.get(place);
            if (row.length != columns && row.length != Kernels.paddedLength(columns)) {
                throw new IllegalArgumentException("Expected rows of " + columns + " values, found " + row.length);
            }
            all[rows.length + place] = Arrays.copyOf(row, Kernels.paddedLength(columns));
        }
        return new FloatMatrix(all, columns);
    }

    /**
     * The storage itself: (rows) arrays of {@link Kernels#paddedLength} values, of which those past the column count
     * are zero. Written by a trainer until its model is finished, read-only ever after.
     */
    public float[][] rows() {
        return rows;
    }

    /** (rows x columns) a copy of the numbers, without padding. */
    public float[][] numbers() {
        float[][] numbers = new float[rows.length][];
        for (int row = 0; row < rows.length; row++) {
            numbers[row] = Arrays.copyOf(rows[row], columns);
        }
        return numbers;
    }

    /** The mean of some rows, as long as they are; zeros if there are none. */
    public float[] meanRow(IntPredicate counts) {
        double[] sums = new double[Kernels.paddedLength(columns)];
        int count = 0;
        for (int row = 0; row < rows.length; row++) {
            if (counts.test(row)) {
                for (int j = 0; j < sums.length; j++) {
                    sums[j] += rows[row][j];
                }
                count++;
            }
        }
        float[] mean = new float[sums.length];
        for (int j = 0; j < mean.length; j++) {
            mean[j] = (float) (sums[j] / Math.max(1, count));
        }
        return mean;
    }

    /** Whether no value is infinite or NaN. */
    public boolean isFinite() {
        for (float[] row : rows) {
            for (float value : row) {
                if (!Float.isFinite(value)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The numbers of all rows, ascending: for kernels that take a choice of rows. The array itself, not to be changed. */
    public int[] allRows() {
        return allRows;
    }

    @Override
    public int getRowDimension() {
        return rows.length;
    }

    @Override
    public int getColumnDimension() {
        return columns;
    }

    @Override
    public double getEntry(int row, int column) {
        if (column < 0 || column >= columns) {
            throw new IndexOutOfBoundsException("Expected a column from 0 to " + (columns - 1) + ", found " + column);
        }
        return rows[row][column];
    }

    @Override
    public void setEntry(int row, int column, double value) {
        throw new MathUnsupportedOperationException();
    }

    @Override
    public RealMatrix createMatrix(int rowDimension, int columnDimension) {
        return new Array2DRowRealMatrix(rowDimension, columnDimension);
    }

    @Override
    public RealMatrix copy() {
        return new Array2DRowRealMatrix(getData(), false);
    }
}
