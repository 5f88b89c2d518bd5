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

import io.github.autotaste.evaluation.ContenderResult;
import io.github.autotaste.evaluation.Estimate;
import io.github.autotaste.evaluation.Latency;
import io.github.autotaste.ratings.text.Escaping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A line per contender: its name, each metric's mean and the ends of its interval, seconds of the fit, bytes of the
 * model, microseconds of a list, failure. What does not apply is empty. Names and failures that a spreadsheet would take
 * for a formula begin with an apostrophe.
 */
final class CsvReport {

    private CsvReport() {}

    static String of(Report report) {
        List<MetricColumn> metrics = MetricColumn.of(report.comparison());
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setRecordSeparator('\n').get())) {
            printer.printRecord(header(metrics));
            for (ContenderResult contender : report.comparison().contenders()) {
                printer.printRecord(line(contender, metrics));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> header(List<MetricColumn> metrics) {
        List<String> header = new ArrayList<>();
        header.add("contender");
        for (MetricColumn metric : metrics) {
            header.addAll(List.of(metric.name(), metric.name() + " low", metric.name() + " high"));
        }
        header.addAll(List.of("fitSeconds", "modelBytes", "recommendMicros p50", "recommendMicros p99", "failure"));
        return header;
    }

    private static List<@Nullable Object> line(ContenderResult contender, List<MetricColumn> metrics) {
        List<@Nullable Object> line = new ArrayList<>();
        line.add(Escaping.CSV_CELL.apply(contender.name()));
        for (MetricColumn metric : metrics) {
            Estimate value = metric.of(contender);
            Collections.addAll(line, of(value, Estimate::mean), of(value, Estimate::low), of(value, Estimate::high));
        }
        Collections.addAll(
                line,
                of(contender.fitSeconds(), Estimate::mean),
                of(contender.modelBytes(), bytes -> Math.round(bytes.mean())),
                of(contender.recommendMicros(), Latency::p50),
                of(contender.recommendMicros(), Latency::p99),
                of(contender.failure(), Escaping.CSV_CELL::apply));
        return line;
    }

    /** An empty cell where there is no such result. */
    private static <T> @Nullable Object of(@Nullable T result, Function<T, Object> cell) {
        return result == null ? null : cell.apply(result);
    }
}
