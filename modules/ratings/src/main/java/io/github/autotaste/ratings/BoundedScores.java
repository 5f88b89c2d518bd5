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
 * The scores of one user, with upper bounds that cost less than the scores themselves: a list of the best needs the scores
 * of those items alone whose bounds reach the last place of the list ({@link TopCandidates}).
 */
public interface BoundedScores {

    /**
     * Bounds every item: {@code bounds[i]} is at least the score that {@link #scores} gives of item {@code i}, and NaN at most
     * where that score is NaN.
     *
     * @param bounds (items) overwritten
     */
    void bounds(float[] bounds);

    /**
     * Scores some items, bit for bit as {@link ItemScorer#scoreAll(UserProfile, float[])} does.
     *
     * @param itemIndices the items to score, in any order
     * @param scores filled at the positions of {@code itemIndices}; at least as long
     */
    void scores(int[] itemIndices, float[] scores);
}
