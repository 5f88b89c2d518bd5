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
package io.github.autotaste.baselines;

import io.github.autotaste.ratings.SparseRows;

/**
 * Rows of ratings as an {@link Rbm} sees them.
 *
 * @param ratings the rows
 * @param levels the values that ratings have
 * @param units the visible unit of each rating, by position
 */
@SuppressWarnings("ArrayRecordComponent") // read in hot loops
record LevelRows(SparseRows ratings, RatingLevels levels, int[] units) {

    /** @throws IllegalArgumentException if columns times levels are more units than an {@code int} counts */
    static LevelRows of(SparseRows ratings, RatingLevels levels) {
        requireCountable(ratings.columnCount(), levels.count());
        int[] units = new int[ratings.entryCount()];
        for (int position = 0; position < units.length; position++) {
            units[position] = levels.unit(ratings.columnAt(position), ratings.valueAt(position));
        }
        return new LevelRows(ratings, levels, units);
    }

    static void requireCountable(int columns, int levels) {
        if ((long) columns * levels > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("Expected at most " + Integer.MAX_VALUE + " visible units, found "
                    + columns + " columns times " + levels + " different ratings");
        }
    }
}
