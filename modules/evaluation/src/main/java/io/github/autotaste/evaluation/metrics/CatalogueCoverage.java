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

import java.util.Arrays;

/**
 * Catalogue coverage: the share of all items that stand in at least one measured user's list.
 *
 * <p>The catalogue is every item of the data, those without training ratings included. More users and longer lists
 * cover more, so values compare only between contenders measured on the same users at the same cutoff.
 *
 * <p>Ge, Delgado-Battenfeld and Jannach, Beyond accuracy: evaluating recommender systems by coverage and serendipity,
 * RecSys 2010, pages 257-260. Measured users are those with relevant test items, as in {@link RankingMetric}.
 */
public record CatalogueCoverage() implements SystemMetric {

    @Override
    public String name() {
        return "catalogue-coverage";
    }

    @Override
    public double of(Exposure exposure) {
        long recommended =
                Arrays.stream(exposure.counts()).filter(count -> count > 0).count();
        return (double) recommended / exposure.itemCount();
    }
}
