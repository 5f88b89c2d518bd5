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
package io.github.autotaste.evaluation.splits;

import io.github.autotaste.evaluation.Splitter;
import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.RatingMatrix;

/**
 * Random global split: every rating is equally likely to become a test rating, without regard to user, item or time.
 *
 * @param ratings all ratings; at least two, so that neither part need be empty
 * @param trainShare share of the ratings to train on, in (0, 1)
 */
public record RandomSplit(RatingMatrix ratings, double trainShare) implements Splitter {

    public RandomSplit {
        if (!(trainShare > 0 && trainShare < 1)) {
            throw new IllegalArgumentException("Expected a training share between 0 and 1, found " + trainShare);
        }
        long trainCount = Math.round(trainShare * ratings.ratingCount());
        if (trainCount == 0 || trainCount == ratings.ratingCount()) {
            throw new IllegalArgumentException("Expected training and test ratings, but a training share of "
                    + trainShare + " parts " + ratings.ratingCount() + " ratings into " + trainCount + " and "
                    + (ratings.ratingCount() - trainCount));
        }
    }

    @Override
    public Holdout split(long seed) {
        return Holdout.random(ratings, trainShare, seed);
    }
}
