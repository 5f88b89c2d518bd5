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
 * How far estimated ratings are from the test ratings: the mean of one loss per pair, or the square root of that mean.
 * Every test rating of every user is a pair; pairs weigh the same, so users with many test ratings weigh more.
 */
public interface RatingMetric {

    String name();

    /** The loss of each pair that counts, in the order of the pairs. Without any, the metric does not apply. */
    double[] losses(RatedPairs pairs);

    /** Whether every pair counts for every contender, so that contenders compare user by user. */
    default boolean isOfAllPairs() {
        return true;
    }

    /** Whether the metric is the square root of the mean loss instead of the mean loss itself. */
    default boolean isRooted() {
        return false;
    }
}
