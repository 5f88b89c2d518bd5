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
import io.github.autotaste.autoencoder.network.Corruption;
import io.github.autotaste.autoencoder.network.Loss;
import io.github.autotaste.autoencoder.optimiser.Adam;
import io.github.autotaste.autoencoder.optimiser.Optimiser;

/**
 * The settings of a collaborative denoising autoencoder (Wu, DuBois, Zheng and Ester, WSDM 2016). With data and seed
 * they determine the trained model to the last bit.
 *
 * @param hiddenUnits {@code K}, at least 1
 * @param hiddenActivation the paper's {@code h}
 * @param outputActivation the paper's {@code f}
 * @param loss the cost of one reconstructed preference
 * @param corruption masking noise on the input
 * @param userVector whether every training user has a vector of their own, the paper's {@code V_u}; without it this is
 *     a denoising autoencoder
 * @param negativesPerPositive sampled zeros per preference, drawn anew in every epoch, never a preferred item; or
 *     {@link #WHOLE_CATALOGUE}
 * @param positiveFrom the smallest rating that counts as a preference; ignored for data without ratings
 * @param weightDecay the paper's lambda, at least 0, in {@code mean loss of a user + lambda/2 (sum of squared
 *     parameters)}, whatever the optimiser and the batch size
 * @param optimiser how parameters follow their gradients
 * @param batchSize users per step
 * @param epochs passes over the training preferences, at least 1
 * @param initialDeviation standard deviation of the initial weights, above 0; biases start at 0
 * @param seed seed of every random draw
 */
public record CdaeConfig(
        int hiddenUnits,
        Activation hiddenActivation,
        Activation outputActivation,
        Loss loss,
        Corruption corruption,
        boolean userVector,
        int negativesPerPositive,
        double positiveFrom,
        double weightDecay,
        Optimiser optimiser,
        int batchSize,
        int epochs,
        double initialDeviation,
        long seed) {

    /** As {@code negativesPerPositive}: every item the user has not preferred is a zero. */
    public static final int WHOLE_CATALOGUE = Integer.MAX_VALUE;

    /** As a {@code batchSize}: all users in one step. */
    public static final int FULL_BATCH = Integer.MAX_VALUE;

    public CdaeConfig {
        Require.atLeast(1, hiddenUnits, "hiddenUnits");
        Require.atLeast(0, negativesPerPositive, "negativesPerPositive");
        Require.atLeast(1, batchSize, "batchSize");
        Require.atLeast(1, epochs, "epochs");
        Require.notNegative(weightDecay, "weightDecay");
        Require.positive(initialDeviation, "initialDeviation");
        Require.fullBatchIfNeeded(optimiser, batchSize == FULL_BATCH);
        if (Double.isNaN(positiveFrom)) {
            throw new IllegalArgumentException("Expected a number as positiveFrom, found NaN");
        }
    }

    /** This library's defaults. */
    public static Builder defaults() {
        return new Builder();
    }

    /** A builder that starts from these settings. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.hiddenUnits = hiddenUnits;
        builder.hiddenActivation = hiddenActivation;
        builder.outputActivation = outputActivation;
        builder.loss = loss;
        builder.corruption = corruption;
        builder.userVector = userVector;
        builder.negativesPerPositive = negativesPerPositive;
        builder.positiveFrom = positiveFrom;
        builder.weightDecay = weightDecay;
        builder.optimiser = optimiser;
        builder.batchSize = batchSize;
        builder.epochs = epochs;
        builder.initialDeviation = initialDeviation;
        builder.seed = seed;
        return builder;
    }

    /** Collects settings; {@link #build} checks them. */
    public static final class Builder {

        private int hiddenUnits = 64;
        private Activation hiddenActivation = Activation.SIGMOID;
        private Activation outputActivation = Activation.IDENTITY;
        private Loss loss = Loss.LOGISTIC;
        private Corruption corruption = new Corruption(0.5);
        private boolean userVector = true;
        /** The default of the authors' program. */
        private int negativesPerPositive = 5;
        /** Whatever was rated was chosen. */
        private double positiveFrom = Double.NEGATIVE_INFINITY;

        private double weightDecay = 1e-3;
        private Optimiser optimiser = Adam.withLearningRate(3e-3);
        private int batchSize = 128;
        private int epochs = 60;
        private double initialDeviation = 0.05;
        private long seed = 1;

        private Builder() {}

        public Builder hiddenUnits(int hiddenUnits) {
            this.hiddenUnits = hiddenUnits;
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

        /** @param ratio the share of inputs to drop, in [0, 1] */
        public Builder corruptionRatio(double ratio) {
            this.corruption = new Corruption(ratio);
            return this;
        }

        public Builder userVector(boolean userVector) {
            this.userVector = userVector;
            return this;
        }

        public Builder negativesPerPositive(int negativesPerPositive) {
            this.negativesPerPositive = negativesPerPositive;
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

        /** @throws IllegalArgumentException if a setting is out of its range; the message names it */
        public CdaeConfig build() {
            return new CdaeConfig(
                    hiddenUnits,
                    hiddenActivation,
                    outputActivation,
                    loss,
                    corruption,
                    userVector,
                    negativesPerPositive,
                    positiveFrom,
                    weightDecay,
                    optimiser,
                    batchSize,
                    epochs,
                    initialDeviation,
                    seed);
        }
    }
}
