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
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;

/**
 * Training and test ratings that were parted elsewhere, such as the official files of a data set. The seed changes
 * nothing, so several repeats differ only by what contenders draw.
 */
public final class FixedSplit implements Splitter {

    private final Holdout holdout;

    private FixedSplit(Holdout holdout) {
        this.holdout = holdout;
    }

    /**
     * Joins the user and item ids of both parts into one index each, so that test users and items may be unknown to the
     * training part.
     *
     * @throws IllegalArgumentException if only one part has values
     */
    public static FixedSplit of(RatingMatrix train, RatingMatrix test) {
        if (train.hasValues() != test.hasValues()) {
            throw new IllegalArgumentException("Expected ratings in both parts or in none, found them in the "
                    + (train.hasValues() ? "training" : "test") + " part only");
        }
        IdIndex users = train.users().union(test.users());
        IdIndex items = train.items().union(test.items());
        return new FixedSplit(new Holdout(over(users, items, train), over(users, items, test)));
    }

    @Override
    public Holdout split(long seed) {
        return holdout;
    }

    private static RatingMatrix over(IdIndex users, IdIndex items, RatingMatrix ratings) {
        if (users.equals(ratings.users()) && items.equals(ratings.items())) {
            return ratings;
        }
        return RatingMatrixBuilder.like(ratings)
                .addAll(ratings, position -> true)
                .build(users, items);
    }
}
