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
package io.github.autotaste.benchmarks.reproduce;

import io.github.autotaste.evaluation.Comparison;
import io.github.autotaste.evaluation.ContenderResult;
import io.github.autotaste.evaluation.Estimate;
import io.github.autotaste.evaluation.report.Chart;
import io.github.autotaste.evaluation.report.Chart.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A metric against a setting by which the contenders differ.
 *
 * @param title the heading
 * @param setting what differs, in words
 * @param metric the metric's name
 * @param values by contender the value of the setting, ascending
 */
public record MetricCurve(String title, String setting, String metric, Map<String, Double> values) {

    /** An SVG image; contenders without the metric are left out. */
    public String toSvg(Comparison comparison) {
        List<Double> xs = new ArrayList<>();
        List<Double> ys = new ArrayList<>();
        for (ContenderResult contender : comparison.contenders()) {
            Double x = values.get(contender.name());
            Estimate y = contender.metrics().get(metric);
            if (x != null && y != null) {
                xs.add(x);
                ys.add(y.mean());
            }
        }
        return new Chart(title, setting, metric, List.of(new Series(metric, xs, ys))).image() + '\n';
    }
}
