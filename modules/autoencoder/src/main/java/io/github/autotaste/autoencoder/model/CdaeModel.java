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

import io.github.autotaste.autoencoder.kernels.Entries;
import io.github.autotaste.autoencoder.kernels.Kernels;
import io.github.autotaste.autoencoder.network.Autoencoder;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.UserProfile;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A trained CDAE model: scores say how strongly a user is expected to prefer an item, as a probability under the
 * logistic loss. The profile goes in uncorrupted and unscaled, as in the authors' program. A user who was not trained
 * is encoded without a user vector; an empty profile gives the preferences of nobody in particular.
 */
public final class CdaeModel implements ItemScorer {

    private final CdaeConfig config;
    private final IdIndex users;
    private final IdIndex items;
    private final Autoencoder network;
    private final Kernels kernels = Kernels.best();
    private final int[] allItems;
    private final boolean hasRatings;

    /** The model of a trained network. */
    public CdaeModel(CdaeConfig config, RatingMatrix ratings, Autoencoder network) {
        this.config = config;
        this.network = network;
        users = ratings.users();
        items = ratings.items();
        hasRatings = ratings.hasValues();
        allItems = IntStream.range(0, items.size()).toArray();
    }

    public CdaeConfig config() {
        return config;
    }

    /** The network; to be read only. */
    public Autoencoder network() {
        return network;
    }

    @Override
    public IdIndex users() {
        return users;
    }

    @Override
    public IdIndex items() {
        return items;
    }

    @Override
    public boolean predictsRatings() {
        return false;
    }

    @Override
    public void scoreAll(UserProfile profile, float[] scores) {
        Entries input = Entries.ofCapacity(profile.itemIndices().length);
        int preferred = fillPreferences(profile, input);
        float[] code = network.encode(kernels, profile.userIndex(), input, 0, preferred, network.newHidden());
        network.decode(kernels, code, new Entries(allItems, scores), 0, items.size());
        for (int item = 0; item < items.size(); item++) {
            scores[item] = (float) config.loss().prediction(scores[item]);
        }
    }

    private int fillPreferences(UserProfile profile, Entries input) {
        // the float nearest to the threshold, as in RatingMatrix.preferencesFrom
        float positiveFrom = (float) config.positiveFrom();
        int preferred = 0;
        for (int position = 0; position < profile.itemIndices().length; position++) {
            if (!hasRatings || profile.ratings()[position] >= positiveFrom) {
                input.indices()[preferred++] = profile.itemIndices()[position];
            }
        }
        Arrays.fill(input.values(), 0, preferred, config.inputOf(preferred));
        return preferred;
    }
}
