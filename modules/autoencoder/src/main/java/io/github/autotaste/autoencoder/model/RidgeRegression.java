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
package io.github.autotaste.autoencoder.model;

import io.github.autotaste.autoencoder.math.Vectors;
import org.apache.commons.math3.exception.MaxCountExceededException;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.ConjugateGradient;
import org.apache.commons.math3.linear.RealLinearOperator;
import org.apache.commons.math3.linear.RealVector;

/**
 * Ridge regression without an intercept, {@code min |X b - y|^2 + ridge |b|^2}, through its dual: {@code b = X' a} where
 * {@code (X X' + ridge I) a = y}, solved by conjugate gradients (Hestenes and Stiefel, 1952). Both products of a round run
 * over whole rows, of {@code X} and of its transpose, which the compiler turns into vector instructions.
 */
final class RidgeRegression {

    /** Rounds end when the remaining errors are this small a part of the first. */
    static final double TOLERANCE = 1e-10;

    /** Enough for any system that is determined; one that is not is left where it is then. */
    private static final int MOST_ROUNDS = 1000;

    private final double[][] rows;
    private final double[][] columns;
    private final double ridge;
    private final double tolerance;

    /**
     * @param rows (samples x inputs) not copied
     * @param ridge above 0
     */
    RidgeRegression(double[][] rows, double ridge) {
        this(rows, ridge, TOLERANCE);
    }

    /** @param tolerance rounds end when the remaining errors are this small a part of the first */
    RidgeRegression(double[][] rows, double ridge, double tolerance) {
        this.rows = rows;
        this.ridge = ridge;
        this.tolerance = tolerance;
        columns = rows.length == 0 ? new double[0][] : Vectors.transposed(rows);
    }

    /** (inputs) the coefficients for some targets, one per sample; at least one. */
    double[] fit(double[] targets) {
        return Vectors.weightedSum(rows, solve(targets));
    }

    /** {@code a}, one number per sample. */
    private double[] solve(double[] targets) {
        ArrayRealVector solution = new ArrayRealVector(targets.length);
        try {
            new ConjugateGradient(MOST_ROUNDS, tolerance, false)
                    .solveInPlace(new DualSystem(), null, new ArrayRealVector(targets, false), solution);
        } catch (MaxCountExceededException e) {
            // the solution holds how far it came
        }
        return solution.toArray();
    }

    /** {@code X X' + ridge I} */
    private final class DualSystem extends RealLinearOperator {

        @Override
        public int getRowDimension() {
            return rows.length;
        }

        @Override
        public int getColumnDimension() {
            return rows.length;
        }

        @Override
        public RealVector operate(RealVector samples) {
            double[] vector = samples.toArray();
            double[] image = Vectors.weightedSum(columns, Vectors.weightedSum(rows, vector));
            Vectors.add(ridge, vector, image);
            return new ArrayRealVector(image, false);
        }
    }
}
