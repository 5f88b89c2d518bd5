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

import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.UserProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/** The scores of some users by their training ratings, asked for in their order, and worked out for several users at once. */
final class ScoresInBlocks implements IntFunction<float[]> {

    /** Scores that a block takes at most: 16 MB. */
    private static final int SCORES_AT_ONCE = 4 << 20;

    private static final int MOST_USERS_AT_ONCE = 64;

    private final ItemScorer model;
    private final RatingMatrix ratings;
    private final int[] users;
    private final float[][] block;
    private int next;

    ScoresInBlocks(ItemScorer model, RatingMatrix ratings, int[] users) {
        this.model = model;
        this.ratings = ratings;
        this.users = users;
        int items = model.items().size();
        block = new float[Math.max(1, Math.min(MOST_USERS_AT_ONCE, SCORES_AT_ONCE / Math.max(1, items)))][items];
    }

    @Override
    public float[] apply(int user) {
        if (next == users.length || user != users[next]) {
            throw new IllegalArgumentException("Expected users in their order, found user index " + user);
        }
        int place = next % block.length;
        if (place == 0) {
            scoreBlock();
        }
        next++;
        return block[place];
    }

    private void scoreBlock() {
        List<UserProfile> profiles = new ArrayList<>();
        for (int place = next; place < Math.min(users.length, next + block.length); place++) {
            profiles.add(ratings.profileOf(users[place]));
        }
        model.scoreAll(profiles, Arrays.copyOf(block, profiles.size()));
    }
}
