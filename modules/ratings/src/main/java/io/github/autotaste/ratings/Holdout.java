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
package io.github.autotaste.ratings;

import java.util.BitSet;
import java.util.Random;

/**
 * Ratings parted into those a model may learn from and those it is measured on. All matrices share one user index
 * and one item index, so an index means the same in each.
 *
 * @param train what contenders are fitted on
 * @param test what they are measured on; never shown to them
 * @param known what is known of each user when scores are asked for: the training ratings, and of users that were held
 *     out as a whole those that are folded in
 * @param setAside ratings that are neither learned from nor measured on, such as those that settings were chosen by;
 *     their items are not recommended to their users
 */
public record Holdout(RatingMatrix train, RatingMatrix test, RatingMatrix known, RatingMatrix setAside) {

    public Holdout {
        requireSameIndices(train, test);
        requireSameIndices(train, known);
        requireSameIndices(train, setAside);
    }

    /** Of every user the training ratings are known, and nothing is set aside. */
    public Holdout(RatingMatrix train, RatingMatrix test) {
        this(train, test, train, train.keep(new BitSet()));
    }

    /**
     * Parts ratings by their positions in {@link RatingMatrix#byUser}; those in neither set are set aside.
     *
     * @param train positions of the training ratings
     * @param test positions of the test ratings
     */
    public static Holdout of(RatingMatrix ratings, BitSet train, BitSet test) {
        return of(ratings, train, test, new BitSet());
    }

    /** Parts ratings into those at the given positions, which test, and all others, which train. */
    public static Holdout testedOn(RatingMatrix ratings, BitSet test) {
        BitSet train = (BitSet) test.clone();
        train.flip(0, ratings.ratingCount());
        return of(ratings, train, test);
    }

    /**
     * As {@link #of(RatingMatrix, BitSet, BitSet)}, with ratings that are known of users who were held out.
     *
     * @param foldIn positions of the ratings that are known beside the training ratings, but were not learned from
     */
    public static Holdout of(RatingMatrix ratings, BitSet train, BitSet test, BitSet foldIn) {
        BitSet known = (BitSet) train.clone();
        known.or(foldIn);
        BitSet setAside = (BitSet) known.clone();
        setAside.or(test);
        setAside.flip(0, ratings.ratingCount());
        RatingMatrix learned = ratings.keep(train);
        return new Holdout(
                learned, ratings.keep(test), foldIn.isEmpty() ? learned : ratings.keep(known), ratings.keep(setAside));
    }

    private static void requireSameIndices(RatingMatrix one, RatingMatrix other) {
        if (!one.users().equals(other.users()) || !one.items().equals(other.items())) {
            throw new IllegalArgumentException("Training and test ratings must share their user and item indices");
        }
    }

    /**
     * Draws, without regard to user or item, {@code round(trainShare * ratings)} ratings for training; the rest is
     * the test part. The draw depends on the ratings and the seed alone.
     *
     * @param trainShare share of training ratings, in (0, 1)
     */
    public static Holdout random(RatingMatrix ratings, double trainShare, long seed) {
        if (!(trainShare > 0 && trainShare < 1)) {
            throw new IllegalArgumentException("Expected a training share between 0 and 1, found " + trainShare);
        }
        int total = ratings.ratingCount();
        // mixed, since Random draws nearly the same first numbers from neighbouring seeds
        BitSet chosen = choose(total, (int) Math.round(trainShare * total), new Random(SplitMix.mix(seed)));
        chosen.flip(0, total);
        return testedOn(ratings, chosen);
    }

    /** Selection sampling (Knuth, The Art of Computer Programming, vol. 2, 3.4.2, algorithm S). */
    private static BitSet choose(int total, int wanted, Random random) {
        BitSet chosen = new BitSet(total);
        int missing = wanted;
        for (int position = 0; position < total; position++) {
            if (random.nextInt(total - position) < missing) {
                chosen.set(position);
                missing--;
            }
        }
        return chosen;
    }
}
