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

import io.github.autotaste.evaluation.metrics.SampledRanks;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * One contender's lists for the ranked users of a split, in their order.
 *
 * @param items the item indices of each list, best first
 * @param nanos how long each list took, in nanoseconds
 * @param aucs each user's area under the ROC curve; null if the contender does not score the whole catalogue
 * @param sampledRanks each user's relevant items among drawn ones; empty if there are none, or no scores
 * @param coldItems as {@code items}, of cold items alone; empty if the split has other test items too, or there are no scores
 */
@SuppressWarnings("ArrayRecordComponent") // raw material of the metrics: written once, then only read
record RecommendedLists(
        List<int[]> items,
        long[] nanos,
        double @Nullable [] aucs,
        List<SampledRanks> sampledRanks,
        List<int[]> coldItems) {

    /** The first lists still meet cold code and caches; they count for the metrics but not for the latency. */
    private static final int MAX_WARM_UP = 100;

    /** Whether there is no item in any of them. */
    boolean areEmpty() {
        return items.stream().allMatch(list -> list.length == 0);
    }

    /**
     * The times after the warm-up, in microseconds. The warm-up is the first hundred lists, or the first half if there
     * are fewer than two hundred.
     */
    DoubleStream warmMicros() {
        int warmUp = Math.min(MAX_WARM_UP, nanos.length / 2);
        return Arrays.stream(nanos, warmUp, nanos.length).mapToDouble(time -> time / 1e3);
    }
}
