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
package io.github.autotaste.autoencoder.linear;

import io.github.autotaste.ratings.Workers;
import java.util.Arrays;

/**
 * The inverse of a symmetric positive definite matrix, in place, by sweeping blocks of rows and columns. Only the lower
 * triangle is stored, row {@code i} with {@code i + 1} entries; {@code n^3} floating-point operations.
 *
 * <p>Sweeping the rows and columns K of a symmetric matrix A replaces
 *
 * <pre>
 *   A_KK  by  -D          where D is the inverse of A_KK
 *   A_iK  by  A_iK D      for rows i outside K
 *   A_ij  by  A_ij - A_iK D A_Kj
 * </pre>
 *
 * <p>and keeps it symmetric; when all rows have been swept, {@code -A^-1} is left. Goodnight, A tutorial on the SWEEP
 * operator, The American Statistician 33(3), 1979, pages 149-158. Positive definite matrices need no pivoting.
 *
 * <p>Each row is updated by one thread in a fixed order of operations, so the result does not depend on the number of
 * threads.
 */
public final class SymmetricInverse {

    /** Rows swept at once: enough to make the update of the rest, in cache, nearly all of the work. */
    private static final int BLOCK = 64;
    /** Columns updated at once: a block of that many columns, 256 kB, stays in the second-level cache. */
    private static final int TILE = 512;
    /** Rows that one thread updates with a tile before the next. */
    private static final int GRAIN = 32;

    private final double[][] lower;
    private final Workers workers;
    /** (block x n): the rows K before the sweep, and the same times D. Rows past a short last block stay 0. */
    private final double[][] before;

    private final double[][] swept;

    private SymmetricInverse(double[][] lower, Workers workers) {
        this.lower = lower;
        this.workers = workers;
        before = new double[BLOCK][lower.length];
        swept = new double[BLOCK][lower.length];
    }

    /**
     * Inverts a matrix.
     *
     * @param lower (n rows of 1 .. n entries) the lower triangle; replaced by that of the inverse
     * @throws ArithmeticException if the matrix is not positive definite
     */
    public static void invert(double[][] lower, Workers workers) throws InterruptedException {
        SymmetricInverse sweeping = new SymmetricInverse(lower, workers);
        for (int from = 0; from < lower.length; from += BLOCK) {
            sweeping.sweep(from, Math.min(lower.length, from + BLOCK));
        }
        for (double[] row : lower) {
            for (int column = 0; column < row.length; column++) {
                row[column] = -row[column];
            }
        }
    }

    private void sweep(int from, int to) throws InterruptedException {
        gather(from, to);
        double[][] inverse = inverseOfBlock(from, to);
        workers.forEachInterruptibly(BLOCK, 1, (first, end) -> {
            Arrays.fill(swept[first], 0);
            addProducts(swept[first], inverse[first], before, 0, lower.length);
        });
        workers.forEachInterruptibly(lower.length, GRAIN, (first, end) -> {
            update(first, Math.min(end, from));
            update(Math.max(first, to), end);
        });
        store(from, to, inverse);
    }

    private void gather(int from, int to) {
        for (int row = from; row < to; row++) {
            double[] target = before[row - from];
            System.arraycopy(lower[row], 0, target, 0, row + 1);
            for (int column = row + 1; column < lower.length; column++) {
                target[column] = lower[column][row];
            }
        }
        for (int unused = to - from; unused < BLOCK; unused++) {
            Arrays.fill(before[unused], 0);
        }
    }

    /** (block x block): D by sweeping one row after the other, padded with zeros. */
    private double[][] inverseOfBlock(int from, int to) {
        double[][] block = new double[BLOCK][BLOCK];
        for (int row = 0; row < to - from; row++) {
            System.arraycopy(before[row], from, block[row], 0, to - from);
        }
        for (int pivot = 0; pivot < to - from; pivot++) {
            if (!(block[pivot][pivot] > 0)) {
                throw new ArithmeticException("Expected a positive definite matrix, found the pivot "
                        + block[pivot][pivot] + " in row " + (from + pivot));
            }
            eliminate(block, pivot);
        }
        return block;
    }

    /** One step of Gauss-Jordan inversion in place. */
    private static void eliminate(double[][] block, int pivot) {
        double[] pivotRow = block[pivot];
        double scale = 1 / pivotRow[pivot];
        pivotRow[pivot] = 1;
        for (int column = 0; column < BLOCK; column++) {
            pivotRow[column] *= scale;
        }
        for (int row = 0; row < BLOCK; row++) {
            if (row != pivot) {
                double factor = block[row][pivot];
                block[row][pivot] = 0;
                for (int column = 0; column < BLOCK; column++) {
                    block[row][column] -= factor * pivotRow[column];
                }
            }
        }
    }

    /** Subtracts {@code A_iK D A_Kj} in rows [first, end), none of them in K. Where j is in K, {@link #store} follows. */
    private void update(int first, int end) {
        double[][] factors = new double[Math.max(0, end - first)][BLOCK];
        for (int row = first; row < end; row++) {
            for (int k = 0; k < BLOCK; k++) {
                factors[row - first][k] = -before[k][row];
            }
        }
        for (int tile = 0; tile < end; tile += TILE) {
            for (int row = Math.max(first, tile); row < end; row++) {
                addProducts(lower[row], factors[row - first], swept, tile, Math.min(row + 1, tile + TILE));
            }
        }
    }

    private void store(int from, int to, double[][] inverse) {
        for (int row = from; row < to; row++) {
            System.arraycopy(swept[row - from], 0, lower[row], 0, from);
            for (int column = from; column <= row; column++) {
                lower[row][column] = -inverse[row - from][column - from];
            }
        }
        for (int row = to; row < lower.length; row++) {
            for (int column = from; column < to; column++) {
                lower[row][column] = swept[column - from][row];
            }
        }
    }

    /** {@code sum += factors * rows} in the columns [from, to), four rows at a time: here the time goes. */
    private static void addProducts(double[] sum, double[] factors, double[][] rows, int from, int to) {
        for (int k = 0; k < BLOCK; k += 4) {
            double factor0 = factors[k];
            double factor1 = factors[k + 1];
            double factor2 = factors[k + 2];
            double factor3 = factors[k + 3];
            double[] row0 = rows[k];
            double[] row1 = rows[k + 1];
            double[] row2 = rows[k + 2];
            double[] row3 = rows[k + 3];
            for (int column = from; column < to; column++) {
                sum[column] += factor0 * row0[column]
                        + factor1 * row1[column]
                        + factor2 * row2[column]
                        + factor3 * row3[column];
            }
        }
    }
}
