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
package io.github.autotaste.baselines;

import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.SparseRows;
import java.util.Random;

/**
 * Ratings of users with one of two tastes: what one half likes, the other does not, and one rating in ten is random. User
 * and item means say nothing, so only who sees which ratings go together can tell a 5 from a 1.
 */
final class TwoTastes {

    static final int USERS = 80;
    static final int ITEMS = 60;

    private TwoTastes() {}

    static Holdout split() {
        Random random = new Random(6);
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofRatings();
        for (int user = 0; user < USERS; user++) {
            for (int item = 0; item < ITEMS; item++) {
                if (random.nextInt(3) > 0) {
                    boolean liked = (user % 2 == 0) == (item % 2 == 0);
                    builder.add(user, item, random.nextInt(10) == 0 ? 1 + random.nextInt(5) : liked ? 5 : 1);
                }
            }
        }
        return Holdout.random(builder.build(), 0.8, 3);
    }

    static double rmse(ItemScorer scorer, Holdout split) {
        RatingMatrix test = split.test();
        SparseRows rows = test.byUser();
        float[] scores = new float[test.items().size()];
        double sum = 0;
        for (int user = 0; user < rows.rowCount(); user++) {
            scorer.scoreAll(split.train().profileOf(user), scores);
            for (int position = rows.start(user); position < rows.end(user); position++) {
                double error = scores[rows.columnAt(position)] - rows.valueAt(position);
                sum += error * error;
            }
        }
        return Math.sqrt(sum / test.ratingCount());
    }
}
