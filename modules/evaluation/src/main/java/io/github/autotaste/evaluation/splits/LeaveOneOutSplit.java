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
import io.github.autotaste.ratings.SparseRows;
import java.util.BitSet;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Leave-one-out: one rating of each user with at least two is the test part, the others are learned from. Which one is
 * drawn at random, or is the user's last where it is known when ratings were given; of several last ones one is drawn.
 *
 * <p>Even with the last ratings left out, a contender learns from other users' ratings that came later; {@link TimeSplit}
 * rules that out.
 */
public final class LeaveOneOutSplit implements Splitter {

    private final RatingMatrix ratings;
    private final boolean last;

    private LeaveOneOutSplit(RatingMatrix ratings, boolean last) {
        this.ratings = ratings;
        this.last = last;
    }

    /** Each user's rating is drawn with the seed. */
    public static LeaveOneOutSplit random(RatingMatrix ratings) {
        return new LeaveOneOutSplit(ratings, false);
    }

    /**
     * Each user's last rating is left out.
     *
     * @throws IllegalArgumentException if the ratings have no times
     */
    public static LeaveOneOutSplit last(RatingMatrix ratings) {
        TimeSplit.requireTimes(ratings);
        return new LeaveOneOutSplit(ratings, true);
    }

    @Override
    public Holdout split(long seed) {
        RandomGenerator random = SeededShuffle.with(seed);
        SparseRows rows = ratings.byUser();
        BitSet test = new BitSet();
        for (int row = 0; row < rows.rowCount(); row++) {
            if (rows.rowLength(row) >= 2) {
                int[] positions = SeededShuffle.shuffledRow(rows, row, random);
                test.set(last ? latest(positions) : positions[0]);
            }
        }
        return Holdout.testedOn(ratings, test);
    }

    private int latest(int[] positions) {
        int latest = positions[0];
        for (int position : positions) {
            latest = ratings.timeAt(position) > ratings.timeAt(latest) ? position : latest;
        }
        return latest;
    }
}
