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
import java.util.stream.Stream;

/**
 * The rows of a table in their order: contenders that predict ratings by their errors, then those that make lists only by the quality
 * of these, then those without either.
 *
 * @param predictors contenders with errors of ratings, the least error first
 * @param listMakers contenders with lists alone, the best lists first
 * @param others contenders that failed before anything could be measured, or that answer nothing
 */
record RowOrder(List<ContenderResult> predictors, List<ContenderResult> listMakers, List<ContenderResult> others) {

    static final String ERROR = "rmse";

    static RowOrder of(Comparison comparison) {
        String lists = lists(comparison);
        return new RowOrder(
                comparison.contenders().stream()
                        .filter(contender -> has(contender, ERROR))
                        .sorted(Comparator.comparingDouble(contender -> mean(contender, ERROR)))
                        .toList(),
                comparison.contenders().stream()
                        .filter(contender -> !has(contender, ERROR) && has(contender, lists))
                        .sorted(Comparator.comparingDouble(contender -> -mean(contender, lists)))
                        .toList(),
                comparison.contenders().stream()
                        .filter(contender -> !has(contender, ERROR) && !has(contender, lists))
                        .toList());
    }

    /** The metric that lists are ranked by. */
    static String lists(Comparison comparison) {
        return "ndcg@" + comparison.protocol().cutoff();
    }

    /** The groups that have a row. */
    List<List<ContenderResult>> groups() {
        return Stream.of(predictors, listMakers, others)
                .filter(group -> !group.isEmpty())
                .toList();
    }

    private static boolean has(ContenderResult contender, String metric) {
        return contender.metrics().containsKey(metric);
    }

    private static double mean(ContenderResult contender, String metric) {
        Estimate estimate = contender.metric(metric);
        return estimate.mean();
    }
}
