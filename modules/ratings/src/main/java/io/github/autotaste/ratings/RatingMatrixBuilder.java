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
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Collects ratings in any order and compresses them into a {@link RatingMatrix}. If a user rates an item twice, the
 * last rating counts, or what {@link #withRepeats} says. Takes 12 bytes a rating, 16 with times in whole
 * seconds and 20 with others, beside some 24 for each user and item; while it builds, the matrix comes on top of that, 8 bytes a rating, 16 with
 * times, or half of it in {@link #drain}. Not thread-safe.
 */
public final class RatingMatrixBuilder {

    private static final int MOST_RATINGS = Integer.MAX_VALUE - 8;

    private final boolean hasValues;
    private final IdCollector users = new IdCollector();
    private final IdCollector items = new IdCollector();
    private final List<RatingChunk> chunks = new ArrayList<>();
    private Repeats repeats = Repeats.LAST;
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

    /** For ratings, or for preferences without values if those of the given matrix have none. */
    public static RatingMatrixBuilder like(RatingMatrix ratings) {
        return new RatingMatrixBuilder(ratings.hasValues());
    }

    /** Says what counts where a user rates an item several times; for preferences without values it makes no difference. */
    public RatingMatrixBuilder withRepeats(Repeats wanted) {
        repeats = wanted;
        return this;
    }

    /**
     * Adds one rating; where the matrix has no values, the rating given is ignored.
     *
     * @throws IllegalArgumentException if the rating is NaN or infinite
     */
    public RatingMatrixBuilder add(long userID, long itemID, float rating) {
        if (isOutside(rating)) {
            throw outside(rating, String.valueOf(userID), String.valueOf(itemID));
        }
        return add(users.numberOf(userID), items.numberOf(itemID), rating);
    }

    /**
     * Adds one rating, as {@link #add(long, long, float)}, of a user and an item whose ids may be texts. As long as all ids of
     * users, or of items, are {@link IdIndex#isNumber whole numbers}, they stay numbers.
     *
     * @throws IllegalArgumentException if the rating is NaN or infinite
     */
    public RatingMatrixBuilder add(String userID, String itemID, float rating) {
        if (isOutside(rating)) {
            throw outside(rating, userID, itemID);
        }
        return add(users.numberOf(userID), items.numberOf(itemID), rating);
    }

    /**
     * Adds one rating of a user and an item that indices have at some places.
     *
     * @throws IllegalArgumentException if the rating is NaN or infinite
     */
    public RatingMatrixBuilder add(IdIndex ofUsers, int userIndex, IdIndex ofItems, int itemIndex, float rating) {
        if (isOutside(rating)) {
            throw outside(rating, ofUsers.textAt(userIndex), ofItems.textAt(itemIndex));
        }
        return add(users.numberOf(ofUsers, userIndex), items.numberOf(ofItems, itemIndex), rating);
    }

    private boolean isOutside(float rating) {
        return hasValues && !Float.isFinite(rating);
    }

    private static IllegalArgumentException outside(float rating, String userID, String itemID) {
        return new IllegalArgumentException(
                "Expected a finite rating, found " + rating + " for user " + userID + " and item " + itemID);
    }

    private RatingMatrixBuilder add(int user, int item, float rating) {
        lastChunk().add(user, item, hasValues ? rating : 1f);
        size++;
        return this;
    }

    /** One with room. */
    private RatingChunk lastChunk() {
        if (size == MOST_RATINGS) {
            throw new IllegalStateException("A rating matrix holds at most " + size + " ratings");
        }
        if (chunks.isEmpty() || chunks.get(chunks.size() - 1).isFull()) {
            chunks.add(new RatingChunk());
        }
        return chunks.get(chunks.size() - 1);
    }

    /**
     * Adds one rating and when it was given. The matrix has times if all its ratings were added so.
     *
     * @param time a number that is larger for later ratings, such as seconds since 1970
     * @throws IllegalArgumentException if the rating is NaN or infinite
     */
    public RatingMatrixBuilder add(long userID, long itemID, float rating, long time) {
        add(userID, itemID, rating);
        timeLast(time);
        return this;
    }

    /** Adds one rating, as {@link #add(String, String, float)}, and when it was given. */
    public RatingMatrixBuilder add(String userID, String itemID, float rating, long time) {
        add(userID, itemID, rating);
        timeLast(time);
        return this;
    }

    private void timeLast(long time) {
        chunks.get(chunks.size() - 1).timeLast(time);
        timedSize++;
    }

    /** Adds the ratings, with their times, that a matrix has at some of the positions of {@link RatingMatrix#byUser}. */
    public RatingMatrixBuilder addAll(RatingMatrix ratings, IntPredicate isWanted) {
        SparseRows rows = ratings.byUser();
        for (int row = 0; row < rows.rowCount(); row++) {
            for (int position = rows.start(row); position < rows.end(row); position++) {
                if (isWanted.test(position)) {
                    add(ratings.users(), row, ratings.items(), rows.columnAt(position), rows.valueAt(position));
                    if (ratings.hasTimes()) {
                        timeLast(ratings.timeAt(position));
                    }
                }
            }
        }
        return this;
    }

    public int size() {
        return size;
    }

    /** The matrix over exactly the users and items that were added. */
    public RatingMatrix build() {
        return build(users.index(), items.index());
    }

    /**
     * As {@link #build()}, in less memory: what was added is taken out of the builder, which can only be thrown away afterwards.
     */
    public RatingMatrix drain() {
        RatingMatrix ratings = build(users.index(), items.index(), false);
        size = 0;
        timedSize = 0;
        return ratings;
    }

    /**
     * The matrix over given indices, which may hold more ids than were added.
     *
     * @throws IllegalArgumentException if a rating names an id that the indices lack
     */
    public RatingMatrix build(IdIndex userIndex, IdIndex itemIndex) {
        return build(userIndex, itemIndex, true);
    }

    private RatingMatrix build(IdIndex userIndex, IdIndex itemIndex, boolean keeps) {
        int[] rows = users.indicesIn(userIndex, "user");
        int[] columnOf = items.indicesIn(itemIndex, "item");
        int[] starts = starts(rows, userIndex.size());
        RowSorter sorter = unsorted(new RowFiller(chunks, rows, starts, keeps), starts, columnOf);
        if (!keeps) {
            chunks.clear();
        }
        sorter.sort();
        return new RatingMatrix(userIndex, itemIndex, sorter.rows(itemIndex.size()), hasValues, sorter.times());
    }

    /** Only the sorter refers to the arrays, so that those it replaces can be collected. */
    private RowSorter unsorted(RowFiller filler, int[] starts, int[] columnOf) {
        boolean hasTimes = timedSize == size && size > 0;
        long[] times = hasTimes ? filler.times() : null; // the largest first, while the heap has room in one piece
        float[] values = filler.values();
        return new RowSorter(starts, filler.columns(columnOf), values, times, hasValues ? repeats : Repeats.LAST);
    }

    private int[] starts(int[] rows, int rowCount) {
        int[] starts = new int[rowCount + 1];
        for (RatingChunk chunk : chunks) {
            for (int position = 0; position < chunk.size(); position++) {
                starts[rows[chunk.userAt(position)] + 1]++;
            }
        }
        for (int row = 0; row < rowCount; row++) {
            starts[row + 1] += starts[row];
        }
        return starts;
    }
}
