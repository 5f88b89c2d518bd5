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
 * The items of the highest scores.
 *
 * @param tieBreaks (items) what equal scores are decided by before the index, as {@link TopN} takes them
 */
@SuppressWarnings("ArrayRecordComponent") // read only
record BestItems(float[]... tieBreaks) implements Selection {

    @Override
    public TopList of(UserProfile profile, float[] scores, int length) {
        TopN best = new TopN(length, tieBreaks);
        best.offerAll(scores, scores.length);
        return TopList.drained(best);
    }

    /** The same list out of the items that can be in it. */
    TopList of(TopCandidates candidates, int length) {
        TopN best = new TopN(length, tieBreaks);
        candidates.offerTo(best);
        return TopList.drained(best);
    }
}
