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
 * Average precision at k; its mean over users is MAP@k:
 *
 * <pre>
 *   AP@k = 1 / min(k, |relevant|) * sum over ranks i = 1..k of rel(i) * hits@i / i
 * </pre>
 *
 * <p>Divided by the number of relevant items a list of k could hold, so that 1 can be reached; some authors divide by
 * {@code |relevant|} or by {@code hits@k} instead.
 *
 * <p>Manning, Raghavan and Schütze, Introduction to Information Retrieval, 2008, section 8.4, cut off at k. Users without
 * relevant test items are left out, see {@link RankingMetric}.
 */
public record AveragePrecision(int cutoff) implements RankingMetric {

    public AveragePrecision {
        Cutoff.check(cutoff);
    }

    @Override
    public String name() {
        return "map@" + cutoff;
    }

    @Override
    public double of(JudgedList list) {
        double sum = 0;
        int hits = 0;
        for (int rank = 1; rank <= cutoff; rank++) {
            if (list.isHit(rank)) {
                sum += (double) ++hits / rank;
            }
        }
        return sum / Math.min(cutoff, list.relevantCount());
    }
}
