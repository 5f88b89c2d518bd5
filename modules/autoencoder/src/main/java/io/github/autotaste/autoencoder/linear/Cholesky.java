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

/** Solves equations with a small symmetric positive definite matrix, of which the lower triangle is stored. */
final class Cholesky {

    private Cholesky() {}

    /**
     * Solves {@code A x = b} in place.
     *
     * @param lower (n rows of 1 .. n entries) A; replaced by its factor L, {@code A = L L^T}
     * @param x (n) b; replaced by the solution
     * @throws ArithmeticException if the matrix is not positive definite
     */
    static void solve(double[][] lower, double[] x) {
        factorise(lower);
        for (int row = 0; row < x.length; row++) {
            x[row] = (x[row] - dot(lower[row], x, row)) / lower[row][row];
        }
        for (int row = x.length - 1; row >= 0; row--) {
            x[row] /= lower[row][row];
            for (int column = 0; column < row; column++) {
                x[column] -= lower[row][column] * x[row];
            }
        }
    }

    private static void factorise(double[][] lower) {
        for (int row = 0; row < lower.length; row++) {
            for (int column = 0; column < row; column++) {
                double rest = lower[row][column] - dot(lower[row], lower[column], column);
                lower[row][column] = rest / lower[column][column];
            }
            double pivot = lower[row][row] - dot(lower[row], lower[row], row);
            if (!(pivot > 0)) {
                throw new ArithmeticException(
                        "Expected a positive definite matrix, found the pivot " + pivot + " in row " + row);
            }
            lower[row][row] = Math.sqrt(pivot);
        }
    }

    private static double dot(double[] one, double[] other, int length) {
        double sum = 0;
        for (int place = 0; place < length; place++) {
            sum += one[place] * other[place];
        }
        return sum;
    }
}
