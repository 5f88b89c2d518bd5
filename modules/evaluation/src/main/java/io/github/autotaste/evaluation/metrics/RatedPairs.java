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
package io.github.autotaste.evaluation.metrics;

/**
 * The test ratings, pair by pair, and what a contender estimated for them.
 *
 * @param actual (pairs) the test ratings
 * @param estimated (pairs) the contender's estimates; NaN where it could give none
 * @param fallback what stands in for a missing estimate, so that all contenders are scored on the same pairs
 */
@SuppressWarnings("ArrayRecordComponent") // a view on arrays shared by all metrics: read, never changed
public record RatedPairs(float[] actual, float[] estimated, double fallback) {

    public RatedPairs {
        if (actual.length != estimated.length) {
            throw new IllegalArgumentException(
                    "Expected one estimate per rating, found " + estimated.length + " for " + actual.length);
        }
    }

    public int size() {
        return actual.length;
    }

    public boolean isAnswered(int pair) {
        return !Float.isNaN(estimated[pair]);
    }

    /** The estimate, or the fallback where there is none. */
    public double estimateOrFallback(int pair) {
        return isAnswered(pair) ? estimated[pair] : fallback;
    }

    /** Estimate less rating, the fallback taken for a missing estimate. */
    public double error(int pair) {
        return estimateOrFallback(pair) - actual[pair];
    }
}
