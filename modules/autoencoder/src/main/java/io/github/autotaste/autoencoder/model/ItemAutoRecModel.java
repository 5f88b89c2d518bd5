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
import io.github.autotaste.autoencoder.network.FloatMatrix;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.UserProfile;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * I-AutoRec. The hidden codes of all items are kept, so that a user's scores are one product of the codes with the
 * user's decoder row: {@code score_i = f(decoder_u . code_i + bias_u)}. What a profile says beyond the training data is
 * not used; a user who was not trained is cold.
 */
final class ItemAutoRecModel implements AutoRecModel {

    private final AutoRecConfig config;
    private final IdIndex users;
    private final IdIndex items;
    private final Autoencoder network;
    private final Kernels kernels = Kernels.best();
    private final FloatMatrix codes;
    private final int[] allItems;
    private final boolean[] isColdUser;
    private final int[] coldItems;
    private final Offsets offsets;
    private final float mean;

    ItemAutoRecModel(AutoRecConfig config, RatingMatrix ratings, Autoencoder network) {
        this.config = config;
        this.network = network;
        users = ratings.users();
        items = ratings.items();
        mean = (float) ratings.mean();
        allItems = IntStream.range(0, items.size()).toArray();
        offsets = Offsets.of(config.centring(), ratings);
        SparseRows byItem = ratings.byItem()
                .mapValues((item, user, rating) -> rating - offsets.ofUser(user) - offsets.ofItem(item));
        codes = new FloatMatrix(items.size(), network.codeUnits());
        float[][] hidden = network.newHidden();
        for (int item : allItems) {
            Entries row = new Entries(byItem.columnsOf(item), byItem.valuesOf(item));
            float[] code = network.encode(kernels, Autoencoder.NO_ROW, row, 0, row.indices().length, hidden);
            System.arraycopy(code, 0, codes.rows()[item], 0, code.length);
        }
        coldItems = IntStream.of(allItems)
                .filter(item -> byItem.rowLength(item) == 0)
                .toArray();
        isColdUser = new boolean[users.size()];
        for (int user = 0; user < isColdUser.length; user++) {
            isColdUser[user] = ratings.byUser().rowLength(user) == 0;
        }
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
        int user = profile.userIndex();
        if (user == UserProfile.UNKNOWN_USER || isColdUser[user]) {
            Arrays.fill(scores, 0, items.size(), mean);
            return;
        }
        kernels.dots(codes.rows(), network.decoder().rows()[user], new Entries(allItems, scores), 0, items.size());
        float bias = network.outputBias().rows()[0][user];
        for (int item = 0; item < items.size(); item++) {
            scores[item] += bias;
        }
        network.activations().output().applyInPlace(scores, 0, items.size());
        for (int item = 0; item < items.size(); item++) {
            scores[item] += offsets.ofUser(user) + offsets.ofItem(item);
        }
        for (int item : coldItems) {
            scores[item] = mean;
        }
    }
}
