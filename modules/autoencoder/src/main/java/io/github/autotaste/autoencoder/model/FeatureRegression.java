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
import io.github.autotaste.ratings.HeapRoom;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.Workers;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;

/**
 * Ridge regression from the features x of items or users to vectors y of theirs, learnt from some of them:
 *
 * <pre>
 *   min over B, b of  sum over learnt ones of w_i |y_i - b - B' x_i|^2 + ridge |B|^2
 * </pre>
 *
 * The weights w are 1 on average. The intercept b is free, so that a ridge beyond all bounds gives the weighted mean of the y, and
 * features that one lacks say as much as those that it has.
 */
final class FeatureRegression {

    private final SparseRows features;
    private final int[] learnt;
    /** (learnt) shares of the whole weight */
    private final double[] shares;

    private final double[] means;
    private final CholeskyDecomposition normal;

    /**
     * @param features (items or users x features)
     * @param learnt those learnt from, at least one
     * @param weights (learnt) how much each counts, above 0, in any unit
     * @param ridge above 0
     */
    FeatureRegression(SparseRows features, int[] learnt, double[] weights, double ridge) {
        this.features = features;
        this.learnt = learnt;
        double total = Arrays.stream(weights).sum();
        shares = Arrays.stream(weights).map(weight -> weight / total).toArray();
        means = new double[features.columnCount()];
        double[][] products = new double[means.length][means.length];
        for (int place = 0; place < learnt.length; place++) {
            int row = learnt[place];
            for (int p = features.start(row); p < features.end(row); p++) {
                double weighted = shares[place] * features.valueAt(p);
                means[features.columnAt(p)] += weighted;
                addRow(row, weighted, products[features.columnAt(p)]);
            }
        }
        for (int feature = 0; feature < means.length; feature++) {
            Vectors.add(-means[feature], means, products[feature]);
            products[feature][feature] += ridge / learnt.length;
        }
        normal = new CholeskyDecomposition(new Array2DRowRealMatrix(products, false), Double.POSITIVE_INFINITY, 0);
    }

    private void addRow(int row, double weight, double[] sum) {
        for (int p = features.start(row); p < features.end(row); p++) {
            sum[features.columnAt(p)] += weight * features.valueAt(p);
        }
    }

    /**
     * The regression of some vectors.
     *
     * @param width how long the vectors are
     * @param vectors of those learnt from by their indices, asked for in their order
     * @return (features + 1 x width) what each feature adds, and in the last row the intercept
     */
    FloatMatrix coefficients(int width, IntFunction<float[]> vectors) {
        double[] intercept = new double[width];
        double[][] products = new double[means.length][width];
        for (int place = 0; place < learnt.length; place++) {
            Workers.requireNotInterrupted("The regression on features was interrupted");
            int row = learnt[place];
            float[] vector = vectors.apply(row);
            add(shares[place], vector, intercept);
            for (int p = features.start(row); p < features.end(row); p++) {
                add(shares[place] * features.valueAt(p), vector, products[features.columnAt(p)]);
            }
        }
        for (int feature = 0; feature < means.length; feature++) {
            Vectors.add(-means[feature], intercept, products[feature]);
        }
        double[][] rows = normal.getSolver()
                .solve(new Array2DRowRealMatrix(products, false))
                .getData();
        for (int feature = 0; feature < means.length; feature++) {
            Vectors.add(-means[feature], rows[feature], intercept);
        }
        return matrix(rows, intercept);
    }

    /**
     * Refuses a regression that takes more memory than there is.
     *
     * @param width how long the vectors are
     * @param of what the vectors are, for the message
     */
    void requireRoom(long width, String of) {
        HeapRoom.require(
                width * means.length * (2 * Double.BYTES + Float.BYTES),
                String.format(Locale.ROOT, "The regression of %s on %,d features", of, means.length));
    }

    /** The regression of vectors without numbers. */
    FloatMatrix ofNothing() {
        return new FloatMatrix(means.length + 1, 0);
    }

    private static FloatMatrix matrix(double[][] rows, double[] last) {
        FloatMatrix matrix = new FloatMatrix(rows.length + 1, last.length);
        for (int row = 0; row <= rows.length; row++) {
            double[] values = row < rows.length ? rows[row] : last;
            for (int j = 0; j < values.length; j++) {
                matrix.rows()[row][j] = (float) values[j];
            }
        }
        return matrix;
    }

    private static void add(double weight, float[] vector, double[] sum) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += weight * vector[j];
        }
    }
}
