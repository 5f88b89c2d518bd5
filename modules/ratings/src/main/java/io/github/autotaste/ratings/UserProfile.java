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

import java.util.stream.IntStream;

/**
 * What is known of a user when scores are asked for: the items rated so far and, if the user took part in training,
 * the index there.
 *
 * @param userIndex the user's index in the training matrix, or {@link #UNKNOWN_USER}
 * @param itemIndices indices of the rated items in the scorer's item index, at least 0, ascending, without repetition
 * @param ratings the rating of each item, in the same order, finite
 */
@SuppressWarnings("ArrayRecordComponent") // a view for hot loops: read, never kept or changed
public record UserProfile(int userIndex, int[] itemIndices, float[] ratings) {

    /** The {@code userIndex} of a user the model was not trained on. */
    public static final int UNKNOWN_USER = -1;

    /** The {@link #hash} of a profile without ratings. */
    public static final long EMPTY = 0;

    public UserProfile {
        if (userIndex < UNKNOWN_USER) {
            throw new IllegalArgumentException(
                    "Expected a user index of at least 0, or -1 for an unknown user, found " + userIndex);
        }
        if (itemIndices.length != ratings.length) {
            throw new IllegalArgumentException("A profile needs one rating per item, but has " + itemIndices.length
                    + " items and " + ratings.length + " ratings");
        }
        for (int position = 0; position < itemIndices.length; position++) {
            requireAscending(itemIndices, position);
            if (!Float.isFinite(ratings[position])) {
                throw new IllegalArgumentException("Expected finite ratings in a profile, found " + ratings[position]
                        + " for item index " + itemIndices[position]);
            }
        }
    }

    private static void requireAscending(int[] itemIndices, int position) {
        int index = itemIndices[position];
        if (index < 0) {
            throw new IllegalArgumentException("Expected item indices of at least 0 in a profile, found " + index);
        }
        if (position > 0 && index <= itemIndices[position - 1]) {
            throw new IllegalArgumentException("Expected ascending item indices without repetition in a profile, found "
                    + index + " after " + itemIndices[position - 1]);
        }
    }

    /** The profile of a user the model was not trained on. */
    public static UserProfile ofUnknownUser(int[] itemIndices, float[] ratings) {
        return new UserProfile(UNKNOWN_USER, itemIndices, ratings);
    }

    /** The indices of the items with a rating of at least {@code least}, ascending. */
    public int[] itemsRatedFrom(float least) {
        return IntStream.range(0, itemIndices.length)
                .filter(position -> ratings[position] >= least)
                .map(position -> itemIndices[position])
                .toArray();
    }

    public boolean isKnownUser() {
        return userIndex != UNKNOWN_USER;
    }

    /** A hash of the rated items and their ratings, the same on every machine; the user does not go into it. */
    public long hash() {
        long hash = EMPTY;
        for (int position = 0; position < itemIndices.length; position++) {
            long entry = ((long) itemIndices[position] << Integer.SIZE)
                    | (Float.floatToIntBits(ratings[position]) & 0xFFFFFFFFL);
            hash = SplitMix.mix(hash ^ entry);
        }
        return hash;
    }
}
