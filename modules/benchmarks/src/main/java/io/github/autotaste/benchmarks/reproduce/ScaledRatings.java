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
package io.github.autotaste.benchmarks.reproduce;

import io.github.autotaste.evaluation.ScorerContender;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.UserProfile;

/**
 * A fit on ratings between 0 and 1, which is all that a sigmoid output can say: ratings are divided by the sum of the
 * smallest and the largest one, so those of 1 to 5 become 1/6 to 5/6. None becomes 0, which in the input stands for a
 * missing rating, and none needs an infinite input of the sigmoid. Estimates are multiplied back.
 */
record ScaledRatings(ScorerContender.Fit fit) implements ScorerContender.Fit {

    @Override
    public ItemScorer fit(RatingMatrix train, long seed) throws Exception {
        if (!(train.min() > 0)) {
            throw new IllegalArgumentException("Expected ratings above 0, found " + train.min());
        }
        float scale = train.min() + train.max();
        return new Unscaled(fit.fit(divided(train, scale), seed), scale);
    }

    private static RatingMatrix divided(RatingMatrix ratings, float scale) {
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofRatings();
        SparseRows rows = ratings.byUser();
        for (int user = 0; user < rows.rowCount(); user++) {
            for (int position = rows.start(user); position < rows.end(user); position++) {
                long itemID = ratings.items().idAt(rows.columnAt(position));
                builder.add(ratings.users().idAt(user), itemID, rows.valueAt(position) / scale);
            }
        }
        return builder.build(ratings.users(), ratings.items());
    }

    private record Unscaled(ItemScorer scorer, float scale) implements ItemScorer {

        @Override
        public IdIndex users() {
            return scorer.users();
        }

        @Override
        public IdIndex items() {
            return scorer.items();
        }

        @Override
        public boolean predictsRatings() {
            return scorer.predictsRatings();
        }

        @Override
        public void scoreAll(UserProfile profile, float[] scores) {
            scorer.scoreAll(divided(profile), scores);
            for (int item = 0; item < items().size(); item++) {
                scores[item] *= scale;
            }
        }

        @Override
        public void scoreItems(UserProfile profile, int[] itemIndices, float[] scores) {
            scorer.scoreItems(divided(profile), itemIndices, scores);
            for (int position = 0; position < itemIndices.length; position++) {
                scores[position] *= scale;
            }
        }

        private UserProfile divided(UserProfile profile) {
            float[] ratings = profile.ratings().clone();
            for (int position = 0; position < ratings.length; position++) {
                ratings[position] /= scale;
            }
            return new UserProfile(profile.userIndex(), profile.itemIndices(), ratings);
        }
    }
}
