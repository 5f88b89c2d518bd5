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
 * Root mean squared error over the pairs that the contender has an estimate for, as Taste's own evaluators report it.
 *
 * <p>Each contender is scored on pairs of its own choice, so values compare only together with {@link NoEstimate}; see
 * {@link Rmse} for the figure on equal pairs. Does not apply to a contender that answered nothing.
 */
public record AnsweredRmse() implements RatingMetric {

    @Override
    public String name() {
        return "rmse-answered";
    }

    @Override
    public double[] losses(RatedPairs pairs) {
        return IntStream.range(0, pairs.size())
                .filter(pairs::isAnswered)
                .mapToDouble(pair -> pairs.error(pair) * pairs.error(pair))
                .toArray();
    }

    @Override
    public boolean isOfAllPairs() {
        return false;
    }

    @Override
    public boolean isRooted() {
        return true;
    }
}
