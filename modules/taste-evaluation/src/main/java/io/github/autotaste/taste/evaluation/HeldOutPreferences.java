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
package io.github.autotaste.taste.evaluation;

import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.MathArrays;

/**
 * The preferences that an evaluation holds out of the training, drawn from those of a share of the users. All others are
 * trained on. A function of the ratings, the shares and the seed.
 *
 * @param ratings all preferences
 * @param userShare the share of the users who are evaluated: each is with this probability
 * @param seed seed of the draws
 */
record HeldOutPreferences(RatingMatrix ratings, double userShare, long seed) {

    /** Keeps the draws apart from other draws with the same seed, such as those of the fit. */
    private static final int STREAM = 0x74617374;

    /** Of every evaluated user each preference, but for the training share. */
    Holdout atRandom(double trainingShare) {
        RandomGenerator random = random();
        BitSet test = new BitSet(ratings.ratingCount());
        SparseRows rows = ratings.byUser();
        for (int userIndex = 0; userIndex < rows.rowCount(); userIndex++) {
            if (random.nextDouble() < userShare) {
                for (int position = rows.start(userIndex); position < rows.end(userIndex); position++) {
                    test.set(position, random.nextDouble() >= trainingShare);
                }
            }
        }
        return Holdout.testedOn(ratings, test);
    }

    /**
     * Of every evaluated user relevant items, drawn at random: as many as a list is long, but no more than there are, nor
     * than half of the user's preferences.
     *
     * @param threshold the smallest relevant rating; NaN for a threshold of each user's own
     */
    Holdout relevant(int listLength, double threshold) {
        RandomGenerator random = random();
        BitSet test = new BitSet(ratings.ratingCount());
        for (int userIndex = 0; userIndex < ratings.users().size(); userIndex++) {
            if (random.nextDouble() < userShare) {
                int[] relevant = relevantPositions(userIndex, threshold);
                MathArrays.shuffle(relevant, random);
                int most = Math.min(listLength, ratings.byUser().rowLength(userIndex) / 2);
                IntStream.of(relevant).limit(most).forEach(test::set);
            }
        }
        return Holdout.testedOn(ratings, test);
    }

    private int[] relevantPositions(int userIndex, double threshold) {
        SparseRows rows = ratings.byUser();
        double from = Double.isNaN(threshold) ? ownThreshold(userIndex) : threshold;
        return IntStream.range(rows.start(userIndex), rows.end(userIndex))
                .filter(position -> !ratings.hasValues() || rows.valueAt(position) >= from)
                .toArray();
    }

    /** As Mahout chooses it: the mean of the user's ratings and one standard deviation. */
    private double ownThreshold(int userIndex) {
        SparseRows rows = ratings.byUser();
        double[] values = IntStream.range(rows.start(userIndex), rows.end(userIndex))
                .mapToDouble(rows::valueAt)
                .toArray();
        return StatUtils.mean(values) + Math.sqrt(StatUtils.variance(values));
    }

    private RandomGenerator random() {
        return new Well19937c(new int[] {(int) (seed >>> 32), (int) seed, STREAM});
    }

    static void requireShare(String purpose, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "Expected a share between 0 and 1 as " + purpose + " percentage, found " + share);
        }
    }
}
