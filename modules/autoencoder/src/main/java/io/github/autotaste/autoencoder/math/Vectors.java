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

/**
 * The loops of linear algebra that {@link Kernels} do not have: over whole rows, which the compiler turns into vector
 * instructions.
 */
public final class Vectors {

    /** So many numbers a line of the cache holds. */
    private static final int LINE = 8;

    private Vectors() {}

    /** (columns) The sum of all rows, each times its weight; of at least one row. */
    public static double[] weightedSum(double[][] rows, double[] weights) {
        double[] sum = new double[rows[0].length];
        int row = 0;
        for (; row + 4 <= rows.length; row += 4) {
            addFour(rows, row, weights, sum);
        }
        for (; row < rows.length; row++) {
            add(weights[row], rows[row], sum);
        }
        return sum;
    }

    private static void addFour(double[][] rows, int first, double[] weights, double[] sum) {
        double[] x0 = rows[first];
        double[] x1 = rows[first + 1];
        double[] x2 = rows[first + 2];
        double[] x3 = rows[first + 3];
        double a0 = weights[first];
        double a1 = weights[first + 1];
        double a2 = weights[first + 2];
        double a3 = weights[first + 3];
        for (int j = 0; j < sum.length; j++) {
            sum[j] += (a0 * x0[j] + a1 * x1[j]) + (a2 * x2[j] + a3 * x3[j]);
        }
    }

    public static boolean isZero(float[] vector) {
        for (float value : vector) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    public static double[][] transposed(double[][] rows) {
        double[][] columns = new double[rows[0].length][rows.length];
        for (int row = 0; row < rows.length; row += LINE) {
            transpose(rows, row, Math.min(rows.length, row + LINE), columns);
        }
        return columns;
    }

    /** Some rows at a time, whose values of a column share a line of the cache. */
    private static void transpose(double[][] rows, int from, int to, double[][] columns) {
        for (int column = 0; column < columns.length; column++) {
            double[] values = columns[column];
            for (int row = from; row < to; row++) {
                values[row] = rows[row][column];
            }
        }
    }

    public static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int j = 0; j < x.length; j++) {
            sum += x[j] * y[j];
        }
        return sum;
    }

    /** {@code sum += weight * vector}. */
    public static void add(double weight, double[] vector, double[] sum) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += weight * vector[j];
        }
    }

    /** {@code sum += weight * vector}. */
    public static void add(float weight, float[] vector, float[] sum) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += weight * vector[j];
        }
    }
}
