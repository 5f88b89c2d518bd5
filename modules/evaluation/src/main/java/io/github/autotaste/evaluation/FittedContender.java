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

/** A contender after its fit. Called by one thread at a time; indices are those of the training matrix. */
public interface FittedContender {

    /** Whether {@link #estimate} gives ratings; if not, rating metrics do not apply to this contender. */
    boolean predictsRatings();

    /** The estimated rating, clipped as the contender's users would see it; NaN if it can give none. */
    float estimate(int userIndex, int itemIndex) throws Exception;

    /**
     * The best items for a user out of the whole catalogue less the items of the user's training ratings.
     *
     * @param howMany how many are wanted; at least 1
     * @return at most {@code howMany} item indices, best first; empty if there is nothing to recommend
     */
    int[] recommend(int userIndex, int howMany) throws Exception;
}
