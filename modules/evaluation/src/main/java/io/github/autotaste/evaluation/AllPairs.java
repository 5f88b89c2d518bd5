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

import io.github.autotaste.evaluation.significance.Differences;
import io.github.autotaste.evaluation.significance.Holm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Tests on one metric between all pairs of contenders that have it, by the t test over users with Holm's correction for the number
 * of pairs. Which contender is best shows in the same values as the tests; a correction for its own pairs alone would take the best for
 * one that was named before.
 */
record AllPairs(String metric, boolean lowerIsBetter) {

    /** The best and who ties with it; none if nobody has the metric. */
    Optional<Lead> lead(List<ResultBuilder> builders) {
        Comparator<ResultBuilder> byMean = Comparator.comparing(builder -> builder.mean(metric));
        List<ResultBuilder> ranked = builders.stream()
                .filter(builder -> builder.mean(metric) != null)
                .sorted(lowerIsBetter ? byMean : byMean.reversed())
                .toList();
        if (ranked.isEmpty()) {
            return Optional.empty();
        }
        double[] bestValues = ranked.get(0).perUser().of(metric);
        return Optional.of(new Lead(metric, name(ranked.get(0)), tied(ranked), ranked.size(), measured(bestValues)));
    }

    private List<String> tied(List<ResultBuilder> ranked) {
        List<Differences> pairs = new ArrayList<>();
        for (int better = 0; better < ranked.size(); better++) {
            for (int worse = better + 1; worse < ranked.size(); worse++) {
                pairs.add(difference(ranked.get(worse), ranked.get(better)));
            }
        }
        double[] p = Holm.adjust(pairs.stream().mapToDouble(Differences::tTest).toArray());
        List<String> tied = new ArrayList<>();
        for (int pair = 0; pair < ranked.size() - 1; pair++) { // the first pairs are those of the best
            boolean isWorse = p[pair] < PairedTest.LEVEL && pairs.get(pair).mean() > 0 == lowerIsBetter;
            if (!isWorse) {
                tied.add(name(ranked.get(pair + 1)));
            }
        }
        return tied;
    }

    private Differences difference(ResultBuilder contender, ResultBuilder reference) {
        return Differences.of(
                contender.perUser().of(metric), reference.perUser().of(metric));
    }

    private static String name(ResultBuilder builder) {
        return builder.contender().name();
    }

    private static int measured(double[] values) {
        return (int)
                DoubleStream.of(values).filter(value -> !Double.isNaN(value)).count();
    }
}
