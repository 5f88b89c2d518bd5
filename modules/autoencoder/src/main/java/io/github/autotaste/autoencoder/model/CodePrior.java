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

import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.autoencoder.math.Vectors;
import io.github.autotaste.ratings.Workers;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;

/**
 * What is known of a code of I-AutoRec before any rating is: the mean and the covariance {@code S = L L'} of the codes of trained
 * items. A code is {@code m + L a} with uncorrelated {@code a} of variance 1, which a user's decoder row {@code d} meets as {@code L' d}.
 */
final class CodePrior {

    /** 64 MB of rows. */
    private static final int MOST_NUMBERS = 1 << 24;

    /** Added to the covariance, in units of its mean variance: there may be fewer items than units. */
    private static final double JITTER = 1e-6;

    private static final double SMALLEST_VARIANCE = 1e-12;

    private final FloatMatrix decoder;
    private final float[] mean;
    /** (units x units) L, whose rows end at the diagonal */
    private final double[][] spread;
    /** (users) rows {@code L' d}; empty if there is no room for them */
    private final float[][] rows;

    /** @param learnt indices of the items learnt from */
    CodePrior(ItemAutoRecModel model, int[] learnt) {
        decoder = model.network().decoder();
        FloatMatrix codes = model.codes();
        boolean[] counts = new boolean[codes.getRowDimension()];
        IntStream.of(learnt).forEach(item -> counts[item] = true);
        mean = codes.meanRow(item -> counts[item]);
        spread = new CholeskyDecomposition(
                        new Array2DRowRealMatrix(covariance(codes, learnt), false), Double.POSITIVE_INFINITY, 0)
                .getL()
                .getData();
        boolean hasRoom = (long) decoder.getRowDimension() * spread.length <= MOST_NUMBERS;
        rows = new float[hasRoom ? decoder.getRowDimension() : 0][];
        Arrays.setAll(rows, this::row);
    }

    private double[][] covariance(FloatMatrix codes, int[] learnt) {
        int units = codes.getColumnDimension();
        double[][] sums = new double[units][units];
        double[] difference = new double[units];
        for (int item : learnt) {
            Workers.requireNotInterrupted("The fold-in of new items was interrupted");
            for (int unit = 0; unit < units; unit++) {
                difference[unit] = codes.rows()[item][unit] - mean[unit];
            }
            for (int unit = 0; unit < units; unit++) {
                Vectors.add(difference[unit] / learnt.length, difference, sums[unit]);
            }
        }
        double trace =
                IntStream.range(0, units).mapToDouble(unit -> sums[unit][unit]).sum();
        for (int unit = 0; unit < units; unit++) {
            sums[unit][unit] += Math.max(SMALLEST_VARIANCE, JITTER * trace / units);
        }
        return sums;
    }

    private float[] row(int user) {
        double[] sum = new double[spread.length];
        for (int unit = 0; unit < sum.length; unit++) {
            double weight = decoder.rows()[user][unit];
            double[] ofUnit = spread[unit];
            for (int other = 0; other <= unit; other++) {
                sum[other] += weight * ofUnit[other];
            }
        }
        float[] row = new float[sum.length];
        for (int unit = 0; unit < row.length; unit++) {
            row[unit] = (float) sum[unit];
        }
        return row;
    }

    /** The mean code, (padded code units) long; not to be changed. */
    float[] mean() {
        return mean;
    }

    /** (units) {@code L' d} of a user. */
    double[] rowOf(int user) {
        float[] row = rows.length == 0 ? row(user) : rows[user];
        double[] numbers = new double[row.length];
        for (int unit = 0; unit < row.length; unit++) {
            numbers[unit] = row[unit];
        }
        return numbers;
    }

    /** Adds {@code L a} to a code. */
    void add(double[] a, float[] code) {
        for (int unit = 0; unit < a.length; unit++) {
            double sum = 0;
            for (int other = 0; other <= unit; other++) {
                sum += spread[unit][other] * a[other];
            }
            code[unit] += (float) sum;
        }
    }
}
