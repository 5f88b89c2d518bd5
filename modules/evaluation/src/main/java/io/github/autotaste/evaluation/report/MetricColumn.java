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
package io.github.autotaste.evaluation.report;

import io.github.autotaste.evaluation.Comparison;
import io.github.autotaste.evaluation.ContenderResult;
import io.github.autotaste.evaluation.Estimate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * A metric as a column of a report.
 *
 * @param name the metric's name with its cutoff, such as {@code ndcg@10}
 */
public record MetricColumn(String name) {

    /** The order of all reports, by names without cutoffs; a metric that is not named here stands at the end. */
    private static final List<String> ORDER = List.of(
            "rmse",
            "mae",
            "rmse-answered",
            "no-estimate",
            "calibration-error",
            "ndcg",
            "ndcg-graded",
            "recall",
            "cold-ndcg",
            "cold-recall",
            "precision",
            "map",
            "mrr",
            "hit-rate",
            "auc",
            "sampled-hit-rate",
            "sampled-ndcg",
            "user-coverage",
            "catalogue-coverage",
            "novelty",
            "diversity",
            "gini",
            "long-tail",
            "popularity-lift");

    private static final int RATING_METRICS = 5;
    private static final int LIST_METRICS = 17;

    private static final List<String> LOWER_IS_BETTER = List.of("rmse", "mae", "no-estimate", "calibration-error");
    /** Every contender is scored on pairs of its own choice. */
    private static final String NOT_COMPARABLE = "rmse-answered";
    /** They describe lists; more of it is neither better nor worse. */
    private static final List<String> DESCRIPTIVE =
            List.of("novelty", "diversity", "gini", "long-tail", "popularity-lift");

    /** All metrics that a comparison can have, without cutoffs. */
    public static List<String> names() {
        return ORDER;
    }

    /** The metrics that at least one contender has. */
    static List<MetricColumn> of(Comparison comparison) {
        return comparison.contenders().stream()
                .flatMap(contender -> contender.metrics().keySet().stream())
                .distinct()
                .map(MetricColumn::new)
                .sorted(Comparator.comparingInt(MetricColumn::rank).thenComparing(MetricColumn::name))
                .toList();
    }

    boolean isOfRatings() {
        return rank() < RATING_METRICS;
    }

    public boolean isOfLists() {
        return rank() >= RATING_METRICS && rank() < LIST_METRICS;
    }

    @Nullable
    Estimate of(ContenderResult contender) {
        return contender.metrics().get(name);
    }

    /** The best mean; none if all contenders are equally good, or are not comparable. */
    OptionalDouble best(Comparison comparison) {
        double[] means = comparison.contenders().stream()
                .map(this::of)
                .filter(Objects::nonNull)
                .mapToDouble(Estimate::mean)
                .toArray();
        if (baseName().equals(NOT_COMPARABLE)
                || DESCRIPTIVE.contains(baseName())
                || DoubleStream.of(means).distinct().count() < 2) {
            return OptionalDouble.empty();
        }
        DoubleStream values = DoubleStream.of(means);
        return isLowerBetter() ? values.min() : values.max();
    }

    boolean isLowerBetter() {
        return LOWER_IS_BETTER.contains(baseName());
    }

    private int rank() {
        int position = ORDER.indexOf(baseName());
        return position >= 0 ? position : ORDER.size();
    }

    /** Whether it ranks among drawn items. */
    boolean isSampled() {
        return name.startsWith("sampled-");
    }

    /** The name without a cutoff. */
    String baseName() {
        int at = name.indexOf('@');
        return at < 0 ? name : name.substring(0, at);
    }
}
