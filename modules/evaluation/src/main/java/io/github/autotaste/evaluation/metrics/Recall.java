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
 * Recall at k: the share of the user's relevant test items that the first k ranks hold, {@code hits@k / |relevant|}.
 *
 * <p>The denominator is the number of all relevant items, so with more than k of them the value cannot reach 1.
 *
 * <p>Manning, Raghavan and Schütze, Introduction to Information Retrieval, 2008, section 8.4. Users without relevant test
 * items are left out, see {@link RankingMetric}.
 */
public record Recall(int cutoff) implements RankingMetric {

    public Recall {
        Cutoff.check(cutoff);
    }

    @Override
    public String name() {
        return "recall@" + cutoff;
    }

    @Override
    public double of(JudgedList list) {
        return (double) list.hitsWithin(cutoff) / list.relevantCount();
    }
}
