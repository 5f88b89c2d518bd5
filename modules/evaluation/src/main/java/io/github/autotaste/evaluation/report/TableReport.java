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
import io.github.autotaste.ratings.text.Escaping;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One table for a terminal of 80 columns, sorted, with the protocol above it and below it what to take. It has the figures that are
 * asked for first, or the metrics that were chosen.
 */
public final class TableReport {

    private static final String BEST = "*";
    private static final String TIED = "=";
    private static final String NO_MARK = " ";
    private static final String ABSENT = "-";
    private static final String COVERAGE = "catalogue-coverage";

    private final Report report;
    private final Comparison comparison;
    private final List<ContenderResult> rows;
    private final RowOrder order;
    private final UnaryOperator<String> bold;

    private TableReport(Report report, UnaryOperator<String> bold) {
        this.report = report;
        this.comparison = report.comparison();
        this.order = RowOrder.of(comparison);
        this.rows = order.groups().stream().flatMap(List::stream).toList();
        this.bold = bold;
    }

    static String of(Report report) {
        return of(report, UnaryOperator.identity());
    }

    /** @param bold how a terminal is told to emphasise a text */
    public static String of(Report report, UnaryOperator<String> bold) {
        return new TableReport(report, bold).text();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        ProtocolText.lines(report).forEach(line -> text.append(wrapped(line)));
        if (!rows.isEmpty()) {
            text.append('\n').append(table().render()).append('\n');
        }
        new Verdict(comparison)
                .sentence()
                .ifPresent(sentence ->
                        text.append(bold.apply(wrapped(sentence).strip())).append('\n'));
        text.append(wrapped(legend()));
        report.failures().forEach(line -> text.append(wrapped(line)));
        return text.toString();
    }

    private static String wrapped(String line) {
        return Wrapping.wrap(Escaping.LINE.apply(line));
    }

    private TextTable table() {
        List<TextColumn> columns = new ArrayList<>();
        for (MetricColumn metric : shown()) {
            columns.add(column(metric));
        }
        columns.add(figures("fit s", row -> ofMean(row.fitSeconds())));
        columns.add(figures("list ms", row -> ofMedian(row.recommendMicros())));
        TextColumn names = figures(ResultTable.NAMES, row -> Escaping.LINE.apply(row.name()));
        return new TextTable(
                names, columns, order.groups().stream().map(List::size).toList());
    }

    private List<MetricColumn> shown() {
        int cutoff = comparison.protocol().cutoff();
        List<String> usual = List.of(
                RowOrder.ERROR,
                "ndcg@" + cutoff,
                "recall@" + cutoff,
                "cold-ndcg@" + cutoff,
                "cold-recall@" + cutoff,
                COVERAGE);
        return MetricColumn.of(comparison).stream()
                .filter(metric -> report.metrics().isEmpty()
                        ? usual.contains(metric.name()) || metric.isSampled()
                        : report.shows(metric.name()))
                .toList();
    }

    private TextColumn column(MetricColumn metric) {
        boolean hasMarks = comparison.lead(metric.name()).isPresent();
        List<String> cells = rows.stream()
                .map(row -> figure(metric.of(row)) + (hasMarks ? mark(metric, row) : ""))
                .toList();
        List<UnaryOperator<String>> emphasis = cells.stream()
                .map(cell -> cell.endsWith(BEST) ? bold : UnaryOperator.<String>identity())
                .toList();
        return new TextColumn(title(metric) + (hasMarks ? NO_MARK : ""), cells, emphasis);
    }

    private String title(MetricColumn metric) {
        return metric.name().equals(COVERAGE) && report.metrics().isEmpty() ? "coverage" : metric.name();
    }

    private String mark(MetricColumn metric, ContenderResult row) {
        return comparison
                .lead(metric.name())
                .filter(lead -> lead.contenders() > 1)
                .map(lead -> lead.best().equals(row.name()) ? BEST : lead.tied().contains(row.name()) ? TIED : NO_MARK)
                .orElse(NO_MARK);
    }

    private TextColumn figures(String title, Function<ContenderResult, String> cell) {
        return new TextColumn(title, rows.stream().map(cell).toList());
    }

    private static String figure(@Nullable Estimate value) {
        return value == null ? ABSENT : Figures.of(value.mean());
    }

    private static String ofMean(@Nullable Estimate seconds) {
        return seconds == null ? ABSENT : Figures.ofSeconds(seconds.mean());
    }

    private static String ofMedian(@Nullable Latency micros) {
        return micros == null ? ABSENT : Figures.ofMillis(micros.p50() / 1000);
    }

    private String legend() {
        String marks = comparison.leads().isEmpty()
                ? ""
                : "* best; = no difference from it is shown (paired t tests, Holm, .05); ";
        boolean hasCoverage = rows.stream().anyMatch(row -> row.metrics().containsKey(COVERAGE));
        String coverage = hasCoverage && report.metrics().isEmpty() ? "coverage: share of items in any list; " : "";
        return marks + coverage + "list ms: median; - does not apply";
    }
}
