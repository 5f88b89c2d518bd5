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

import java.util.Collections;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A contender's row in the table.
 *
 * @param name the contender's name
 * @param metrics by metric name ({@code rmse}, {@code ndcg@10} ...); a metric that does not apply is absent
 * @param fitSeconds wall time of the fit; null if there was no finished fit
 * @param modelBytes by how much the reachable heap has grown when the fit is done: the model with all it needs to
 *     serve, but for native memory; null if it was not measured
 * @param recommendMicros time of one list; null if none was measured
 * @param breakdown where the contender is good
 * @param failure why there are no or only some metrics, in one sentence; null if all went well
 */
public record ContenderResult(
        String name,
        SortedMap<String, Estimate> metrics,
        @Nullable Estimate fitSeconds,
        @Nullable Estimate modelBytes,
        @Nullable Latency recommendMicros,
        Breakdown breakdown,
        @Nullable String failure) {

    public ContenderResult {
        metrics = Collections.unmodifiableSortedMap(new TreeMap<>(metrics));
    }

    /**
     * A metric that is known to be there.
     *
     * @throws NoSuchElementException if the metric does not apply or was not measured
     */
    public Estimate metric(String metricName) {
        Estimate estimate = metrics.get(metricName);
        if (estimate == null) {
            throw new NoSuchElementException(
                    "Expected the metric " + metricName + " of " + name + ", found only " + metrics.keySet());
        }
        return estimate;
    }

    ContenderResult withMetrics(Predicate<String> wanted) {
        SortedMap<String, Estimate> some = new TreeMap<>(metrics);
        some.keySet().removeIf(wanted.negate());
        return new ContenderResult(name, some, fitSeconds, modelBytes, recommendMicros, breakdown, failure);
    }
}
