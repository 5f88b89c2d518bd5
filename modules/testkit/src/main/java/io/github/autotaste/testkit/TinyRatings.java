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
package io.github.autotaste.testkit;

import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.SparseRows;
import java.util.Random;

/**
 * Ratings small enough to train on in milliseconds. There are two kinds of items; every user leans to one of them, and
 * users and items differ in how high they rate and are rated. Ids are as awkward as Taste allows: negative, zero, beyond
 * 32 bits, next to the ends of {@code long}. The same arguments give the same ratings.
 */
public final class TinyRatings {

    private static final long[] AWKWARD_IDS = {
        -(1L << 62), -4_294_967_297L, -17, -1, 0, 3, 8, 2_147_483_648L, 4_294_967_299L, Long.MAX_VALUE - 1
    };

    private static final String[] AWKWARD_TEXTS = {
        "a/b?c#d", "007", "7", "50%25", "\"quoted\" \\", "a+b c", "zo\u00eb@example.org", "\ud83c\udfac", "..x", "{id}"
    };

    private TinyRatings() {}

    /** 16 users, 12 items, ratings from 1 to 5 in halves. */
    public static RatingMatrix ratings() {
        return ratings(16, 12, 0.55, 5);
    }

    /** The pairs of {@link #ratings()} without their values. */
    public static RatingMatrix preferences() {
        return withoutValues(ratings());
    }

    /**
     * Ratings from 1 to 5 in halves.
     *
     * @param density the chance that a user has rated an item, in (0, 1]; every user has at least two ratings
     */
    public static RatingMatrix ratings(int users, int items, double density, long seed) {
        Random random = new Random(seed);
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofRatings();
        double[] userOffsets = random.doubles(users, -0.7, 0.7).toArray();
        double[] itemOffsets = random.doubles(items, -0.7, 0.7).toArray();
        for (int user = 0; user < users; user++) {
            for (int item = 0; item < items; item++) {
                boolean isLiked = user % 2 == item % 2;
                double rating = 3 + userOffsets[user] + itemOffsets[item] + (isLiked ? 1 : -1) * random.nextDouble(1.5);
                boolean isAlwaysRated = item == user % items || item == (user + 1) % items;
                if (random.nextDouble() < density || isAlwaysRated) {
                    builder.add(awkwardID(user), awkwardID(item), toHalves(rating));
                }
            }
        }
        return builder.build();
    }

    private static float toHalves(double rating) {
        return (float) Math.max(1, Math.min(5, Math.round(2 * rating) / 2.0));
    }

    /** A different id for every index, ascending within ten indices only. */
    private static long awkwardID(int index) {
        return index < AWKWARD_IDS.length ? AWKWARD_IDS[index] : 10L + index;
    }

    public static RatingMatrix withoutValues(RatingMatrix ratings) {
        return RatingMatrixBuilder.ofPreferences()
                .addAll(ratings, position -> true)
                .build();
    }

    /** The same ratings with users and items numbered from 1 in the order of their ids. */
    public static RatingMatrix withPlainIds(RatingMatrix ratings) {
        RatingMatrixBuilder builder = RatingMatrixBuilder.like(ratings);
        SparseRows rows = ratings.byUser();
        for (int row = 0; row < rows.rowCount(); row++) {
            for (int position = rows.start(row); position < rows.end(row); position++) {
                builder.add(row + 1L, rows.columnAt(position) + 1L, rows.valueAt(position));
            }
        }
        return builder.build();
    }

    /**
     * The same ratings with texts as ids, in an order of their own: with what has a meaning in paths, in JSON or between lines, and
     * beyond the Basic Multilingual Plane; one is a number.
     */
    public static RatingMatrix withTextIds(RatingMatrix ratings) {
        RatingMatrixBuilder builder = RatingMatrixBuilder.like(ratings);
        SparseRows rows = ratings.byUser();
        for (int row = 0; row < rows.rowCount(); row++) {
            for (int position = rows.start(row); position < rows.end(row); position++) {
                builder.add(awkwardText(row), awkwardText(rows.columnAt(position)), rows.valueAt(position));
            }
        }
        return builder.build();
    }

    private static String awkwardText(int index) {
        return index < AWKWARD_TEXTS.length ? AWKWARD_TEXTS[index] : "id-" + index;
    }

    /** The ratings and one user more, who gives all the items the same rating. */
    public static RatingMatrix withUser(RatingMatrix ratings, long userID, float rating, long... itemIDs) {
        RatingMatrixBuilder builder = RatingMatrixBuilder.like(ratings).addAll(ratings, position -> true);
        for (long itemID : itemIDs) {
            builder.add(userID, itemID, rating);
        }
        return builder.build();
    }
}
