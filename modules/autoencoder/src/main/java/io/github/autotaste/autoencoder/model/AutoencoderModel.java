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

import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.autoencoder.network.Autoencoder;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingRange;
import io.github.autotaste.ratings.UserProfile;
import java.util.List;

/** A trained model: scores items, and places users and items in one space, in which closeness is likeness. */
public sealed interface AutoencoderModel extends ItemScorer permits AutoRecModel, CdaeModel {

    /** The settings it was trained with. */
    AutoencoderConfig config();

    /** The network; to be read only. */
    Autoencoder network();

    /** What the model knows of the ratings it was trained on. */
    TrainedOn trainedOn();

    @Override
    default IdIndex users() {
        return trainedOn().users();
    }

    @Override
    default IdIndex items() {
        return trainedOn().items();
    }

    @Override
    default RatingRange learntRange() {
        return trainedOn().range().ofValues();
    }

    /**
     * This model over a larger catalogue: the items it has keep their indices and, bit for bit, their scores for every profile of
     * theirs; more items are behind them. Both share their parameters, so that this costs little. Vectors of users who were not
     * trained are fitted to the items of the training alone.
     *
     * @throws IllegalArgumentException if an item is known already, or its vectors have other lengths than the model's
     */
    AutoencoderModel withNewItems(NewItems newItems);

    /** Where the user stands; worked out from the profile as far as the model does so when it scores. */
    Embedding userEmbedding(UserProfile profile);

    /** Where an item stands: where it is a column of the network, at its row of the decoder. */
    default Embedding itemEmbedding(int itemIndex) {
        return Embedding.ofDecoder(network(), itemIndex);
    }

    @Override
    default void scoreAll(UserProfile profile, float[] scores) {
        scoreAll(List.of(profile), new float[][] {scores});
    }

    @Override
    void scoreAll(List<UserProfile> profiles, float[][] scores);

    /** Whether the item had no rating in training, or later where it came later, so that its embedding says nothing. */
    default boolean isCold(int itemIndex) {
        return trainedOn().isCold(itemIndex);
    }
}
