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
import java.util.List;

/**
 * What is written at the end of a comparison.
 *
 * @param comparison what was measured
 * @param source where the ratings came from, in words
 * @param threads how many threads contenders could fit with
 * @param metrics names of the metrics to show, with or without cutoffs; empty for those that are usual in the format
 * @param origin what stands at the foot of a page: the command, the version, the date; may be empty
 */
public record Report(Comparison comparison, String source, int threads, List<String> metrics, List<String> origin) {

    public Report {
        metrics = List.copyOf(metrics);
        origin = List.copyOf(origin);
    }

    /** With the usual metrics and nothing at the foot. */
    public Report(Comparison comparison, String source, int threads) {
        this(comparison, source, threads, List.of(), List.of());
    }

    /** The same with the rows in the order of {@link RowOrder}. */
    Report sorted() {
        List<ContenderResult> rows =
                RowOrder.of(comparison).groups().stream().flatMap(List::stream).toList();
        Comparison sorted =
                new Comparison(comparison.data(), comparison.protocol(), rows, comparison.tests(), comparison.leads());
        return new Report(sorted, source, threads, metrics, origin);
    }

    boolean shows(String metric) {
        return metrics.isEmpty() || metrics.contains(metric) || metrics.contains(new MetricColumn(metric).baseName());
    }

    /** The same without the results of metrics that are not shown. */
    Report withShownAlone() {
        return metrics.isEmpty()
                ? this
                : new Report(comparison.withMetrics(this::shows), source, threads, metrics, origin);
    }

    /** One line for each contender that failed in whole or in part. */
    List<String> failures() {
        return comparison.contenders().stream()
                .filter(contender -> contender.failure() != null)
                .map(contender -> contender.name() + ": " + contender.failure())
                .toList();
    }
}
