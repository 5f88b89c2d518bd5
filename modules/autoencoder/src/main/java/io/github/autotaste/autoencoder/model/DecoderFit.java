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

import io.github.autotaste.autoencoder.network.Activation;
import io.github.autotaste.autoencoder.network.Autoencoder;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Fits the decoder row {@code w} and the output bias {@code b} of a column that AutoRec was not trained on, with the codes {@code
 * h_r} of the rows fixed. The paper's objective (Sedhain et al., equation 2) is then a ridge regression of the column's ratings
 * on the codes of the rows that have them, whose minimum is a linear system:
 *
 * <pre>
 *   sum over rated r of (x_r - w . h_r - b)^2 + ridge |w|^2
 * </pre>
 *
 * <p>Two departures, for columns of few ratings. What is fitted is the difference from the mean row and bias of the trained
 * columns, so that a column of no ratings is the average one rather than one of zeros. And the difference of the bias, free in
 * the paper, is drawn to 0 as if {@code priorRatings} ratings said so.
 *
 * <p>With {@code n} ratings and {@code k} units the system is solved for one number per rating, {@code (H H' + ridge I) a = e},
 * by conjugate gradients (Hestenes and Stiefel, 1952) in {@code double}: each round takes {@code 2 n k} multiplications and
 * additions, and the matrix of the system is never formed.
 *
 * @param average the mean row and bias of the trained columns
 * @param units of a code
 * @param ridge above 0
 * @param priorRatings above 0
 * @param output the activation of outputs
 * @param tolerance of the rounds, see {@link RidgeRegression}
 */
record DecoderFit(
        Embedding average, int units, double ridge, double priorRatings, Activation output, double tolerance) {

    /** Without weight decay the system may be singular; this little changes no estimate that is determined. */
    private static final double SMALLEST_RIDGE = 1e-6;

    DecoderFit {
        ridge = Math.max(ridge, SMALLEST_RIDGE);
    }

    /** @param counts which columns were trained */
    static DecoderFit of(Autoencoder network, IntPredicate counts, double ridge, double priorRatings) {
        int[] columns = IntStream.range(0, network.columns()).filter(counts).toArray();
        double biases = 0;
        for (int column : columns) {
            biases += network.outputBias().rows()[0][column];
        }
        Embedding average =
                new Embedding(network.decoder().meanRow(counts), (float) (biases / Math.max(1, columns.length)));
        return new DecoderFit(
                average,
                network.codeUnits(),
                ridge,
                priorRatings,
                network.activations().output(),
                RidgeRegression.TOLERANCE);
    }

    DecoderFit withTolerance(double other) {
        return new DecoderFit(average, units, ridge, priorRatings, output, other);
    }

    /** What stands for the bias in the system, as one more column of the codes: its square times {@link #priorRatings} is the ridge. */
    double biasCode() {
        return Math.sqrt(ridge / priorRatings);
    }

    /**
     * The row and bias of a column, of at least one rating.
     *
     * @param codes (ratings) of the rows that have them
     * @param ratings less the offsets
     * @param factor what the result is multiplied by
     */
    Embedding fit(float[][] codes, float[] ratings, float factor) {
        double[] difference = new RidgeRegression(inputs(codes), ridge, tolerance).fit(errorsOfAverage(codes, ratings));
        float[] row = average.vector().clone();
        for (int j = 0; j < units; j++) {
            row[j] = factor * (row[j] + (float) difference[j]);
        }
        return new Embedding(row, factor * (float) (average.bias() + biasCode() * difference[units]));
    }

    /**
     * What the network would compute for a row, before its output activation, if one of the ratings were missing.
     *
     * @return (ratings) one sum for each rating left out
     */
    double[] sumsWithoutEach(float[][] codes, float[] ratings, float[] code) {
        double[] sums = new RidgeWithoutEach(inputs(codes), errorsOfAverage(codes, ratings), ridge)
                .predictions(inputs(new float[][] {code})[0]);
        double ofAverage = estimateOfAverage(code);
        for (int left = 0; left < sums.length; left++) {
            sums[left] += ofAverage;
        }
        return sums;
    }

    /** (ratings x units + 1) the codes, and the column of the bias. */
    private double[][] inputs(float[][] codes) {
        double[][] inputs = new double[codes.length][units + 1];
        for (int p = 0; p < inputs.length; p++) {
            for (int j = 0; j < units; j++) {
                inputs[p][j] = codes[p][j];
            }
            inputs[p][units] = biasCode();
        }
        return inputs;
    }

    private double[] errorsOfAverage(float[][] codes, float[] ratings) {
        double[] errors = new double[ratings.length];
        for (int p = 0; p < errors.length; p++) {
            errors[p] = output.inverse(ratings[p]) - estimateOfAverage(codes[p]);
        }
        return errors;
    }

    private double estimateOfAverage(float[] code) {
        double estimate = average.bias();
        for (int j = 0; j < code.length; j++) {
            estimate += (double) code[j] * average.vector()[j];
        }
        return estimate;
    }
}
