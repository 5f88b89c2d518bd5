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

import io.github.autotaste.evaluation.significance.Bootstrap;
import io.github.autotaste.evaluation.significance.Differences;
import io.github.autotaste.evaluation.significance.Holm;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Tests on one metric: every contender that has it against the classic one with the best mean. */
record AgainstBestClassic(String metric, boolean lowerIsBetter, long seed) {

    private static final int RESAMPLES = 1000;

    /** One test per other contender, in their order; none if no classic contender has the metric. */
    List<PairedTest> tests(List<ResultBuilder> builders) {
        List<ResultBuilder> measured = builders.stream()
                .filter(builder -> builder.mean(metric) != null)
                .toList();
        return best(measured)
                .map(reference -> corrected(measured.stream()
                        .filter(builder -> builder != reference)
                        .map(builder -> test(builder, reference))
                        .toList()))
                .orElse(List.of());
    }

    private Optional<ResultBuilder> best(List<ResultBuilder> measured) {
        Comparator<ResultBuilder> byMean = Comparator.comparing(builder -> builder.mean(metric));
        List<ResultBuilder> classic = measured.stream()
                .filter(builder -> builder.contender().isClassic())
                .toList();
        return lowerIsBetter ? classic.stream().min(byMean) : classic.stream().max(byMean);
    }

    private PairedTest test(ResultBuilder contender, ResultBuilder reference) {
        Differences differences = Differences.of(
                contender.perUser().of(metric), reference.perUser().of(metric));
        Bootstrap bootstrap = Bootstrap.of(differences, RESAMPLES, seed);
        PValues p = new PValues(differences.tTest(), differences.wilcoxonTest(), bootstrap.pValue());
        return new PairedTest(
                metric,
                contender.contender().name(),
                reference.contender().name(),
                differences.count(),
                new Estimate(bootstrap.mean(), bootstrap.percentile(2.5), bootstrap.percentile(97.5)),
                lowerIsBetter,
                p,
                p);
    }

    private static List<PairedTest> corrected(List<PairedTest> tests) {
        double[] t = adjusted(tests, test -> test.p().t());
        double[] wilcoxon = adjusted(tests, test -> test.p().wilcoxon());
        double[] bootstrap = adjusted(tests, test -> test.p().bootstrap());
        return IntStream.range(0, tests.size())
                .mapToObj(test -> tests.get(test).withAdjusted(new PValues(t[test], wilcoxon[test], bootstrap[test])))
                .toList();
    }

    private static double[] adjusted(List<PairedTest> tests, ToDoubleFunction<PairedTest> pValue) {
        return Holm.adjust(tests.stream().mapToDouble(pValue).toArray());
    }
}
