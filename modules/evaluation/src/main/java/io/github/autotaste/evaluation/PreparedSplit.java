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

import io.github.autotaste.evaluation.metrics.Exposure;
import io.github.autotaste.evaluation.metrics.RatedPairs;
import io.github.autotaste.evaluation.metrics.SampledRanks;
import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.UserProfile;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One split with all that is the same for every contender: the users whose lists are measured, in index order, and each
 * one's relevant test items.
 *
 * @param holdout the training and test ratings
 * @param rankedUsers indices of the users whose lists are measured
 * @param relevantItems for each ranked user the indices of the relevant test items, ascending, at least one
 * @param fallback the mean training rating
 * @param coldItems the items tested on, if none of them is known
 */
@SuppressWarnings("ArrayRecordComponent") // read by the contenders' trials, never changed
record PreparedSplit(Holdout holdout, int[] rankedUsers, int[][] relevantItems, double fallback, ColdItems coldItems) {

    /** Items drawn for sampled metrics: not known, not set aside, and not among the user's test items. */
    int[] negatives(int rank, int count, long seed) {
        int userIndex = rankedUsers[rank];
        int[] rated = Stream.of(holdout.known(), holdout.setAside(), test())
                .flatMapToInt(part -> Arrays.stream(part.byUser().columnsOf(userIndex)))
                .toArray();
        return SampledRanks.negatives(count, train().items().size(), rated, userIndex, seed);
    }

    /** Items that the user has rated but that are neither known nor measured on, ascending. */
    int[] setAside(int userIndex) {
        return holdout.setAside().byUser().columnsOf(userIndex);
    }

    /** The test ratings of a ranked user's relevant items. */
    float[] relevantRatings(int rank) {
        SparseRows rows = test().byUser();
        float[] ratings = new float[relevantItems[rank].length];
        for (int position = 0; position < ratings.length; position++) {
            ratings[position] = rows.valueAt(rows.find(rankedUsers[rank], relevantItems[rank][position]));
        }
        return ratings;
    }

    /** The lists together with what the users and items are known by. */
    Exposure exposure(List<int[]> lists) {
        int trainUsers = train().byUser().nonEmptyRows().length;
        List<int[]> known = Arrays.stream(rankedUsers)
                .mapToObj(user -> holdout.known().byUser().columnsOf(user))
                .toList();
        return new Exposure(lists, train().byItem(), trainUsers, known);
    }

    static PreparedSplit of(Holdout holdout, Protocol protocol, long seed) {
        requireRatings(holdout.train(), "training");
        requireRatings(holdout.test(), "test");
        requireDisjoint(holdout.train(), holdout.test());
        requireDisjoint(holdout.known(), holdout.test());
        requireDisjoint(holdout.setAside(), holdout.test());
        int[][] relevantByUser = relevantByUser(holdout.test(), protocol.positiveFrom());
        int[] eligible = IntStream.range(0, relevantByUser.length)
                .filter(userIndex -> relevantByUser[userIndex].length > 0)
                .toArray();
        if (eligible.length == 0) {
            throw new IllegalArgumentException("Expected test ratings of at least " + protocol.positiveFrom()
                    + " to count as relevant, but the largest is "
                    + holdout.test().max());
        }
        int[] ranked = UserSample.draw(eligible, protocol.users(), seed);
        int[][] relevant =
                Arrays.stream(ranked).mapToObj(user -> relevantByUser[user]).toArray(int[][]::new);
        return new PreparedSplit(holdout, ranked, relevant, holdout.train().mean(), ColdItems.of(holdout, seed));
    }

    RatingMatrix train() {
        return holdout.train();
    }

    RatingMatrix test() {
        return holdout.test();
    }

    /** What contenders are told of a user; users that were held out as a whole come as unknown ones. */
    UserProfile profileOf(int userIndex) {
        UserProfile profile = holdout.known().profileOf(userIndex);
        boolean heldOut = profile.itemIndices().length > train().byUser().rowLength(userIndex);
        return heldOut ? UserProfile.ofUnknownUser(profile.itemIndices(), profile.ratings()) : profile;
    }

    /** The test ratings beside what a contender estimated for each of them. */
    RatedPairs pairs(float[] estimates) {
        SparseRows rows = test().byUser();
        float[] ratings = new float[rows.entryCount()];
        for (int position = 0; position < ratings.length; position++) {
            ratings[position] = rows.valueAt(position);
        }
        return new RatedPairs(ratings, estimates, fallback);
    }

    private static int[][] relevantByUser(RatingMatrix test, double positiveFrom) {
        SparseRows rows = test.byUser();
        return IntStream.range(0, rows.rowCount())
                .mapToObj(row -> IntStream.range(rows.start(row), rows.end(row))
                        .filter(position -> !test.hasValues() || rows.valueAt(position) >= positiveFrom)
                        .map(rows::columnAt)
                        .toArray())
                .toArray(int[][]::new);
    }

    private static void requireRatings(RatingMatrix ratings, String part) {
        if (ratings.ratingCount() == 0) {
            throw new IllegalArgumentException("Expected " + part + " ratings, found none");
        }
    }

    private static void requireDisjoint(RatingMatrix shown, RatingMatrix tested) {
        SparseRows train = shown.byUser();
        SparseRows test = tested.byUser();
        for (int row = 0; row < test.rowCount(); row++) {
            for (int position = test.start(row); position < test.end(row); position++) {
                if (train.find(row, test.columnAt(position)) >= 0) {
                    throw new IllegalArgumentException(
                            "Expected test ratings that are not training ratings too, but user "
                                    + tested.users().textAt(row) + " has item "
                                    + tested.items().textAt(test.columnAt(position)) + " in both");
                }
            }
        }
    }
}
