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
import io.github.autotaste.evaluation.Latency;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A part of the results for people: a row per contender, means with half the width of their intervals. */
public record ResultTable(List<Column> columns) {

    /** The title of the first column. */
    static final String NAMES = "contender";

    /** What the triangles mean. */
    static final String TESTED =
            "\u25b2 better, \u25bc worse than the best classic contender of the column, users paired:"
                    + " t test at .05 with Holm's correction.";

    private static final String ABSENT = "-";

    /** A title, and a cell per contender. */
    record Column(String title, List<String> cells) {}

    /**
     * The tables of a comparison: metrics of ratings, if there are any; metrics of lists; coverage and times.
     *
     * @param mark how to distinguish the best cell of a column
     */
    static List<ResultTable> of(Comparison comparison, UnaryOperator<String> mark) {
        List<Column> ratings = new ArrayList<>();
        List<Column> lists = new ArrayList<>();
        List<Column> rest = new ArrayList<>();
        for (MetricColumn metric : MetricColumn.of(comparison)) {
            List<Column> part = metric.isOfRatings() ? ratings : metric.isOfLists() ? lists : rest;
            part.add(column(metric, comparison, mark));
        }
        rest.addAll(times(comparison));
        return Stream.of(ratings, lists, rest)
                .filter(part -> !part.isEmpty())
                .map(part -> withNames(comparison, part))
                .toList();
    }

    /**
     * A table of some metrics, each followed by what others publish of it, and of the time to fit.
     *
     * @param published by metric and contender, what is published, written as it is there
     * @param chosen by contender, the setting that was chosen on validation data
     * @param mark how to distinguish the best cell of a column
     */
    public static ResultTable withPublished(
            Comparison comparison,
            List<String> metrics,
            Map<String, Map<String, String>> published,
            Map<String, String> chosen,
            UnaryOperator<String> mark) {
        List<Column> columns = new ArrayList<>();
        for (String metric : metrics) {
            columns.add(column(new MetricColumn(metric), comparison, mark));
            columns.addAll(given("published", published.getOrDefault(metric, Map.of()), comparison));
        }
        columns.addAll(given("chosen on validation", chosen, comparison));
        columns.add(times(comparison).get(0));
        return withNames(comparison, columns);
    }

    private static List<Column> given(String title, Map<String, String> cells, Comparison comparison) {
        return cells.isEmpty()
                ? List.of()
                : List.of(column(title, comparison, contender -> cells.getOrDefault(contender.name(), ABSENT)));
    }

    List<String> titles() {
        return columns.stream().map(Column::title).toList();
    }

    List<List<String>> rows() {
        return IntStream.range(0, columns.get(0).cells().size())
                .mapToObj(row ->
                        columns.stream().map(column -> column.cells().get(row)).toList())
                .toList();
    }

    private static ResultTable withNames(Comparison comparison, List<Column> columns) {
        Column names = column(NAMES, comparison, ContenderResult::name);
        return new ResultTable(Stream.concat(Stream.of(names), columns.stream()).toList());
    }

    private static Column column(String title, Comparison comparison, Function<ContenderResult, String> cell) {
        return new Column(title, comparison.contenders().stream().map(cell).toList());
    }

    private static Column column(MetricColumn metric, Comparison comparison, UnaryOperator<String> mark) {
        OptionalDouble best = metric.best(comparison);
        return column(metric.name(), comparison, contender -> {
            Estimate value = metric.of(contender);
            boolean isBest = value != null && best.isPresent() && value.mean() == best.getAsDouble();
            String text = text(value, 4) + verdict(comparison, metric, contender);
            return isBest ? mark.apply(text) : text;
        });
    }

    private static String verdict(Comparison comparison, MetricColumn metric, ContenderResult contender) {
        return comparison
                .test(metric.name(), contender.name())
                .map(test -> switch (test.verdict()) {
                    case BETTER -> " \u25b2";
                    case WORSE -> " \u25bc";
                    case NO_DIFFERENCE_SHOWN -> "";
                })
                .orElse("");
    }

    private static List<Column> times(Comparison comparison) {
        return List.of(
                column("fit s", comparison, contender -> text(contender.fitSeconds(), 2)),
                column("model MB", comparison, contender -> megabytes(contender.modelBytes())),
                column("list p50 ms", comparison, contender -> millis(contender.recommendMicros(), Latency::p50)),
                column("list p99 ms", comparison, contender -> millis(contender.recommendMicros(), Latency::p99)));
    }

    /** The mean, and half the width of the interval with one decimal less and no zero before the point. */
    private static String text(@Nullable Estimate value, int decimals) {
        if (value == null) {
            return ABSENT;
        }
        String mean = format(value.mean(), decimals);
        double halfWidth = (value.high() - value.low()) / 2;
        return halfWidth > 0
                ? mean + " \u00b1" + format(halfWidth, decimals - 1).replaceFirst("^0\\.", ".")
                : mean;
    }

    private static String format(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private static String megabytes(@Nullable Estimate bytes) {
        return bytes == null ? ABSENT : format(bytes.mean() / 1e6, 1);
    }

    private static String millis(@Nullable Latency latency, Function<Latency, Double> micros) {
        return latency == null ? ABSENT : format(micros.apply(latency) / 1000, 3);
    }
}
