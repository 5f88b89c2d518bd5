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

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.autoencoder.network.Activation;
import io.github.autotaste.autoencoder.network.Autoencoder;

/**
 * Finds the decoder row and output bias of a user whom I-AutoRec was not trained on. With the item codes {@code h_i}
 * fixed, the paper's objective (Sedhain et al., equation 2) in the row {@code w} and bias {@code b} of one user is a
 * ridge regression of the user's ratings on the codes of the rated items, whose minimum is a linear system:
 *
 * <pre>
 *   sum over rated i of (r_i - w . h_i - b)^2 + lambda/2 |w|^2
 * </pre>
 *
 * <p>Two departures, for users of few ratings. What is fitted is the difference from the mean row and bias of the
 * trained users, so that a user of no ratings is the average one rather than one who rates everything 0. And the
 * difference of the bias, free in the paper, is drawn to 0 as if {@value #PRIOR_RATINGS} ratings said so.
 *
 * <p>What comes out is multiplied by {@code n / (n + c)} like the rows that were trained, where {@code c} is the {@code
 * columnShrinkage} of the configuration.
 *
 * <p>With {@code n} ratings and {@code k} hidden units the system is solved for one number per rating, {@code (H H' +
 * lambda/2 I) a = e}, by conjugate gradients (Hestenes and Stiefel, 1952) in {@code double}: each round takes {@code 2 n k}
 * multiplications and additions, and the matrix of the system is never formed.
 */
public final class ItemAutoRecFoldIn {

    private static final double PRIOR_RATINGS = 5;

    /** Without weight decay the system may be singular; this little changes no estimate that is determined. */
    private static final double SMALLEST_RIDGE = 1e-6;

    private final AutoRecConfig config;
    private final FloatMatrix codes;
    private final Activation output;
    private final double ridge;
    /** Its square times PRIOR_RATINGS is the ridge. */
    private final double biasCode;

    private final Embedding average;

    ItemAutoRecFoldIn(FloatMatrix codes, Autoencoder network, TrainedOn trainedOn, AutoRecConfig config) {
        this.codes = codes;
        output = network.activations().output();
        this.config = config;
        ridge = Math.max(config.weightDecay() / 2, SMALLEST_RIDGE);
        biasCode = Math.sqrt(ridge / PRIOR_RATINGS);
        average = averageUser(network, trainedOn);
    }

    /** That of an I-AutoRec model. */
    public static ItemAutoRecFoldIn of(AutoRecModel model) {
        return ((ItemAutoRecModel) model).foldIn();
    }

    /** The mean row and bias of the trained users. */
    public Embedding average() {
        return average;
    }

    /** What is added to the diagonal of the system. */
    public double ridge() {
        return ridge;
    }

    /** What stands for the bias in the system, as one more column of the codes. */
    public double biasCode() {
        return biasCode;
    }

    private static Embedding averageUser(Autoencoder network, TrainedOn trainedOn) {
        double biases = 0;
        int users = 0;
        for (int user = 0; user < network.columns(); user++) {
            if (trainedOn.hasRatings(user)) {
                biases += network.outputBias().rows()[0][user];
                users++;
            }
        }
        return new Embedding(network.decoder().meanRow(trainedOn::hasRatings), (float) (biases / Math.max(1, users)));
    }

    /**
     * The row and bias of a user; the average without ratings.
     *
     * @param itemIndices the rated items
     * @param centred their ratings less the offsets
     */
    Embedding fit(int[] itemIndices, float[] centred) {
        if (itemIndices.length == 0) {
            return average;
        }
        RidgeRegression regression = new RidgeRegression(inputs(itemIndices), ridge);
        double[] difference = regression.fit(errorsOfAverage(itemIndices, centred));
        float[] row = average.vector().clone();
        int units = codes.getColumnDimension();
        float factor = config.columnFactor(itemIndices.length);
        for (int j = 0; j < units; j++) {
            row[j] = factor * (row[j] + (float) difference[j]);
        }
        return new Embedding(row, factor * (float) (average.bias() + biasCode * difference[units]));
    }

    /**
     * What the network would compute for an item, before its output activation, if one of the ratings were missing.
     *
     * @return (ratings) one sum for each rating left out
     */
    float[] sumsWithoutEach(int[] itemIndices, float[] centred, int itemIndex) {
        double[] differences = new RidgeWithoutEach(inputs(itemIndices), errorsOfAverage(itemIndices, centred), ridge)
                .predictions(inputs(new int[] {itemIndex})[0]);
        double ofAverage = estimateOfAverage(itemIndex);
        float[] sums = new float[itemIndices.length];
        float factor = config.columnFactor(itemIndices.length - 1);
        for (int left = 0; left < sums.length; left++) {
            sums[left] = factor * (float) (ofAverage + differences[left]);
        }
        return sums;
    }

    /** (ratings x hidden units + 1) the codes of the rated items, and the column of the bias. */
    private double[][] inputs(int[] itemIndices) {
        int units = codes.getColumnDimension();
        double[][] inputs = new double[itemIndices.length][units + 1];
        for (int p = 0; p < inputs.length; p++) {
            float[] code = codes.rows()[itemIndices[p]];
            for (int j = 0; j < units; j++) {
                inputs[p][j] = code[j];
            }
            inputs[p][units] = biasCode;
        }
        return inputs;
    }

    private double[] errorsOfAverage(int[] itemIndices, float[] centred) {
        double[] errors = new double[centred.length];
        for (int p = 0; p < errors.length; p++) {
            errors[p] = output.inverse(centred[p]) - estimateOfAverage(itemIndices[p]);
        }
        return errors;
    }

    private double estimateOfAverage(int itemIndex) {
        float[] code = codes.rows()[itemIndex];
        double estimate = average.bias();
        for (int j = 0; j < code.length; j++) {
            estimate += (double) code[j] * average.vector()[j];
        }
        return estimate;
    }
}
