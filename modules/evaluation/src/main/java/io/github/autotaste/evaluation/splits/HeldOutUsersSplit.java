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
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Strong generalisation: some users are held out as a whole, so nothing is learned from them. When they are measured,
 * part of their ratings is folded in as what is known of them, and the rest is the test part.
 *
 * <p>Marlin, Collaborative filtering: a machine learning perspective, MSc thesis, University of Toronto, 2004, section
 * 3.3; for lists as in Liang, Krishnan, Hoffman and Jebara, Variational autoencoders for collaborative filtering, WWW
 * 2018, section 4.2. Unlike there, items that only held-out users have rated stay in the catalogue.
 *
 * @param ratings all ratings
 * @param userShare share of the users to hold out, in (0, 1), out of those with at least two ratings
 * @param foldInShare share of each held-out user's ratings to fold in, in (0, 1); at least one, and one is left to test
 */
public record HeldOutUsersSplit(RatingMatrix ratings, double userShare, double foldInShare) implements Splitter {

    public HeldOutUsersSplit {
        requireShare("users to hold out", userShare);
        requireShare("ratings to fold in", foldInShare);
    }

    private static void requireShare(String what, double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("Expected a share of " + what + " between 0 and 1, found " + share);
        }
    }

    @Override
    public Holdout split(long seed) {
        RandomGenerator random = SeededShuffle.with(seed);
        BitSet train = new BitSet();
        train.set(0, ratings.ratingCount());
        BitSet foldIn = new BitSet();
        BitSet test = new BitSet();
        for (int user : heldOut(random)) {
            int[] positions = SeededShuffle.shuffledRow(ratings.byUser(), user, random);
            int foldInCount = foldInCount(positions.length);
            for (int rank = 0; rank < positions.length; rank++) {
                (rank < foldInCount ? foldIn : test).set(positions[rank]);
                train.clear(positions[rank]);
            }
        }
        return Holdout.of(ratings, train, test, foldIn);
    }

    private int[] heldOut(RandomGenerator random) {
        SparseRows rows = ratings.byUser();
        int[] eligible = IntStream.range(0, rows.rowCount())
                .filter(user -> rows.rowLength(user) >= 2)
                .toArray();
        int[] order = SeededShuffle.shuffled(0, eligible.length, random);
        int wanted = (int) Math.round(userShare * eligible.length);
        return Arrays.stream(order, 0, wanted).map(rank -> eligible[rank]).toArray();
    }

    private int foldInCount(int count) {
        return Math.max(1, Math.min(count - 1, (int) Math.round(foldInShare * count)));
    }
}
