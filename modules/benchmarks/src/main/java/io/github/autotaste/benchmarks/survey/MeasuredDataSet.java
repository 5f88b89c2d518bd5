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
package io.github.autotaste.benchmarks.survey;

import io.github.autotaste.evaluation.significance.Differences;
import io.github.autotaste.evaluation.significance.Holm;
import io.github.autotaste.ratings.RatingMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * What the contenders did on one data set.
 *
 * @param outcomes by contender, the outcome of each split; contenders that do not suit the data are absent
 */
record MeasuredDataSet(String name, RatingMatrix ratings, SortedMap<String, List<Outcome>> outcomes) {

    private static final double LEVEL = 0.05;

    /** A contender that is significantly better than another. */
    record Win(String winner, String loser) {}

    /** The mean of a metric over all splits; NaN if it is missing in one of them. */
    double mean(String contender, String metric) {
        return mean(contender, outcome -> outcome.metrics().get(metric));
    }

    double fitSeconds(String contender) {
        return mean(contender, Outcome::fitSeconds);
    }

    private double mean(String contender, Function<Outcome, Double> value) {
        return outcomes.getOrDefault(contender, List.of()).stream()
                .map(value)
                .mapToDouble(found -> found == null ? Double.NaN : found)
                .average()
                .orElse(Double.NaN);
    }

    /** Why a contender has no or only some metrics, of the first split where it has not. */
    String failure(String contender) {
        return outcomes.getOrDefault(contender, List.of()).stream()
                .map(Outcome::failure)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    /** All pairs whose means over users differ significantly: paired t tests, corrected by Holm for all pairs. */
    Set<Win> wins(String metric, boolean lowerIsBetter) {
        List<String> measured = outcomes.keySet().stream()
                .filter(contender -> !Double.isNaN(mean(contender, metric)))
                .toList();
        List<double[]> byUser =
                measured.stream().map(contender -> byUser(contender, metric)).toList();
        List<Win> wins = new ArrayList<>();
        List<Double> pValues = new ArrayList<>();
        for (int one = 0; one < measured.size(); one++) {
            for (int other = 0; other < one; other++) {
                Differences differences = Differences.of(byUser.get(one), byUser.get(other));
                boolean oneIsBetter = differences.mean() > 0 != lowerIsBetter;
                wins.add(new Win(measured.get(oneIsBetter ? one : other), measured.get(oneIsBetter ? other : one)));
                pValues.add(differences.tTest());
            }
        }
        double[] adjusted =
                Holm.adjust(pValues.stream().mapToDouble(Double::doubleValue).toArray());
        Set<Win> significant = new HashSet<>();
        for (int pair = 0; pair < adjusted.length; pair++) {
            if (adjusted[pair] < LEVEL) {
                significant.add(wins.get(pair));
            }
        }
        return significant;
    }

    /** (users) the mean over those splits in which the user was measured. */
    private double[] byUser(String contender, String metric) {
        List<double[]> splits = outcomes.getOrDefault(contender, List.of()).stream()
                .map(outcome -> outcome.byUser().get(metric))
                .toList();
        double[] means = new double[splits.get(0).length];
        Arrays.setAll(
                means,
                user -> splits.stream()
                        .mapToDouble(values -> values[user])
                        .filter(value -> !Double.isNaN(value))
                        .average()
                        .orElse(Double.NaN));
        return means;
    }
}
