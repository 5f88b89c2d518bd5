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
import java.util.stream.IntStream;

/**
 * Split by time: what was rated before one moment is learned from, the rest is the test part, as in a running service.
 * Ratings of the same moment stay together, in the test part, so the training part may be somewhat smaller than asked
 * for. The seed changes nothing.
 */
public final class TimeSplit implements Splitter {

    private final Holdout holdout;

    private TimeSplit(Holdout holdout) {
        this.holdout = holdout;
    }

    /**
     * Cuts at the time of the first rating past the share, in the order of time.
     *
     * @param trainShare share of the ratings to train on, in (0, 1)
     * @throws IllegalArgumentException if the ratings have no times, or if no rating came before the cut
     */
    public static TimeSplit of(RatingMatrix ratings, double trainShare) {
        requireTimes(ratings);
        if (!(trainShare > 0 && trainShare < 1)) {
            throw new IllegalArgumentException("Expected a training share between 0 and 1, found " + trainShare);
        }
        int count = ratings.ratingCount();
        long[] sorted =
                IntStream.range(0, count).mapToLong(ratings::timeAt).sorted().toArray();
        long cut = sorted[Math.min(count - 1, (int) Math.round(trainShare * count))];
        if (sorted[0] == cut) {
            throw new IllegalArgumentException("Expected ratings from before the time " + cut
                    + ", where a training share of " + trainShare + " ends, found none");
        }
        BitSet test = new BitSet(count);
        for (int position = 0; position < count; position++) {
            test.set(position, ratings.timeAt(position) >= cut);
        }
        return new TimeSplit(Holdout.testedOn(ratings, test));
    }

    static void requireTimes(RatingMatrix ratings) {
        if (!ratings.hasTimes()) {
            throw new IllegalArgumentException("Expected ratings with times, found ratings without");
        }
    }

    @Override
    public Holdout split(long seed) {
        return holdout;
    }
}
