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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.ratings.SparseRows;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;

final class FeatureRegressionTest {

    private static final int ITEMS = 30;
    private static final int FEATURES = 4;
    private static final int[] LEARNT = IntStream.range(0, 20).toArray();
    private static final int[] ASKED = IntStream.range(20, ITEMS).toArray();

    private final Random random = new Random(7);
    private final double[][] dense = dense();
    private final float[][] vectors = new float[ITEMS][2];
    private final double[] weights = random.doubles(LEARNT.length, 1, 5).toArray();

    private double[][] dense() {
        double[][] values = new double[ITEMS][FEATURES];
        for (double[] row : values) {
            for (int feature = 0; feature < FEATURES; feature++) {
                row[feature] = random.nextBoolean() ? (float) random.nextGaussian() : 0;
            }
        }
        return values;
    }

    private SparseRows sparse() {
        int[][] columns = new int[ITEMS][];
        float[][] values = new float[ITEMS][];
        for (int item = 0; item < ITEMS; item++) {
            double[] row = dense[item];
            columns[item] = IntStream.range(0, FEATURES)
                    .filter(feature -> row[feature] != 0)
                    .toArray();
            values[item] = new float[columns[item].length];
            for (int place = 0; place < columns[item].length; place++) {
                values[item][place] = (float) row[columns[item][place]];
            }
        }
        return SparseRows.ofRows(FEATURES, columns, values);
    }

    private double[][] predicted(double ridge) {
        FloatMatrix coefficients =
                new FeatureRegression(sparse(), LEARNT, weights, ridge).coefficients(2, item -> vectors[item]);
        double[][] predicted = new double[ASKED.length][];
        for (int place = 0; place < ASKED.length; place++) {
            double[] values = Arrays.copyOf(dense[ASKED[place]], FEATURES + 1);
            values[FEATURES] = 1;
            predicted[place] = coefficients.preMultiply(values);
        }
        return predicted;
    }

    @Test
    void findsALinearRelation() {
        for (int item = 0; item < ITEMS; item++) {
            vectors[item][0] = (float) (3 + 2 * dense[item][0] - dense[item][3]);
            vectors[item][1] = (float) (-1 + dense[item][1]);
        }
        double[][] predicted = predicted(1e-9);
        for (int place = 0; place < ASKED.length; place++) {
            assertThat(predicted[place][0]).isCloseTo(vectors[ASKED[place]][0], within(1e-5));
            assertThat(predicted[place][1]).isCloseTo(vectors[ASKED[place]][1], within(1e-5));
        }
    }

    /** Ordinary least squares over samples that also say that each coefficient is 0, and have no part in the intercept. */
    @Test
    void isRidgeRegressionWithAFreeIntercept() {
        for (float[] vector : vectors) {
            vector[0] = (float) random.nextGaussian();
        }
        double ridge = 2.5;
        double[] targets = new double[LEARNT.length + FEATURES];
        double[][] samples = new double[targets.length][1 + FEATURES];
        double mean = Arrays.stream(weights).average().orElseThrow();
        for (int item : LEARNT) {
            double root = Math.sqrt(weights[item] / mean);
            targets[item] = root * vectors[item][0];
            samples[item][0] = root;
            for (int feature = 0; feature < FEATURES; feature++) {
                samples[item][1 + feature] = root * dense[item][feature];
            }
        }
        for (int feature = 0; feature < FEATURES; feature++) {
            samples[LEARNT.length + feature][1 + feature] = Math.sqrt(ridge);
        }
        OLSMultipleLinearRegression leastSquares = new OLSMultipleLinearRegression();
        leastSquares.setNoIntercept(true);
        leastSquares.newSampleData(targets, samples);
        double[] coefficients = leastSquares.estimateRegressionParameters();

        double[][] predicted = predicted(ridge);
        for (int place = 0; place < ASKED.length; place++) {
            double expected = coefficients[0];
            for (int feature = 0; feature < FEATURES; feature++) {
                expected += coefficients[1 + feature] * dense[ASKED[place]][feature];
            }
            assertThat(predicted[place][0]).isCloseTo(expected, within(1e-5));
        }
    }

    @Test
    void saysTheWeightedMeanWhereTheRidgeLetsNoFeatureCount() {
        double sum = 0;
        for (int item = 0; item < LEARNT.length; item++) {
            vectors[item][0] = item;
            sum += weights[item] * item;
        }
        double mean = sum / Arrays.stream(weights).sum();
        for (double[] vector : predicted(1e12)) {
            assertThat(vector[0]).isCloseTo(mean, within(1e-6));
        }
    }
}
