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
import io.github.autotaste.autoencoder.network.MaskingNoise;
import io.github.autotaste.autoencoder.optimiser.Adam;
import io.github.autotaste.autoencoder.optimiser.Optimiser;
import io.github.autotaste.autoencoder.optimiser.RProp;
import io.github.autotaste.autoencoder.optimiser.RateSchedule;
import java.util.List;

/**
 * The settings of an AutoRec model (Sedhain, Menon, Sanner and Xie, WWW 2015). With data and seed they determine the
 * trained model to the last bit.
 *
 * @param orientation whether items (I-AutoRec) or users (U-AutoRec) are reconstructed
 * @param hiddenUnits {@code k}: units of each hidden layer, each at least 1; the paper's deep network has 500, 250 and 500
 * @param hiddenActivation the paper's {@code g}
 * @param outputActivation the paper's {@code f}
 * @param inputNoise noise on the input ratings, which makes a denoising autoencoder; the paper has none
 * @param normalisedInput whether a row's inputs are multiplied by the root of {@code mean / (count + s)}, where count is the
 *     number of the row's ratings, mean that number's mean over rows, and {@code s} the inputShrinkage; the paper takes
 *     ratings as they are
 * @param inputShrinkage {@code s}, at least 0, so that less is made of a row with few ratings
 * @param centring what is subtracted from the ratings before they are learnt and added to every estimate; the paper
 *     subtracts nothing
 * @param itemShrinkage how many ratings of the mean size are added to an item's own before centring takes their mean; above 0
 * @param userShrinkage the same for a user
 * @param ratingUnit what centred ratings are divided by before they are learnt, and outputs multiplied by, above 0: such as
 *     the ratings' standard deviation, so that other settings mean the same on any scale; the paper takes 1
 * @param presence what is added to every input, in that unit, at least 0: by a centred rating of 0 the network would not see
 *     that there is a rating; the paper adds nothing
 * @param columnShrinkage {@code c}, at least 0: after training, the decoder row and the output bias of a column with {@code n}
 *     ratings are multiplied by {@code n / (n + c)}, so that less is made of what few ratings taught; the paper has 0
 * @param initialBias where output biases start
 * @param weightDecay the paper's lambda, at least 0, in {@code sum of squared errors + lambda/2 (|W|^2 + |V|^2)},
 *     whatever the optimiser and the batch size; weights of further layers are counted in
 * @param optimiser how parameters follow their gradients
 * @param rateSchedule how the optimiser's learning rate changes over the epochs
 * @param batchSize rows per step, or {@link #FULL_BATCH}
 * @param epochs passes over the training ratings, at least 1; iterations of a full-batch optimiser
 * @param initialDeviation standard deviation of the initial weights, above 0
 * @param seed seed of every random draw
 */
public record AutoRecConfig(
        Orientation orientation,
        List<Integer> hiddenUnits,
        Activation hiddenActivation,
        Activation outputActivation,
        boolean normalisedInput,
        double inputShrinkage,
        Corruption inputNoise,
        Centring centring,
        double itemShrinkage,
        double userShrinkage,
        double ratingUnit,
        double presence,
        double columnShrinkage,
        InitialBias initialBias,
        double weightDecay,
        Optimiser optimiser,
        RateSchedule rateSchedule,
        int batchSize,
        int epochs,
        double initialDeviation,
        long seed)
        implements AutoencoderConfig {

    /** What a row of the network is: AutoRec reconstructs the ratings of one item, or of one user. */
    public enum Orientation {
        /** I-AutoRec: a row is an item, its inputs are the ratings that users gave it. */
        ITEM,
        /** U-AutoRec: a row is a user, its inputs are the ratings given to items. */
        USER
    }

    /** Where output biases start. */
    public enum InitialBias {
        /** At 0. */
        ZERO,
        /** At the mean of the column's ratings, less what centring subtracts. */
        COLUMN_MEAN
    }

    public AutoRecConfig {
        hiddenUnits = Require.layers(hiddenUnits);
        Require.notNegative(inputShrinkage, "inputShrinkage");
        Require.positive(itemShrinkage, "itemShrinkage");
        Require.positive(userShrinkage, "userShrinkage");
        Require.positive(ratingUnit, "ratingUnit");
        Require.notNegative(presence, "presence");
        Require.notNegative(columnShrinkage, "columnShrinkage");
        if (outputActivation != Activation.IDENTITY && (ratingUnit != 1 || columnShrinkage != 0)) {
            throw new IllegalArgumentException(
                    "Expected outputActivation IDENTITY with a ratingUnit or a columnShrinkage, "
                            + "which scale the outputs, found " + outputActivation);
        }
        Require.training(optimiser, rateSchedule, batchSize, epochs, weightDecay, initialDeviation);
    }

    /** The model of the paper with the settings of the authors' program, as far as they are known: raw ratings and RProp. */
    public static Builder asPublished(Orientation orientation) {
        return new Builder(orientation);
    }

    /**
     * I-AutoRec with this library's defaults. They depart from the paper in the inputs, which are scaled by their number, in
     * the start of the output biases and in the optimiser: together .007 on held-out ratings of MovieLens-1M.
     */
    public static Builder itemBased() {
        return annealed(Orientation.ITEM)
                .normalisedInput(true)
                .initialBias(InitialBias.COLUMN_MEAN)
                .weightDecay(200)
                .epochs(30);
    }

    /**
     * U-AutoRec with this library's defaults. They depart from the paper in the centring: with ratings as they are, a user's
     * few inputs have to explain the item means too, and held-out errors are .02 larger on MovieLens-1M.
     */
    public static Builder userBased() {
        return annealed(Orientation.USER)
                .centring(Centring.ITEM)
                .weightDecay(100)
                .epochs(30);
    }

    /**
     * AutoRec of what shrunken biases leave over, which {@link Presets} start from: a denoising autoencoder whose inputs also
     * show what is rated. Where ratings are few it has little to say and the biases decide; with its ratings in their {@link
     * #ratingUnit}, it is the same on any scale.
     */
    public static Builder overBiases(Orientation orientation) {
        boolean isItemBased = orientation == Orientation.ITEM;
        return annealed(orientation)
                .hiddenUnits(isItemBased ? 500 : 200)
                .normalisedInput(true)
                .inputShrinkage(5)
                .inputNoise(new MaskingNoise(0.5))
                .centring(Centring.BIASES)
                .presence(isItemBased ? 8 : 1)
                .columnShrinkage(10)
                .epochs(30);
    }

    private static Builder annealed(Orientation orientation) {
        return asPublished(orientation)
                .optimiser(Adam.withLearningRate(1e-3))
                .rateSchedule(RateSchedule.COSINE)
                .batchSize(256);
    }

    /**
     * What the inputs of a row are multiplied by.
     *
     * @param count the number of the row's ratings
     * @param meanCount that number's mean over the rows of the training data that have ratings
     */
    public float inputFactor(int count, double meanCount) {
        return normalisedInput && count > 0 ? (float) Math.sqrt(meanCount / (count + inputShrinkage)) : 1f;
    }

    /** What the decoder row and the output bias of a column with so many ratings are multiplied by after training. */
    public float columnFactor(int count) {
        return columnShrinkage == 0 ? 1f : (float) (count / (count + columnShrinkage));
    }

    @Override
    public boolean columnsAreUsers() {
        return orientation == Orientation.ITEM;
    }

    @Override
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Collects settings; {@link #build} checks them. */
    public static final class Builder extends ConfigBuilder<AutoRecConfig, Builder> {

        private Builder(AutoRecConfig start) {
            super(AutoRecConfig.class, start);
        }

        private Builder(Orientation orientation) {
            super(AutoRecConfig.class);
            set("orientation", orientation);
            hiddenUnits(500); // the paper's k (section 3)
            hiddenActivation(Activation.SIGMOID); // with the next, the paper's best pair (table 1c)
            outputActivation(Activation.IDENTITY);
            normalisedInput(false);
            inputShrinkage(0);
            inputNoise(Corruption.NONE);
            centring(Centring.NONE);
            itemShrinkage(5);
            userShrinkage(5);
            ratingUnit(1);
            presence(0);
            columnShrinkage(0);
            initialBias(InitialBias.ZERO);
            weightDecay(400); // the authors' program's 100, in the paper's terms
            optimiser(RProp.withInitialStep(1e-3)); // the paper's optimiser (section 3); the first step is ours
            rateSchedule(RateSchedule.CONSTANT);
            batchSize(FULL_BATCH);
            epochs(300);
            initialDeviation(0.01); // as in the authors' program
            seed(1);
        }

        public Builder normalisedInput(boolean normalisedInput) {
            return set("normalisedInput", normalisedInput);
        }

        public Builder inputShrinkage(double inputShrinkage) {
            return set("inputShrinkage", inputShrinkage);
        }

        public Builder inputNoise(Corruption inputNoise) {
            return set("inputNoise", inputNoise);
        }

        public Builder centring(Centring centring) {
            return set("centring", centring);
        }

        public Builder itemShrinkage(double itemShrinkage) {
            return set("itemShrinkage", itemShrinkage);
        }

        public Builder userShrinkage(double userShrinkage) {
            return set("userShrinkage", userShrinkage);
        }

        public Builder ratingUnit(double ratingUnit) {
            return set("ratingUnit", ratingUnit);
        }

        public Builder presence(double presence) {
            return set("presence", presence);
        }

        public Builder columnShrinkage(double columnShrinkage) {
            return set("columnShrinkage", columnShrinkage);
        }

        public Builder initialBias(InitialBias initialBias) {
            return set("initialBias", initialBias);
        }
    }
}
