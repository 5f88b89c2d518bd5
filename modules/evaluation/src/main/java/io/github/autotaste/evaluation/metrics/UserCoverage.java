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
 * User coverage: the share of measured users who get at least one recommendation.
 *
 * <p>Herlocker, Konstan, Terveen and Riedl, Evaluating collaborative filtering recommender systems, ACM TOIS 22(1), 2004,
 * pages 5-53. Measured users are those with relevant test items, as in {@link RankingMetric}.
 */
public record UserCoverage() implements SystemMetric {

    @Override
    public String name() {
        return "user-coverage";
    }

    @Override
    public double of(Exposure exposure) {
        long served = exposure.lists().stream().filter(list -> list.length > 0).count();
        return (double) served / exposure.lists().size();
    }
}
