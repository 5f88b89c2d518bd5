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
package io.github.autotaste.io;

/** What was counted while the lines of a file were read. */
final class LineCounts {

    /** Rows of ratings, whether they were taken or left out. */
    long lines;

    /** Rows without a user, an item or a rating, as they were told to be missing. */
    long leftOut;

    long zeros;
    long minusOnes;
    long negatives;

    /** Rows whose time is missing or cannot be read, and the first of these lines. */
    long withoutTime;

    long firstWithoutTime;

    /** The first id that is no whole number, by role; empty while there is none. */
    String firstUserText = "";

    String firstItemText = "";

    void addText(Role role, String id) {
        if (role == Role.USER && firstUserText.isEmpty()) {
            firstUserText = id;
        } else if (role == Role.ITEM && firstItemText.isEmpty()) {
            firstItemText = id;
        }
    }

    void addRating(float rating) {
        if (rating == 0) {
            zeros++;
        } else if (rating < 0) {
            negatives++;
            minusOnes += rating == -1 ? 1 : 0;
        }
    }

    void addWithoutTime(long line) {
        firstWithoutTime = withoutTime++ == 0 ? line : firstWithoutTime;
    }
}
