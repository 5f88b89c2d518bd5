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

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** Seeded lists of ratings and, as naive twins of the matrix, sorted maps of them. */
final class RandomRatings {

    /** From the whole range of long, so that a difference of two ids may overflow. */
    private static final long[] EXTREME_IDS = {Long.MIN_VALUE, Long.MIN_VALUE + 1, -1, 0, 1, Long.MAX_VALUE};

    private RandomRatings() {}

    /** One rating in the terms of the outside world. */
    record Rating(long userID, long itemID, float value) {}

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    /** Up to 200 ratings between few users and items, so that many are rated twice; none for the seed 0. */
    static List<Rating> of(long seed) {
        Random random = new Random(seed);
        int size = seed == 0 ? 0 : 1 + random.nextInt(200);
        List<Rating> ratings = new ArrayList<>();
        for (int rating = 0; rating < size; rating++) {
            ratings.add(new Rating(id(random), id(random), (1 + random.nextInt(10)) / 2f));
        }
        return ratings;
    }

    private static long id(Random random) {
        return random.nextInt(3) == 0 ? EXTREME_IDS[random.nextInt(EXTREME_IDS.length)] : 100 + random.nextInt(8);
    }

    static RatingMatrix matrixOf(List<Rating> ratings) {
        return collect(ratings).build();
    }

    static RatingMatrixBuilder collect(List<Rating> ratings) {
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofRatings();
        ratings.forEach(rating -> builder.add(rating.userID(), rating.itemID(), rating.value()));
        return builder;
    }

    /** The last rating of each user and item, ordered by user and item id. */
    static List<Rating> lastOfEach(List<Rating> ratings) {
        TreeMap<Long, TreeMap<Long, Rating>> byUser = new TreeMap<>();
        ratings.forEach(rating ->
                byUser.computeIfAbsent(rating.userID(), id -> new TreeMap<>()).put(rating.itemID(), rating));
        return byUser.values().stream()
                .map(TreeMap::values)
                .flatMap(Collection::stream)
                .toList();
    }

    /** What a matrix holds, in the order it holds it. */
    static List<Rating> entriesOf(RatingMatrix matrix) {
        List<Rating> ratings = new ArrayList<>();
        SparseRows rows = matrix.byUser();
        for (int row = 0; row < rows.rowCount(); row++) {
            for (int position = rows.start(row); position < rows.end(row); position++) {
                long itemID = matrix.items().idAt(rows.columnAt(position));
                ratings.add(new Rating(matrix.users().idAt(row), itemID, rows.valueAt(position)));
            }
        }
        return ratings;
    }
}
