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
 * How good one user's list is. Implementations judge the first {@code cutoff} ranks; ranks that a short list leaves
 * empty count as misses.
 *
 * <p>The figure reported is the plain mean over the measured users. A user without relevant test items has no value: no
 * list could be right for them. Such users are left out for every contender alike, so all means are over the same users;
 * a user with relevant items who gets an empty list counts as 0.
 */
public interface RankingMetric {

    /** The metric's name with its cutoff, such as {@code ndcg@10}. */
    String name();

    /** Whether the metric applies only where test ratings have values. */
    default boolean needsRatings() {
        return false;
    }

    /** The metric's value for one list, in [0, 1]. */
    double of(JudgedList list);
}
