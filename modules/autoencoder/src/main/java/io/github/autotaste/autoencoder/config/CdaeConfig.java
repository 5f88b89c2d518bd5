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
package io.github.autotaste.autoencoder.config;

import io.github.autotaste.autoencoder.network.Activation;
import io.github.autotaste.autoencoder.network.Corruption;
import io.github.autotaste.autoencoder.network.Loss;
import io.github.autotaste.autoencoder.network.MaskingNoise;
import io.github.autotaste.autoencoder.optimiser.Adam;
import io.github.autotaste.autoencoder.optimiser.Optimiser;
import io.github.autotaste.autoencoder.optimiser.RateSchedule;
import java.util.List;

/**
 * The settings of a collaborative denoising autoencoder (Wu, DuBois, Zheng and Ester, WSDM 2016) and its relatives. With
 * data and seed they determine the trained model to the last bit.
 *
 * @param hiddenUnits {@code K}: units of each hidden layer, each at least 1; the paper has one layer
 * @param hiddenActivation the paper's {@code h}
 * @param outputActivation the paper's {@code f}
 * @param loss the cost of a user's reconstructed preferences
 * @param corruption noise on the input
 * @param normalisedInput whether a user's input is scaled to length 1 before it is corrupted
 * @param userVector whether every training user has a vector of their own, the paper's {@code V_u}; without it this is
 *     a denoising autoencoder
 * @param tiedWeights whether the decoder is the encoder transposed, which takes a single hidden layer
 * @param negatives which other items are zeros to be reconstructed
 * @param positiveFrom the smallest rating that counts as a preference; ignored for data without ratings
 * @param weightDecay the paper's lambda, at least 0, in {@code mean loss of a user + lambda/2 (sum of squared
 *     parameters)}, whatever the optimiser and the batch size
 * @param optimiser how parameters follow their gradients
 * @param rateSchedule how the optimiser's learning rate changes over the epochs
 * @param batchSize users per step
 * @param epochs passes over the training preferences, at least 1; iterations of a full-batch optimiser
 * @param initialDeviation standard deviation of the initial weights, above 0; biases start at 0
 * @param seed seed of every random draw
 */
public record CdaeConfig(
        List<Integer> hiddenUnits,
        Activation hiddenActivation,
        Activation outputActivation,
        Loss loss,
        Corruption corruption,
        boolean normalisedInput,
        boolean userVector,
        boolean tiedWeights,
        Negatives negatives,
        double positiveFrom,
        double weightDecay,
        Optimiser optimiser,
        RateSchedule rateSchedule,
        int batchSize,
        int epochs,
        double initialDeviation,
        long seed) {

    /** As a {@code batchSize}: all users in one step. */
    public static final int FULL_BATCH = Integer.MAX_VALUE;

    public CdaeConfig {
        hiddenUnits = Require.layers(hiddenUnits);
        Require.atLeast(1, batchSize, "batchSize");
        Require.atLeast(1, epochs, "epochs");
        Require.notNegative(weightDecay, "weightDecay");
        Require.positive(initialDeviation, "initialDeviation");
        Require.fullBatchIfNeeded(optimiser, batchSize == FULL_BATCH);
        Require.learningRateIfScheduled(optimiser, rateSchedule);
        if (Double.isNaN(positiveFrom)) {
            throw new IllegalArgumentException("Expected a number as positiveFrom, found NaN");
        }
        if (tiedWeights && hiddenUnits.size() > 1) {
            throw new IllegalArgumentException("Expected one hidden layer for tied weights, found " + hiddenUnits);
        }
    }

    /**
     * The model of the paper with the settings of the authors' program, as far as they hold here: logistic loss over five
     * sampled negatives for each preference, half of the input dropped, AdaGrad replaced by Adam.
     */
    public static Builder asPublished() {
        return new Builder();
    }

    /**
     * CDAE with this library's defaults. They depart from the paper in the input, which has length 1, and in the loss, square
     * over the whole catalogue: better lists on validation data of MovieLens-100K and MovieLens-1M, for more work an epoch.
     * Where users times items is beyond some ten millions, sampled negatives are the ones to take ({@link #asPublished}).
     */
    public static Builder defaults() {
        return asPublished()
                .hiddenUnits(200)
                .loss(Loss.SQUARE)
                .normalisedInput(true)
                .corruptionRatio(0.8)
                .negatives(new Negatives.WholeCatalogue())
                .optimiser(Adam.withLearningRate(2e-3))
                .rateSchedule(RateSchedule.COSINE)
                .epochs(20);
    }

    /** A plain autoencoder: no corruption, no user vector. */
    public static Builder plainAutoencoder() {
        return denoisingAutoencoder().corruption(Corruption.NONE);
    }

    /** A denoising autoencoder: CDAE without the user vector. */
    public static Builder denoisingAutoencoder() {
        return defaults().userVector(false);
    }

    /**
     * Mult-DAE (Liang, Krishnan, Hoffman and Jebara, WWW 2018): one hidden layer of tanh units, input of length 1 of which
     * half is dropped, multinomial loss over the whole catalogue.
     */
    public static Builder multDae() {
        return denoisingAutoencoder()
                .hiddenUnits(200)
                .hiddenActivation(Activation.TANH)
                .corruptionRatio(0.5)
                .normalisedInput(true)
                .loss(Loss.MULTINOMIAL)
                .negatives(new Negatives.WholeCatalogue());
    }

    /** What stands for each of a user's preferences in the input, before corruption. */
    public float inputOf(int preferences) {
        return normalisedInput ? (float) (1 / Math.sqrt(preferences)) : 1f;
    }

    /** Whether a network of one has a place for every weight of the other, but for users and items. */
    public boolean hasLayersOf(CdaeConfig other) {
        return hiddenUnits.equals(other.hiddenUnits)
                && tiedWeights == other.tiedWeights
                && userVector == other.userVector;
    }

    /** A builder that starts from these settings. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.hiddenUnits = hiddenUnits;
        builder.hiddenActivation = hiddenActivation;
        builder.outputActivation = outputActivation;
        builder.loss = loss;
        builder.corruption = corruption;
        builder.normalisedInput = normalisedInput;
        builder.userVector = userVector;
        builder.tiedWeights = tiedWeights;
        builder.negatives = negatives;
        builder.positiveFrom = positiveFrom;
        builder.weightDecay = weightDecay;
        builder.optimiser = optimiser;
        builder.rateSchedule = rateSchedule;
        builder.batchSize = batchSize;
        builder.epochs = epochs;
        builder.initialDeviation = initialDeviation;
        builder.seed = seed;
        return builder;
    }

    /** Collects settings; {@link #build} checks them. */
    public static final class Builder {

        private List<Integer> hiddenUnits = List.of(64);

        /** One of the three of the authors' program; learns in fewer epochs than the sigmoid here. */
        private Activation hiddenActivation = Activation.TANH;

        private Activation outputActivation = Activation.IDENTITY;

        private Loss loss = Loss.LOGISTIC;

        private Corruption corruption = new MaskingNoise(0.5);

        private boolean normalisedInput = false;

        private boolean userVector = true;

        private boolean tiedWeights = false;

        /** The default of the authors' program. */
        private Negatives negatives = new Negatives.Uniform(5);

        /** Whatever was rated was chosen. */
        private double positiveFrom = Double.NEGATIVE_INFINITY;

        private double weightDecay = 1e-3;

        private Optimiser optimiser = Adam.withLearningRate(3e-3);

        private RateSchedule rateSchedule = RateSchedule.CONSTANT;

        private int batchSize = 128;

        private int epochs = 75;

        private double initialDeviation = 0.05;

        private long seed = 1;

        private Builder() {}

        /** @param units of each hidden layer, the first layer first; one for the papers' networks */
        public Builder hiddenUnits(Integer... units) {
            this.hiddenUnits = List.of(units);
            return this;
        }

        public Builder hiddenActivation(Activation hiddenActivation) {
            this.hiddenActivation = hiddenActivation;
            return this;
        }

        public Builder outputActivation(Activation outputActivation) {
            this.outputActivation = outputActivation;
            return this;
        }

        public Builder loss(Loss loss) {
            this.loss = loss;
            return this;
        }

        public Builder corruption(Corruption corruption) {
            this.corruption = corruption;
            return this;
        }

        public Builder normalisedInput(boolean normalisedInput) {
            this.normalisedInput = normalisedInput;
            return this;
        }

        public Builder userVector(boolean userVector) {
            this.userVector = userVector;
            return this;
        }

        public Builder tiedWeights(boolean tiedWeights) {
            this.tiedWeights = tiedWeights;
            return this;
        }

        public Builder negatives(Negatives negatives) {
            this.negatives = negatives;
            return this;
        }

        public Builder positiveFrom(double positiveFrom) {
            this.positiveFrom = positiveFrom;
            return this;
        }

        public Builder weightDecay(double weightDecay) {
            this.weightDecay = weightDecay;
            return this;
        }

        public Builder optimiser(Optimiser optimiser) {
            this.optimiser = optimiser;
            return this;
        }

        public Builder rateSchedule(RateSchedule rateSchedule) {
            this.rateSchedule = rateSchedule;
            return this;
        }

        public Builder batchSize(int batchSize) {
            this.batchSize = batchSize;
            return this;
        }

        public Builder epochs(int epochs) {
            this.epochs = epochs;
            return this;
        }

        public Builder initialDeviation(double initialDeviation) {
            this.initialDeviation = initialDeviation;
            return this;
        }

        public Builder seed(long seed) {
            this.seed = seed;
            return this;
        }

        /** @param ratio share of inputs that masking noise drops, in [0, 1] */
        public Builder corruptionRatio(double ratio) {
            this.corruption = new MaskingNoise(ratio);
            return this;
        }

        /** @throws IllegalArgumentException if a setting is out of its range; the message names it */
        public CdaeConfig build() {
            return new CdaeConfig(
                    hiddenUnits,
                    hiddenActivation,
                    outputActivation,
                    loss,
                    corruption,
                    normalisedInput,
                    userVector,
                    tiedWeights,
                    negatives,
                    positiveFrom,
                    weightDecay,
                    optimiser,
                    rateSchedule,
                    batchSize,
                    epochs,
                    initialDeviation,
                    seed);
        }
    }
}
