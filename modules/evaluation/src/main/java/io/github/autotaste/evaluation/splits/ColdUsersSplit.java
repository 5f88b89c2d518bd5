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
import java.util.Arrays;
import java.util.BitSet;

/**
 * Users are held out as a whole: none of their ratings is in training or known, and all of them test. The other users only train. So
 * whoever does not know of users beside their ratings recommends the same to all of them.
 *
 * @param ratings all ratings
 * @param userShare share of the users with ratings to hold out, in (0, 1); at least one
 */
public record ColdUsersSplit(RatingMatrix ratings, double userShare) implements Splitter {

    public ColdUsersSplit {
        if (!(userShare > 0 && userShare < 1)) {
            throw new IllegalArgumentException(
                    "Expected a share of users to hold out between 0 and 1, found " + userShare);
        }
    }

    @Override
    public Holdout split(long seed) {
        int[] rated = ratings.byUser().nonEmptyRows();
        int[] order = SeededShuffle.shuffled(0, rated.length, SeededShuffle.with(seed));
        BitSet test = new BitSet();
        Arrays.stream(order, 0, (int) Math.max(1, Math.round(userShare * rated.length)))
                .map(rank -> rated[rank])
                .forEach(user ->
                        test.set(ratings.byUser().start(user), ratings.byUser().end(user)));
        return Holdout.testedOn(ratings, test);
    }
}
