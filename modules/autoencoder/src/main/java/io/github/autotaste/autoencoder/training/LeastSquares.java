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
package io.github.autotaste.autoencoder.training;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.stat.StatUtils;

/**
 * {@code intercept + sum of weight * estimate} with the least squared error among weights of at least 0: as long as a weight is
 * negative, the most negative one is set to 0 and the others are worked out again. Estimates that are nearly the same share
 * their weight equally.
 *
 * @param weights one for each estimate
 */
@SuppressWarnings("ArrayRecordComponent") // made here, then only read
record LeastSquares(double[] weights, double intercept) {

    /** Beside the variance of the estimates: so little that it decides only between equal ones. */
    private static final double RIDGE = 1e-7;

    /**
     * Fits the weights.
     *
     * @param estimates (models, pairs)
     * @param ratings (pairs) at least one
     */
    static LeastSquares of(double[][] estimates, double[] ratings) {
        List<Integer> left =
                new ArrayList<>(IntStream.range(0, estimates.length).boxed().toList());
        double[] weights = fitted(estimates, ratings, left);
        for (int worst = smallest(weights); weights[worst] < 0; worst = smallest(weights)) {
            left.remove(Integer.valueOf(worst));
            weights = fitted(estimates, ratings, left);
        }
        double intercept = StatUtils.mean(ratings);
        for (int model = 0; model < weights.length; model++) {
            intercept -= weights[model] * StatUtils.mean(estimates[model]);
        }
        return new LeastSquares(weights, intercept);
    }

    private static int smallest(double[] weights) {
        return new ArrayRealVector(weights, false).getMinIndex();
    }

    /** The weights of some estimates; 0 for the others. */
    private static double[] fitted(double[][] estimates, double[] ratings, List<Integer> models) {
        double[] weights = new double[estimates.length];
        if (models.isEmpty()) {
            return weights;
        }
        RealMatrix centred = new Array2DRowRealMatrix(models.size(), ratings.length);
        for (int row = 0; row < models.size(); row++) {
            centred.setRow(row, centred(estimates[models.get(row)]));
        }
        double norm = centred.getFrobeniusNorm();
        double size = norm * norm;
        if (size == 0) {
            return weights;
        }
        RealMatrix products = centred.multiply(centred.transpose()).scalarMultiply(1 / size);
        RealVector targets = centred.operate(new ArrayRealVector(centred(ratings), false))
                .mapDivide(size)
                .mapAdd(RIDGE / models.size());
        for (int row = 0; row < models.size(); row++) {
            products.addToEntry(row, row, RIDGE);
        }
        RealVector solution = new LUDecomposition(products).getSolver().solve(targets);
        for (int row = 0; row < models.size(); row++) {
            weights[models.get(row)] = solution.getEntry(row);
        }
        return weights;
    }

    private static double[] centred(double[] values) {
        double mean = StatUtils.mean(values);
        return DoubleStream.of(values).map(value -> value - mean).toArray();
    }
}
