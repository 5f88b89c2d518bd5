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
import java.util.Arrays;

/**
 * What a ridge regression would predict without one of its samples, for all samples from one factorisation. With the hat
 * matrix {@code S = X (X' X + ridge I)^-1 X'}, residuals {@code e} and {@code s = X (X' X + ridge I)^-1 x}, leaving sample
 * {@code j} out takes {@code s_j e_j / (1 - S_jj)} from the prediction for {@code x} (Golub, Heath and Wahba, Technometrics
 * 21, 1979, after Allen's PRESS). Where there are fewer samples than inputs, the same comes from {@code K = X X' + ridge I}:
 * {@code s = K^-1 X x}, {@code e = ridge K^-1 y} and {@code 1 - S_jj = ridge (K^-1)_jj}.
 *
 * @param rows (samples x inputs) of X, at least one
 * @param targets (samples)
 * @param ridge above 0
 */
@SuppressWarnings("ArrayRecordComponent") // made for one call
record RidgeWithoutEach(double[][] rows, double[] targets, double ridge) {

    /**
     * The predictions for one input.
     *
     * @param x (inputs)
     * @return (samples) the prediction without each
     */
    double[] predictions(double[] x) {
        return rows.length < x.length ? bySamples(x) : byInputs(x);
    }

    private double[] byInputs(double[] x) {
        RidgeFactor factor = new RidgeFactor(rows, ridge);
        double[] coefficients = factor.solve(Vectors.weightedSum(rows, targets));
        double[] shares = factor.solve(x);
        double[] leverages = factor.norms(rows);
        double whole = Vectors.dot(x, coefficients);
        double[] predictions = new double[rows.length];
        for (int left = 0; left < predictions.length; left++) {
            double residual = targets[left] - Vectors.dot(rows[left], coefficients);
            predictions[left] = whole - Vectors.dot(rows[left], shares) * residual / (1 - leverages[left]);
        }
        return predictions;
    }

    private double[] bySamples(double[] x) {
        RidgeFactor factor = new RidgeFactor(Vectors.transposed(rows), ridge);
        double[] likeness =
                Arrays.stream(rows).mapToDouble(row -> Vectors.dot(row, x)).toArray();
        double[] weights = factor.solve(targets);
        double[] shares = factor.solve(likeness);
        double[] diagonal = factor.norms(identity(rows.length));
        double whole = Vectors.dot(likeness, weights);
        double[] predictions = new double[rows.length];
        for (int left = 0; left < predictions.length; left++) {
            predictions[left] = whole - shares[left] * weights[left] / diagonal[left];
        }
        return predictions;
    }

    private static double[][] identity(int size) {
        double[][] identity = new double[size][size];
        for (int row = 0; row < size; row++) {
            identity[row][row] = 1;
        }
        return identity;
    }
}
