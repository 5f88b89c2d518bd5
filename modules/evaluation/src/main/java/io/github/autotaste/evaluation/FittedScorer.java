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
package io.github.autotaste.evaluation;

import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.TopN;
import io.github.autotaste.ratings.UserProfile;

/** Recommends and estimates by an item scorer from the users' training ratings. */
final class FittedScorer implements FittedContender {

    private static final int NOBODY = -1;

    private final ItemScorer scorer;
    private final RatingMatrix train;
    private final float lowest;
    private final float highest;
    private final float[] scores;
    private int scoredUser = NOBODY;

    FittedScorer(ItemScorer scorer, RatingMatrix train) {
        if (!scorer.items().equals(train.items()) || !scorer.users().equals(train.users())) {
            throw new IllegalArgumentException(
                    "Expected a scorer over the users and items of the training ratings, found other ones");
        }
        this.scorer = scorer;
        this.train = train;
        this.lowest = train.min();
        this.highest = train.max();
        this.scores = new float[train.items().size()];
    }

    @Override
    public boolean predictsRatings() {
        return scorer.predictsRatings();
    }

    /** Scores all items at a user's first pair and answers the following pairs of the same user from there. */
    @Override
    public float estimate(int userIndex, int itemIndex) {
        if (userIndex != scoredUser) {
            scorer.scoreAll(train.profileOf(userIndex), scores);
            scoredUser = userIndex;
        }
        return Math.min(highest, Math.max(lowest, scores[itemIndex]));
    }

    @Override
    public int[] recommend(int userIndex, int howMany) {
        scoredUser = NOBODY;
        UserProfile profile = train.profileOf(userIndex);
        scorer.scoreAll(profile, scores);
        for (int itemIndex : profile.itemIndices()) {
            scores[itemIndex] = Float.NaN;
        }
        TopN best = new TopN(howMany);
        for (int itemIndex = 0; itemIndex < scores.length; itemIndex++) {
            best.offer(itemIndex, scores[itemIndex]);
        }
        int[] items = new int[best.size()];
        best.drain(items, new float[items.length]);
        return items;
    }
}
