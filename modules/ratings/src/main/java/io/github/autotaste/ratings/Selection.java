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
 * How a list is made of the scores of its candidates. Selections are composed from the inside: {@code
 * Selection.best().exploring(0.1, seed).atMost(2, categories)} takes the best items, puts drawn ones in a tenth of the places, and lets
 * no category have more than two of both.
 */
@FunctionalInterface
public interface Selection {

    /**
     * Selects a list for one user.
     *
     * @param profile whom the list is for
     * @param scores (items) NaN for items that are no candidates; to be read only
     * @param length of the list at most, at least 1
     * @return with the scores as they are given
     */
    TopList of(UserProfile profile, float[] scores, int length);

    /**
     * The items of the highest scores.
     *
     * @param tieBreaks (items) what equal scores are decided by before the index, as {@link TopN} takes them
     */
    static Selection best(float[]... tieBreaks) {
        return new BestItems(tieBreaks);
    }

    /** As this one, with at most so many items of each category; those behind move up. */
    default Selection atMost(int most, SparseRows categories) {
        return new AtMostOfCategory(this, most, categories);
    }

    /** As this one, with drawn candidates in a share of the places. */
    default Selection exploring(double share, long seed) {
        return share == 0 ? this : new Exploration(this, share, seed);
    }
}
