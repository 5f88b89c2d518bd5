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
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Ratings of users for items, or, where {@link #hasValues()} is false, bare preferences whose value is always 1.
 *
 * <p>Users are rows. The ids of users and items without a single rating may be present: a training matrix cut from a
 * larger one keeps the ids of the whole, so that indices mean the same on both sides of the split. Immutable.
 */
public final class RatingMatrix {

    private final IdIndex users;
    private final IdIndex items;
    private final SparseRows byUser;
    private final boolean hasValues;
    private final long @Nullable [] times;

    RatingMatrix(IdIndex users, IdIndex items, SparseRows byUser, boolean hasValues, long @Nullable [] times) {
        this.users = users;
        this.items = items;
        this.byUser = byUser;
        this.hasValues = hasValues;
        this.times = times;
    }

    /**
     * The matrix whose rows are known already, without times.
     *
     * @param byUser (users x items) finite, and 1 where ratings have no values; kept as it is, without a copy
     * @throws IllegalArgumentException if there are not as many rows and columns as users and items
     */
    public static RatingMatrix ofRows(IdIndex users, IdIndex items, SparseRows byUser, boolean hasValues) {
        if (byUser.rowCount() != users.size() || byUser.columnCount() != items.size()) {
            throw new IllegalArgumentException("Expected rows of " + users.size() + " users over " + items.size()
                    + " items, found " + byUser.rowCount() + " over " + byUser.columnCount());
        }
        return new RatingMatrix(users, items, byUser, hasValues, null);
    }

    public IdIndex users() {
        return users;
    }

    public IdIndex items() {
        return items;
    }

    /** The ratings as rows of users over columns of items. */
    public SparseRows byUser() {
        return byUser;
    }

    /** The ratings as rows of items over columns of users; made anew at each call. */
    public SparseRows byItem() {
        return byUser.transpose();
    }

    public boolean hasValues() {
        return hasValues;
    }

    public int ratingCount() {
        return byUser.entryCount();
    }

    /** Whether it is known when the ratings were given. */
    public boolean hasTimes() {
        return times != null;
    }

    /**
     * When a rating was given, in the unit of its source; a larger number is later.
     *
     * @param position position in {@link #byUser}
     * @throws IllegalStateException if the ratings have no times
     */
    public long timeAt(int position) {
        if (times == null) {
            throw new IllegalStateException("Expected ratings with times, found ratings without");
        }
        return times[position];
    }

    /** The mean of all ratings, summed in {@code double} in row order; NaN if there is none. */
    public double mean() {
        double sum = 0;
        for (int position = 0; position < ratingCount(); position++) {
            sum += byUser.valueAt(position);
        }
        return sum / ratingCount();
    }

    /** The smallest rating; NaN if there is none. */
    public float min() {
        return (float) byUser.values().min().orElse(Float.NaN);
    }

    /** The largest rating; NaN if there is none. */
    public float max() {
        return (float) byUser.values().max().orElse(Float.NaN);
    }

    /**
     * The time of the latest rating; the lowest number there is if there is none.
     *
     * @throws IllegalStateException if the ratings have no times
     */
    public long latestTime() {
        return IntStream.range(0, ratingCount()).mapToLong(this::timeAt).max().orElse(Long.MIN_VALUE);
    }

    /** The same ratings, without times, over a catalogue that has these items too. */
    public RatingMatrix withItems(IdIndex more) {
        return RatingMatrixBuilder.like(this).addAll(this, position -> true).build(users, items.union(more));
    }

    /**
     * The ratings that say "I like it", without their values: those of at least {@code least}, or all preferences of a
     * matrix without values. Ids stay, so indices mean what they meant.
     *
     * @param least compared as the {@code float} nearest to it, so that a rating written like it is a preference
     * @throws IllegalArgumentException if {@code least} is NaN
     */
    public RatingMatrix preferencesFrom(double least) {
        if (Double.isNaN(least)) {
            throw new IllegalArgumentException("Expected a number as the least rating of a preference, found NaN");
        }
        float threshold = (float) least;
        BitSet liked = new BitSet(ratingCount());
        for (int position = 0; position < ratingCount(); position++) {
            liked.set(position, !hasValues || byUser.valueAt(position) >= threshold);
        }
        RatingMatrix kept = keep(liked);
        SparseRows ones = kept.byUser.mapValues((row, column, value) -> 1f);
        return new RatingMatrix(users, items, ones, false, kept.times);
    }

    /** The ratings at some positions of {@link #byUser}. Ids stay, so indices mean what they meant. */
    RatingMatrix keep(BitSet positions) {
        int[] starts = new int[users.size() + 1];
        for (int user = 0; user < users.size(); user++) {
            starts[user + 1] = starts[user]
                    + positions.get(byUser.start(user), byUser.end(user)).cardinality();
        }
        int[] kept = positions.stream().toArray();
        int[] columns = new int[kept.length];
        float[] values = new float[kept.length];
        for (int entry = 0; entry < kept.length; entry++) {
            columns[entry] = byUser.columnAt(kept[entry]);
            values[entry] = byUser.valueAt(kept[entry]);
        }
        long[] keptTimes = times == null
                ? null
                : Arrays.stream(kept).mapToLong(this::timeAt).toArray();
        return new RatingMatrix(
                users, items, new SparseRows(items.size(), starts, columns, values), hasValues, keptTimes);
    }

    /** What this user has rated, in index order. */
    public UserProfile profileOf(int userIndex) {
        return new UserProfile(userIndex, byUser.columnsOf(userIndex), byUser.valuesOf(userIndex));
    }

    @Override
    public String toString() {
        return "RatingMatrix[" + users.size() + " users, " + items.size() + " items, " + ratingCount() + " ratings]";
    }
}
