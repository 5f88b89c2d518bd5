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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.ratings.Workers;
import java.util.Arrays;
import java.util.Random;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SymmetricInverseTest {

    /** Sizes around one and two blocks of 64, and one past a tile of 512. */
    @ParameterizedTest(name = "size {0}")
    @ValueSource(ints = {1, 2, 3, 5, 63, 64, 65, 127, 128, 131, 200, 520})
    void agreesWithCommonsMath(int size) throws Exception {
        RealMatrix matrix = positiveDefinite(size);
        RealMatrix expected = MatrixUtils.inverse(matrix);
        double[][] lower = lowerTriangle(matrix);
        invert(lower, 2);
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                assertThat(lower[row][column]).isCloseTo(expected.getEntry(row, column), within(1e-12));
            }
        }
    }

    @Test
    void isTheSameForAnyNumberOfThreads() throws Exception {
        double[][] one = lowerTriangle(positiveDefinite(300));
        double[][] three = lowerTriangle(positiveDefinite(300));
        invert(one, 1);
        invert(three, 3);
        for (int row = 0; row < one.length; row++) {
            assertThat(three[row]).isEqualTo(one[row]);
        }
    }

    @Test
    void rejectsAMatrixThatIsNotPositiveDefinite() {
        double[][] indefinite = {{1}, {2, 1}};
        assertThatThrownBy(() -> invert(indefinite, 1))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("Expected a positive definite matrix, found the pivot -3.0 in row 1");
    }

    @Test
    void leavesAnEmptyMatrixEmpty() throws Exception {
        double[][] empty = new double[0][];
        invert(empty, 2);
        assertThat(empty).isEmpty();
    }

    /** {@code R R^T / size + I} with standard normal R. */
    private static RealMatrix positiveDefinite(int size) {
        Random random = new Random(size);
        RealMatrix root = new Array2DRowRealMatrix(size, size);
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                root.setEntry(row, column, random.nextGaussian());
            }
        }
        return root.multiply(root.transpose())
                .scalarMultiply(1.0 / size)
                .add(MatrixUtils.createRealIdentityMatrix(size));
    }

    private static double[][] lowerTriangle(RealMatrix matrix) {
        double[][] lower = new double[matrix.getRowDimension()][];
        for (int row = 0; row < lower.length; row++) {
            lower[row] = Arrays.copyOf(matrix.getRow(row), row + 1);
        }
        return lower;
    }

    private static void invert(double[][] lower, int threads) throws InterruptedException {
        try (Workers workers = new Workers(threads)) {
            SymmetricInverse.invert(lower, workers);
        }
    }
}
