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

import java.util.stream.IntStream;

/**
 * Root mean squared error over all test ratings: {@code sqrt(mean of (estimate - rating)^2)}.
 *
 * <p>Where a contender has no estimate, the mean training rating stands in: leaving such pairs out would reward whoever
 * answers only the easy ones.
 *
 * <p>Herlocker, Konstan, Terveen and Riedl, Evaluating collaborative filtering recommender systems, ACM TOIS 22(1), 2004,
 * pages 5-53.
 */
public record Rmse() implements RatingMetric {

    @Override
    public String name() {
        return "rmse";
    }

    @Override
    public double[] losses(RatedPairs pairs) {
        return IntStream.range(0, pairs.size())
                .mapToDouble(pair -> pairs.error(pair) * pairs.error(pair))
                .toArray();
    }

    @Override
    public boolean isRooted() {
        return true;
    }
}
