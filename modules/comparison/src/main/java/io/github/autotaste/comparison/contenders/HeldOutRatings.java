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
package io.github.autotaste.comparison.contenders;

import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import java.util.List;

/**
 * Chooses the one setting that a baseline has by its squared error on a tenth of the training ratings, held out, so that no
 * baseline is beaten for want of it.
 *
 * @param parts the training ratings without that tenth, and the tenth
 */
record HeldOutRatings(Holdout parts) {

    private static final double TRAIN_SHARE = 0.9;

    static HeldOutRatings of(RatingMatrix train, long seed) {
        return new HeldOutRatings(Holdout.random(train, TRAIN_SHARE, seed));
    }

    /** The best setting, the first of equal ones; the first too where nothing can be held out. */
    <S> S best(List<S> settings, HeldOutChoice.Fit<S> fit) throws InterruptedException {
        S best = settings.get(0);
        if (parts.train().ratingCount() == 0 || !parts.train().hasValues()) {
            return best;
        }
        double least = Double.POSITIVE_INFINITY;
        for (S setting : settings) {
            double errors = squaredErrors(fit.of(parts.train(), setting));
            if (errors < least) {
                best = setting;
                least = errors;
            }
        }
        return best;
    }

    private double squaredErrors(ItemScorer scorer) {
        SparseRows test = parts.test().byUser();
        double sum = 0;
        for (int user : test.nonEmptyRows()) {
            float[] scores = new float[test.rowLength(user)];
            scorer.scoreItems(parts.train().profileOf(user), test.columnsOf(user), scores);
            for (int place = 0; place < scores.length; place++) {
                double error = scores[place] - test.valueAt(test.start(user) + place);
                sum += error * error;
            }
        }
        return sum;
    }
}
