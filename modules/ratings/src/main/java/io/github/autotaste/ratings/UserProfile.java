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

/**
 * What is known of a user when scores are asked for: the items rated so far and, if the user took part in training,
 * the index there.
 *
 * @param userIndex the user's index in the training matrix, or {@link #UNKNOWN_USER}
 * @param itemIndices indices of the rated items in the scorer's item index, ascending, without repetition
 * @param ratings the rating of each item, in the same order
 */
@SuppressWarnings("ArrayRecordComponent") // a view for hot loops: read, never kept or changed
public record UserProfile(int userIndex, int[] itemIndices, float[] ratings) {

    /** The {@code userIndex} of somebody the model was not trained on. */
    public static final int UNKNOWN_USER = -1;

    public UserProfile {
        if (userIndex < UNKNOWN_USER) {
            throw new IllegalArgumentException(
                    "Expected a user index of at least 0, or -1 for an unknown user, found " + userIndex);
        }
        if (itemIndices.length != ratings.length) {
            throw new IllegalArgumentException("A profile needs one rating per item, but has " + itemIndices.length
                    + " items and " + ratings.length + " ratings");
        }
    }

    /** The profile of somebody the model was not trained on. */
    public static UserProfile ofUnknownUser(int[] itemIndices, float[] ratings) {
        return new UserProfile(UNKNOWN_USER, itemIndices, ratings);
    }

    public boolean isKnownUser() {
        return userIndex != UNKNOWN_USER;
    }
}
