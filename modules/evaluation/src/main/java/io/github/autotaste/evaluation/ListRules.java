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
package io.github.autotaste.evaluation;

import io.github.autotaste.ratings.RatingMatrix;
import java.util.Arrays;

/**
 * What a recommended list must keep to be measured; a contender that breaks a rule would be measured wrongly.
 *
 * @param known what is known of each user, whose items are not recommended
 * @param cutoff the longest list
 */
public record ListRules(RatingMatrix known, int cutoff) {

    /** @throws IllegalStateException if the list is too long, repeats an item, or holds an unknown item or one known to be rated */
    public void check(int userIndex, int[] list) {
        if (list.length > cutoff) {
            throw broken(userIndex, "at most " + cutoff + " items", list.length + " items");
        }
        int[] sorted = list.clone();
        Arrays.sort(sorted);
        for (int position = 0; position < sorted.length; position++) {
            int itemIndex = sorted[position];
            if (itemIndex < 0 || itemIndex >= known.items().size()) {
                throw broken(
                        userIndex, "item indices from 0 to " + (known.items().size() - 1), "index " + itemIndex);
            }
            if (position > 0 && itemIndex == sorted[position - 1]) {
                throw broken(userIndex, "each item once", nameOf(itemIndex) + " twice");
            }
            if (known.byUser().find(userIndex, itemIndex) >= 0) {
                throw broken(userIndex, "no item that the user is known to have rated", nameOf(itemIndex));
            }
        }
    }

    private String nameOf(int itemIndex) {
        return "item " + known.items().textAt(itemIndex);
    }

    private IllegalStateException broken(int userIndex, String expected, String found) {
        return new IllegalStateException("Expected " + expected + " in the list of user "
                + known.users().textAt(userIndex) + ", found " + found);
    }
}
