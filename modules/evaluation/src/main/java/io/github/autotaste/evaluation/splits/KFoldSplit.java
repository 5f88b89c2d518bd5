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
import java.util.BitSet;

/**
 * Cross-validation: the ratings are dealt at random into folds of nearly equal size, each of which is the test part
 * once. Successive seeds take successive folds, so a comparison with {@code folds} repeats measures every rating once;
 * further repeats deal anew.
 *
 * @param ratings all ratings
 * @param folds number of folds, from 2 to the number of ratings
 * @param firstSeed the seed of the first repeat, which takes the first fold
 */
public record KFoldSplit(RatingMatrix ratings, int folds, long firstSeed) implements Splitter {

    public KFoldSplit {
        if (folds < 2 || folds > ratings.ratingCount()) {
            throw new IllegalArgumentException("Expected from 2 to as many folds as there are ratings, found " + folds
                    + " folds for " + ratings.ratingCount() + " ratings");
        }
    }

    @Override
    public Holdout split(long seed) {
        int fold = Math.floorMod(seed - firstSeed, folds);
        int count = ratings.ratingCount();
        int[] positions = SeededShuffle.shuffled(0, count, SeededShuffle.with(seed - fold));
        BitSet test = new BitSet(count);
        for (int rank = fold; rank < count; rank += folds) {
            test.set(positions[rank]);
        }
        return Holdout.testedOn(ratings, test);
    }
}
