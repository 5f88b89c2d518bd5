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
import io.github.autotaste.ratings.text.Escaping;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** One metric of all contenders that have it, best first: a dot for the mean and a bar for its 95 % interval. */
record IntervalChart(MetricColumn metric) {

    private static final int WIDTH = 640;
    private static final int ROW = 24;
    private static final int NAMES = 150;
    private static final int VALUES = 570;

    String of(Comparison comparison) {
        Comparator<ContenderResult> byMean =
                Comparator.comparingDouble(contender -> estimate(contender).mean());
        List<ContenderResult> rows = comparison.contenders().stream()
                .filter(contender -> metric.of(contender) != null)
                .sorted(metric.isLowerBetter() ? byMean : byMean.reversed())
                .toList();
        Axis x = Axis.over(
                rows.stream()
                        .flatMapToDouble(row -> DoubleStream.of(
                                estimate(row).low(), estimate(row).high())),
                NAMES,
                VALUES);
        StringBuilder marks = new StringBuilder();
        for (double tick : x.ticks()) {
            marks.append(Svg.line(x.at(tick), 4, x.at(tick), rows.size() * ROW + 4, "grid"));
            marks.append(Svg.text(x.at(tick), rows.size() * ROW + 20, "middle", Axis.label(tick)));
        }
        for (int row = 0; row < rows.size(); row++) {
            int colour = comparison.contenders().indexOf(rows.get(row)) % Chart.MAX_LINES;
            marks.append(row(rows.get(row), row * ROW + ROW / 2.0 + 4, x, "c" + colour));
        }
        return "<figure><figcaption>" + Escaping.MARKUP.apply(title()) + "</figcaption>"
                + Svg.format(
                        "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">",
                        WIDTH, rows.size() * ROW + 28, Escaping.MARKUP.apply(text(rows)))
                + marks + "</svg></figure>\n";
    }

    private String title() {
        return metric.name() + " with 95 % intervals, " + (metric.isLowerBetter() ? "lower" : "higher") + " is better";
    }

    private String row(ContenderResult contender, double y, Axis x, String colour) {
        Estimate value = estimate(contender);
        return Svg.text(NAMES - 10, y + 4, "end", contender.name())
                + Svg.line(x.at(value.low()), y, x.at(value.high()), y, "bar " + colour)
                + Svg.dot(x.at(value.mean()), y, colour, contender.name() + ": " + Axis.label(value.mean()))
                + Svg.text(WIDTH - 4, y + 4, "end", Svg.format("%.4f", value.mean()));
    }

    private String text(List<ContenderResult> rows) {
        return rows.stream()
                .map(row -> Svg.format(
                        "%s %.4f, from %.4f to %.4f",
                        row.name(),
                        estimate(row).mean(),
                        estimate(row).low(),
                        estimate(row).high()))
                .collect(Collectors.joining("; ", title() + ". ", "."));
    }

    private Estimate estimate(ContenderResult contender) {
        return Objects.requireNonNull(metric.of(contender));
    }
}
