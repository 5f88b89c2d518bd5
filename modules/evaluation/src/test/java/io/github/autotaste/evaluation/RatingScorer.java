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

import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;

/** A scorer that takes its scores for ratings, over the users and items of some data. */
abstract class RatingScorer implements ItemScorer {

    private final RatingMatrix train;

    RatingScorer(RatingMatrix train) {
        this.train = train;
    }

    @Override
    public final IdIndex users() {
        return train.users();
    }

    @Override
    public final IdIndex items() {
        return train.items();
    }

    @Override
    public final boolean predictsRatings() {
        return true;
    }
}
