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
import org.jspecify.annotations.Nullable;

/**
 * Collects ratings in any order and compresses them into a {@link RatingMatrix}. If a user rates an item twice, the
 * last rating counts, as in Taste's file model. Takes 20 bytes a rating while it collects, 28
 * with times; not thread-safe.
 */
public final class RatingMatrixBuilder {

    private final boolean hasValues;
    private long[] userIDs = new long[1024];
    private long[] itemIDs = new long[1024];
    private float[] ratings = new float[1024];
    private long[] times = new long[0];
    private int size;
    private int timedSize;

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

    /**
     * Adds one rating and when it was given. The matrix has times if all its ratings were added so.
     *
     * @param time a number that is larger for later ratings, such as seconds since 1970
     * @throws IllegalArgumentException if the rating is NaN or infinite
     */
    public RatingMatrixBuilder add(long userID, long itemID, float rating, long time) {
        add(userID, itemID, rating);
        if (times.length < ratings.length) {
            times = Arrays.copyOf(times, ratings.length);
        }
        times[size - 1] = time;
        timedSize++;
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
        int[] entries = lastOfEachPair(starts, keys);
        int[] keptColumns = new int[entries.length];
        float[] values = new float[entries.length];
        for (int position = 0; position < entries.length; position++) {
            keptColumns[position] = columns[entries[position]];
            values[position] = ratings[entries[position]];
        }
        return new RatingMatrix(
                users, items, new SparseRows(items.size(), starts, keptColumns, values), hasValues, timesOf(entries));
    }

    /**
     * The entries in row and column order, of several for one pair the last.
     *
     * @param starts starts of the rows; moved to where they are without repeats
     * @param keys of each entry the column in the high half and its number in the low
     */
    private static int[] lastOfEachPair(int[] starts, long[] keys) {
        int[] entries = new int[keys.length];
        int kept = 0;
        int start = 0;
        for (int row = 0; row + 1 < starts.length; row++) {
            int end = starts[row + 1];
            Arrays.sort(keys, start, end);
            for (int position = start; position < end; position++) {
                boolean isRepeat = position > start && keys[position] >>> 32 == keys[position - 1] >>> 32;
                entries[isRepeat ? kept - 1 : kept++] = (int) keys[position];
            }
            start = end;
            starts[row + 1] = kept;
        }
        return Arrays.copyOf(entries, kept);
    }

    private long @Nullable [] timesOf(int[] entries) {
        if (timedSize < size || size == 0) {
            return null;
        }
        return Arrays.stream(entries).mapToLong(entry -> times[entry]).toArray();
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
