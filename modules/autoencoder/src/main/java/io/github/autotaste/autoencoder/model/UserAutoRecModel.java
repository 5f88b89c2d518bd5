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
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.UserProfile;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * U-AutoRec. A profile is encoded when scores are asked for, so that new ratings count at once and users who were not
 * trained are served like any other; a user with an empty profile is cold.
 */
final class UserAutoRecModel implements AutoRecModel {

    private final AutoRecConfig config;
    private final IdIndex users;
    private final IdIndex items;
    private final Autoencoder network;
    private final Kernels kernels = Kernels.best();
    private final int[] allItems;
    private final int[] coldItems;
    private final Offsets offsets;
    private final float mean;

    UserAutoRecModel(AutoRecConfig config, RatingMatrix ratings, Autoencoder network) {
        this.config = config;
        this.network = network;
        users = ratings.users();
        items = ratings.items();
        mean = (float) ratings.mean();
        allItems = IntStream.range(0, items.size()).toArray();
        offsets = Offsets.of(config.centring(), ratings);
        SparseRows byItem = ratings.byItem();
        coldItems = IntStream.of(allItems)
                .filter(item -> byItem.rowLength(item) == 0)
                .toArray();
    }

    @Override
    public AutoRecConfig config() {
        return config;
    }

    @Override
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
    public void scoreAll(UserProfile profile, float[] scores) {
        if (profile.itemIndices().length == 0) {
            Arrays.fill(scores, 0, items.size(), mean);
            return;
        }
        float userOffset = offsets.ofUser(profile);
        float[] code = network.encode(
                kernels,
                Autoencoder.NO_ROW,
                input(profile, userOffset),
                0,
                profile.ratings().length,
                network.newHidden());
        network.decode(kernels, code, new Entries(allItems, scores), 0, items.size());
        for (int item = 0; item < items.size(); item++) {
            scores[item] += userOffset + offsets.ofItem(item);
        }
        for (int item : coldItems) {
            scores[item] = mean;
        }
    }

    private Entries input(UserProfile profile, float userOffset) {
        float[] centred = new float[profile.ratings().length];
        for (int p = 0; p < centred.length; p++) {
            centred[p] = profile.ratings()[p] - userOffset - offsets.ofItem(profile.itemIndices()[p]);
        }
        return new Entries(profile.itemIndices(), centred);
    }
}
