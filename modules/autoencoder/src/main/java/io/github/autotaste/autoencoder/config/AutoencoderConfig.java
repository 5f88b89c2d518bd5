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
import io.github.autotaste.autoencoder.optimiser.Optimiser;
import io.github.autotaste.autoencoder.optimiser.RateSchedule;
import io.github.autotaste.ratings.RatingMatrix;
import java.util.List;

/**
 * What the configurations of all models have in common: the layers of an autoencoder, and how it is trained. {@link
 * Settings} writes and reads them as text.
 */
public sealed interface AutoencoderConfig permits AutoRecConfig, CdaeConfig {

    /** As a {@link #batchSize}: all rows in one step. */
    int FULL_BATCH = Integer.MAX_VALUE;

    /** Units of each hidden layer, the first layer first; each at least 1. */
    List<Integer> hiddenUnits();

    Activation hiddenActivation();

    Activation outputActivation();

    /** Lambda, at least 0; each configuration says of which objective. */
    double weightDecay();

    Optimiser optimiser();

    RateSchedule rateSchedule();

    /** Rows per step, at least 1, or {@link #FULL_BATCH}. */
    int batchSize();

    /** Passes over the training data, at least 1. */
    int epochs();

    /** Standard deviation of the initial weights, above 0. */
    double initialDeviation();

    /** Seed of every random draw. */
    long seed();

    /** Whether a row of the network is an item and its columns are users; otherwise a row is a user. */
    default boolean columnsAreUsers() {
        return false;
    }

    /** Whether every row has a trained vector of its own, added to its hidden units. */
    default boolean userVector() {
        return false;
    }

    /** Whether the decoder is the encoder transposed. */
    default boolean tiedWeights() {
        return false;
    }

    /** The ratings that such a model learns from: all of them, unless only some count. */
    default RatingMatrix learntFrom(RatingMatrix ratings) {
        return ratings;
    }

    /** A builder that starts from these settings. */
    ConfigBuilder<? extends AutoencoderConfig, ?> toBuilder();

    /** These settings for another number of epochs. */
    default AutoencoderConfig withEpochs(int epochs) {
        return toBuilder().epochs(epochs).build();
    }

    /** These settings with another seed. */
    default AutoencoderConfig withSeed(long seed) {
        return toBuilder().seed(seed).build();
    }

    /** Whether a network of one has a place for every weight of the other, but for users and items. */
    default boolean hasLayersOf(AutoencoderConfig other) {
        return getClass() == other.getClass()
                && columnsAreUsers() == other.columnsAreUsers()
                && hiddenUnits().equals(other.hiddenUnits())
                && userVector() == other.userVector()
                && tiedWeights() == other.tiedWeights();
    }
}
