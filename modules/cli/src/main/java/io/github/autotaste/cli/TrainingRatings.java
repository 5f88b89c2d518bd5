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
package io.github.autotaste.cli;

import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.RatingMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Ratings that may be learned from; the test part of their split is not among them.
 *
 * @param name where they come from, in words
 * @param split the split whose training part they are, in words
 * @param ratings without those of the validation part
 * @param validation what the split has for choosing settings; null if it has no such part
 */
record TrainingRatings(
        String name,
        String split,
        RatingMatrix ratings,
        @Nullable RatingMatrix validation) {

    static TrainingRatings all(String name, RatingMatrix ratings) {
        return new TrainingRatings(name, "none", ratings, null);
    }

    static TrainingRatings of(SplitRatings split, long seed) {
        Holdout holdout = split.splitter().split(seed);
        RatingMatrix validation = holdout.setAside().ratingCount() > 0 ? holdout.setAside() : null;
        return new TrainingRatings(split.name(), split.split(), holdout.train(), validation);
    }

    /**
     * Parted for choosing settings: by the validation part of the split, or else at random.
     *
     * @param heldOutShare share of the ratings to measure on, in (0, 1), if there is no validation part
     * @param seed seed of the draw
     */
    Holdout parted(double heldOutShare, long seed) {
        return validation == null ? Holdout.random(ratings, 1 - heldOutShare, seed) : new Holdout(ratings, validation);
    }
}
