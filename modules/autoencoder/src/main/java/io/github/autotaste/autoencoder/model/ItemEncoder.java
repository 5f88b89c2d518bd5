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
import io.github.autotaste.autoencoder.math.Entries;
import io.github.autotaste.autoencoder.math.Kernels;
import io.github.autotaste.autoencoder.network.Autoencoder;

/** Encodes items for I-AutoRec: one pass from an item's ratings to its code, whether the item was trained or came later. */
final class ItemEncoder {

    private final AutoRecConfig config;
    private final Autoencoder network;
    private final Offsets offsets;
    private final double ratingsPerItem;
    private final Kernels kernels = Kernels.best();

    /** @param ratingsPerItem the mean number of ratings of the trained items */
    ItemEncoder(AutoRecConfig config, Autoencoder network, Offsets offsets, double ratingsPerItem) {
        this.config = config;
        this.network = network;
        this.offsets = offsets;
        this.ratingsPerItem = ratingsPerItem;
    }

    /**
     * The code of an item, (padded code units) long.
     *
     * @param users the users who rated it, ascending
     * @param ratings the rating of each
     * @param itemOffset what centring takes from the ratings
     */
    float[] encode(int[] users, float[] ratings, float itemOffset) {
        float factor = config.inputFactor(users.length, ratingsPerItem);
        Entries input = new Entries(users, new float[users.length]);
        for (int place = 0; place < users.length; place++) {
            input.values()[place] = offsets.input(users[place], itemOffset, ratings[place]) * factor;
        }
        return network.encode(kernels, Autoencoder.NO_ROW, input, 0, users.length, network.newHidden());
    }
}
