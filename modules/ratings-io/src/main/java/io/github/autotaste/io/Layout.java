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

import java.util.ArrayList;
import java.util.List;

/**
 * Which columns of a table hold what.
 *
 * @param dialect how the text is a table
 * @param headerRows how many rows at the start name the columns, 0 or 1
 * @param names what the columns are called, in the header line or by their number; as many as a row has values
 * @param user column of the user, from 0
 * @param item column of the item, from 0
 * @param rating column of the rating, from 0, or {@link #NONE}
 * @param time column of the time, from 0, or {@link #NONE}
 * @param isTold whether the user of the reader has named the columns
 * @param isNamedRating whether the rating's column was told or is called so
 */
record Layout(
        Dialect dialect,
        int headerRows,
        List<String> names,
        int user,
        int item,
        int rating,
        int time,
        boolean isTold,
        boolean isNamedRating) {

    static final int NONE = -1;

    int width() {
        return names.size();
    }

    boolean hasRatings() {
        return rating != NONE;
    }

    /** Whether quotes are part of the values. */
    boolean isQuoteText() {
        return dialect instanceof Delimited delimited && !delimited.isQuoted();
    }

    /** How many values a row needs at least. */
    int valuesNeeded() {
        int last = Math.max(rating, Math.max(user, item));
        boolean isAllNeeded = last + 1 == (hasRatings() ? 3 : 2);
        return isTold || isAllNeeded ? last + 1 : width();
    }

    /** By its place where the header has fewer names than lines have values. */
    String name(int column) {
        if (column == NONE) {
            return "none";
        }
        return column < names.size() ? names.get(column) : "column " + (column + 1);
    }

    /** The names of the columns that are not read. */
    List<String> unused() {
        List<String> unused = new ArrayList<>();
        for (int column = 0; column < width(); column++) {
            if (column != user
                    && column != item
                    && column != rating
                    && column != time
                    && !names.get(column).isEmpty()) {
                unused.add(names.get(column));
            }
        }
        return unused;
    }
}
