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
package io.github.autotaste.taste;

import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.UserProfile;

/** Gives every user the same scores, and remembers whom it was last asked for. */
final class FixedScorer implements ItemScorer {

    private final IdIndex users;
    private final IdIndex items;
    private final boolean predictsRatings;
    private final float[] scores;
    volatile UserProfile lastProfile = UserProfile.ofUnknownUser(new int[0], new float[0]);
    volatile boolean scoredAll;

    private FixedScorer(long[] userIDs, long[] itemIDs, boolean predictsRatings, float... scores) {
        this.users = IdIndex.of(userIDs);
        this.items = IdIndex.of(itemIDs);
        this.predictsRatings = predictsRatings;
        this.scores = scores;
    }

    /** Estimates ratings of items 10, 20, 30 ... for users 1, 2 and 3. */
    static FixedScorer ofRatings(float... ratings) {
        return of(true, ratings);
    }

    /** Orders items 10, 20, 30 ... for users 1, 2 and 3. */
    static FixedScorer ofPreferences(float... scores) {
        return of(false, scores);
    }

    private static FixedScorer of(boolean predictsRatings, float... scores) {
        long[] itemIDs = new long[scores.length];
        for (int index = 0; index < itemIDs.length; index++) {
            itemIDs[index] = 10L * (index + 1);
        }
        return new FixedScorer(new long[] {1, 2, 3}, itemIDs, predictsRatings, scores);
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
        return predictsRatings;
    }

    @Override
    public void scoreAll(UserProfile profile, float[] target) {
        lastProfile = profile;
        scoredAll = true;
        System.arraycopy(scores, 0, target, 0, scores.length);
    }

    @Override
    public void scoreItems(UserProfile profile, int[] itemIndices, float[] target) {
        lastProfile = profile;
        for (int position = 0; position < itemIndices.length; position++) {
            target[position] = scores[itemIndices[position]];
        }
    }
}
