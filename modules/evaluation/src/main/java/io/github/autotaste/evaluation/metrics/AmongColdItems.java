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
 * A metric of lists that hold cold items alone, those without training ratings. Beside the same metric over the whole catalogue it
 * tells how well cold items are ordered from how high they stand among the others.
 */
public record AmongColdItems(RankingMetric metric) implements RankingMetric {

    @Override
    public String name() {
        return "cold-" + metric.name();
    }

    @Override
    public boolean needsRatings() {
        return metric.needsRatings();
    }

    @Override
    public double of(JudgedList list) {
        return metric.of(list);
    }
}
