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

import java.util.Arrays;

/**
 * Collects ratings in any order and compresses them into a {@link RatingMatrix}. If a user rates an item twice, the
 * last rating counts, as in Taste's file model. Takes 20 bytes a rating while it collects; not thread-safe.
 */
public final class RatingMatrixBuilder {

    private final boolean hasValues;
    private long[] userIDs = new long[1024];
    private long[] itemIDs = new long[1024];
    private float[] ratings = new float[1024];
    private int size;

    private RatingMatrixBuilder(boolean hasValues) {
        this.hasValues = hasValues;
    }

    /** For ratings with values. */
    public static RatingMatrixBuilder ofRatings() {
        return new RatingMatrixBuilder(true);
    }

    /** For preferences without values; each counts as 1. */
    public static RatingMatrixBuilder ofPreferences() {
        return new RatingMatrixBuilder(false);
    }

    /**
     * Adds one rating; where the matrix has no values, the rating given is ignored.
     *
     * @throws IllegalArgumentException if the rating is NaN or infinite
     */
    public RatingMatrixBuilder add(long userID, long itemID, float rating) {
        if (hasValues && !Float.isFinite(rating)) {
            throw new IllegalArgumentException(
                    "Expected a finite rating, found " + rating + " for user " + userID + " and item " + itemID);
        }
        if (size == ratings.length) {
            grow();
        }
        userIDs[size] = userID;
        itemIDs[size] = itemID;
        ratings[size++] = hasValues ? rating : 1f;
        return this;
    }

    public int size() {
        return size;
    }

    /** The matrix over exactly the users and items that were added. */
    public RatingMatrix build() {
        return build(IdIndex.of(Arrays.copyOf(userIDs, size)), IdIndex.of(Arrays.copyOf(itemIDs, size)));
    }

    /**
     * The matrix over given indices, which may hold more ids than were added.
     *
     * @throws IllegalArgumentException if a rating names an id that the indices lack
     */
    public RatingMatrix build(IdIndex users, IdIndex items) {
        int[] rows = indices(userIDs, users, "user");
        int[] columns = indices(itemIDs, items, "item");
        int[] starts = new int[users.size() + 1];
        for (int row : rows) {
            starts[row + 1]++;
        }
        for (int row = 0; row < users.size(); row++) {
            starts[row + 1] += starts[row];
        }
        // column in the high half, arrival order in the low: sorting a row sorts its columns, repeats by arrival
        long[] keys = new long[size];
        int[] next = starts.clone();
        for (int entry = 0; entry < size; entry++) {
            keys[next[rows[entry]]++] = ((long) columns[entry] << 32) | entry;
        }
        return new RatingMatrix(users, items, compress(starts, keys, items.size()), hasValues);
    }

    private SparseRows compress(int[] starts, long[] keys, int columnCount) {
        int[] columns = new int[size];
        float[] values = new float[size];
        int[] packedStarts = new int[starts.length];
        int kept = 0;
        for (int row = 0; row + 1 < starts.length; row++) {
            Arrays.sort(keys, starts[row], starts[row + 1]);
            for (int position = starts[row]; position < starts[row + 1]; position++) {
                int column = (int) (keys[position] >>> 32);
                boolean isRepeat = kept > packedStarts[row] && columns[kept - 1] == column;
                int target = isRepeat ? kept - 1 : kept++;
                columns[target] = column;
                values[target] = ratings[(int) keys[position]];
            }
            packedStarts[row + 1] = kept;
        }
        return new SparseRows(columnCount, packedStarts, Arrays.copyOf(columns, kept), Arrays.copyOf(values, kept));
    }

    private int[] indices(long[] ids, IdIndex index, String kind) {
        int[] indices = new int[size];
        for (int entry = 0; entry < size; entry++) {
            indices[entry] = index.indexOf(ids[entry]);
            if (indices[entry] < 0) {
                throw new IllegalArgumentException("No " + kind + " " + ids[entry] + " among the " + index.size() + " "
                        + kind + "s of the matrix");
            }
        }
        return indices;
    }

    private void grow() {
        int capacity = Math.toIntExact(Math.min(Integer.MAX_VALUE - 8L, size * 2L));
        if (capacity == size) {
            throw new IllegalStateException("A rating matrix holds at most " + size + " ratings");
        }
        userIDs = Arrays.copyOf(userIDs, capacity);
        itemIDs = Arrays.copyOf(itemIDs, capacity);
        ratings = Arrays.copyOf(ratings, capacity);
    }
}
