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

/** A recommender that takes part in a comparison: a name, and the way from training ratings to something fitted. */
public interface Contender {

    String name();

    /** Whether it is one of the classic contenders, the best of which the others are tested against. */
    default boolean isClassic() {
        return true;
    }

    /**
     * Learns from the training ratings. Called once per split, in a thread of its own, which is interrupted when the
     * time limit is over; an implementation that can stop early then should.
     *
     * @param train all that the contender may know
     * @param seed seed of every random draw of the fit
     * @throws Exception if the fit fails; the contender is then reported as failed with the exception's message
     */
    FittedContender fit(RatingMatrix train, long seed) throws Exception;
}
