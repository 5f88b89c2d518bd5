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
import io.github.autotaste.autoencoder.network.Autoencoder;

/**
 * Finds the decoder row and output bias of a user whom I-AutoRec was not trained on: the {@link DecoderFit} of the user's
 * ratings to the codes of the rated items, with half the weight decay as its ridge and {@value #PRIOR_RATINGS} ratings that draw
 * the bias to the average one.
 *
 * <p>What comes out is multiplied by {@code n / (n + c)} like the rows that were trained, where {@code n} is the number of the
 * ratings and {@code c} the {@code columnShrinkage} of the configuration.
 */
public final class ItemAutoRecFoldIn {

    private static final double PRIOR_RATINGS = 5;

    private final AutoRecConfig config;
    private final FloatMatrix codes;
    private final DecoderFit fit;

    ItemAutoRecFoldIn(FloatMatrix codes, Autoencoder network, TrainedOn trainedOn, AutoRecConfig config) {
        this(codes, DecoderFit.of(network, trainedOn::hasRatings, config.weightDecay() / 2, PRIOR_RATINGS), config);
    }

    private ItemAutoRecFoldIn(FloatMatrix codes, DecoderFit fit, AutoRecConfig config) {
        this.codes = codes;
        this.fit = fit;
        this.config = config;
    }

    /** That of an I-AutoRec model. */
    public static ItemAutoRecFoldIn of(AutoRecModel model) {
        return ((ItemAutoRecModel) model).foldIn();
    }

    /** The same over the codes of these items and others behind them. */
    ItemAutoRecFoldIn over(FloatMatrix moreCodes) {
        return new ItemAutoRecFoldIn(moreCodes, fit, config);
    }

    /** The mean row and bias of the trained users. */
    public Embedding average() {
        return fit.average();
    }

    /** What is added to the diagonal of the system. */
    public double ridge() {
        return fit.ridge();
    }

    /** What stands for the bias in the system, as one more column of the codes. */
    public double biasCode() {
        return fit.biasCode();
    }

    /**
     * The row and bias of a user; the average without ratings.
     *
     * @param itemIndices the rated items
     * @param centred their ratings less the offsets
     */
    Embedding fit(int[] itemIndices, float[] centred) {
        return itemIndices.length == 0
                ? fit.average()
                : fit.fit(codesOf(itemIndices), centred, config.columnFactor(itemIndices.length));
    }

    /**
     * What the network would compute for an item, before its output activation, if one of the ratings were missing.
     *
     * @return (ratings) one sum for each rating left out
     */
    float[] sumsWithoutEach(int[] itemIndices, float[] centred, int itemIndex) {
        double[] all = fit.sumsWithoutEach(codesOf(itemIndices), centred, codes.rows()[itemIndex]);
        float[] sums = new float[itemIndices.length];
        float factor = config.columnFactor(itemIndices.length - 1);
        for (int left = 0; left < sums.length; left++) {
            sums[left] = factor * (float) all[left];
        }
        return sums;
    }

    private float[][] codesOf(int[] itemIndices) {
        float[][] rows = new float[itemIndices.length][];
        for (int p = 0; p < rows.length; p++) {
            rows[p] = codes.rows()[itemIndices[p]];
        }
        return rows;
    }
}
