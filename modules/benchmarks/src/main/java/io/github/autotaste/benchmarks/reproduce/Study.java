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
import io.github.autotaste.evaluation.ComparisonListener;
import io.github.autotaste.evaluation.Contender;
import io.github.autotaste.evaluation.Protocol;
import io.github.autotaste.evaluation.SideBySide;
import io.github.autotaste.evaluation.Splitter;
import io.github.autotaste.evaluation.report.Report;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One table to be measured.
 *
 * @param title its heading
 * @param source where the ratings come from, in words
 * @param splitter the splits
 * @param protocol what is measured and how
 * @param metrics names of the metrics to show; those of lists at the protocol's cutoff or below
 * @param rows who takes part
 * @param notes sentences on what a reader must know, such as where the protocol may differ from the published one
 */
public record Study(
        String title,
        String source,
        Splitter splitter,
        Protocol protocol,
        List<String> metrics,
        List<TableRow> rows,
        List<String> notes) {

    public Study {
        metrics = List.copyOf(metrics);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** The same with further rows. */
    public Study with(List<Contender> more) {
        List<TableRow> all =
                Stream.concat(rows.stream(), more.stream().map(TableRow::of)).toList();
        return new Study(title, source, splitter, protocol, metrics, all, notes);
    }

    public List<String> names() {
        return rows.stream().map(row -> row.contender().name()).toList();
    }

    /** How many fits it takes. */
    public int fits() {
        return rows.size() * protocol.repeats();
    }

    public Comparison measure(ComparisonListener listener) {
        return new SideBySide(protocol, listener, shorterLists())
                .run(splitter, rows.stream().map(TableRow::contender).toList());
    }

    private List<Integer> shorterLists() {
        return metrics.stream()
                .filter(metric -> metric.contains("@"))
                .map(metric -> Integer.valueOf(metric.substring(metric.indexOf('@') + 1)))
                .filter(length -> length < protocol.cutoff())
                .distinct()
                .toList();
    }

    /** The measured table, beside what is published. */
    public PublishedTable table(Comparison comparison, int threads) {
        Map<String, Map<String, String>> figures = new HashMap<>();
        Map<String, String> chosen = new HashMap<>();
        for (TableRow row : rows) {
            row.published()
                    .forEach((metric, figure) -> figures.computeIfAbsent(metric, key -> new HashMap<>())
                            .put(row.contender().name(), figure));
            Stream.of(row.chosen().get())
                    .filter(text -> !text.isEmpty())
                    .forEach(text -> chosen.put(row.contender().name(), text));
        }
        return new PublishedTable(title, new Report(comparison, source, threads), metrics, figures, chosen, notes);
    }
}
