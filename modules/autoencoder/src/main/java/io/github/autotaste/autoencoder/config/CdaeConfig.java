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
import io.github.autotaste.ratings.RatingMatrix;
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
 * @param linearPath weights from items to items beside the hidden layer; the paper has none
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
        LinearPath linearPath,
        long seed)
        implements AutoencoderConfig {

    public CdaeConfig {
        hiddenUnits = Require.layers(hiddenUnits);
        Require.training(optimiser, rateSchedule, batchSize, epochs, weightDecay, initialDeviation);
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

    /** What the network's sum is multiplied by in a score. */
    public double networkWeight() {
        return linearPath instanceof LinearPath.ClosedForm path ? path.networkWeight() : 1;
    }

    /** Those that count as preferences. */
    @Override
    public RatingMatrix learntFrom(RatingMatrix ratings) {
        return ratings.preferencesFrom(positiveFrom);
    }

    @Override
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Collects settings; {@link #build} checks them. */
    public static final class Builder extends ConfigBuilder<CdaeConfig, Builder> {

        private Builder(CdaeConfig start) {
            super(CdaeConfig.class, start);
        }

        private Builder() {
            super(CdaeConfig.class);
            hiddenUnits(64);
            hiddenActivation(Activation.TANH); // one of the program's three; fewer epochs than the sigmoid here
            outputActivation(Activation.IDENTITY);
            loss(Loss.LOGISTIC);
            corruptionRatio(0.5);
            normalisedInput(false);
            userVector(true);
            tiedWeights(false);
            negatives(new Negatives.Uniform(5)); // the default of the authors' program
            positiveFrom(Double.NEGATIVE_INFINITY); // whatever was rated was chosen
            weightDecay(1e-3);
            optimiser(Adam.withLearningRate(3e-3));
            rateSchedule(RateSchedule.CONSTANT);
            batchSize(128);
            epochs(75);
            initialDeviation(0.05);
            linearPath(LinearPath.NONE);
            seed(1);
        }

        public Builder loss(Loss loss) {
            return set("loss", loss);
        }

        public Builder corruption(Corruption corruption) {
            return set("corruption", corruption);
        }

        /** @param ratio share of inputs that masking noise drops, in [0, 1] */
        public Builder corruptionRatio(double ratio) {
            return corruption(new MaskingNoise(ratio));
        }

        public Builder normalisedInput(boolean normalisedInput) {
            return set("normalisedInput", normalisedInput);
        }

        public Builder userVector(boolean userVector) {
            return set("userVector", userVector);
        }

        public Builder tiedWeights(boolean tiedWeights) {
            return set("tiedWeights", tiedWeights);
        }

        public Builder negatives(Negatives negatives) {
            return set("negatives", negatives);
        }

        public Builder positiveFrom(double positiveFrom) {
            return set("positiveFrom", positiveFrom);
        }

        public Builder linearPath(LinearPath linearPath) {
            return set("linearPath", linearPath);
        }
    }
}
