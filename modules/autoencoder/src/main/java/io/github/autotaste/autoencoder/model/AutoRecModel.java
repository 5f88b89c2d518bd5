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
import io.github.autotaste.autoencoder.config.AutoRecConfig.Orientation;
import io.github.autotaste.autoencoder.network.Autoencoder;
import io.github.autotaste.ratings.RatingMatrix;

/**
 * A trained AutoRec model: scores are estimated ratings, not clipped.
 *
 * <p>Users who were not trained, and those whose profile has changed since, are scored by what they have rated now.
 * Where there is nothing to go by, the score is the mean of the training ratings: for every item if the profile is empty,
 * for a cold item whoever asks. This is the paper's rule for ratings of users and items without training data, which
 * gives them 3, freed from the five-star scale.
 */
public sealed interface AutoRecModel extends AutoencoderModel permits ItemAutoRecModel, UserAutoRecModel {

    @Override
    AutoRecConfig config();

    /** What is subtracted from ratings before they are learnt, and added to estimates. */
    Offsets offsets();

    /**
     * The model of a trained network.
     *
     * @param ratings the training ratings, not centred
     */
    static AutoRecModel of(AutoRecConfig config, RatingMatrix ratings, Autoencoder network) {
        return config.orientation() == Orientation.ITEM
                ? new ItemAutoRecModel(config, ratings, network)
                : new UserAutoRecModel(config, ratings, network);
    }

    @Override
    AutoRecModel withNewItems(NewItems newItems);

    @Override
    default boolean predictsRatings() {
        return true;
    }
}
