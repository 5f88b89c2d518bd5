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

import io.github.autotaste.ratings.text.Escaping;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The tables and the protocol in Markdown, as a README wants them. */
public final class MarkdownReport {

    private MarkdownReport() {}

    static String of(Report report) {
        StringBuilder text = new StringBuilder(list(ProtocolText.lines(report)));
        ResultTable.of(report.comparison(), cell -> "**" + cell + "**")
                .forEach(table -> text.append('\n').append(render(table)));
        return text.append(legend(report)).toString();
    }

    public static String list(List<String> lines) {
        return lines.stream()
                .map(line -> "- " + Escaping.MARKDOWN.apply(line) + '\n')
                .collect(Collectors.joining());
    }

    /** What stands below a table: what its marks mean, and who failed. */
    public static String legend(Report report) {
        StringBuilder text = new StringBuilder();
        text.append("\n**Best of the column**; \u00b1 half the width of the 95 % interval; - does not apply.\n");
        if (!report.comparison().tests().isEmpty()) {
            text.append('\n').append(ResultTable.TESTED).append('\n');
        }
        report.failures()
                .forEach(line ->
                        text.append('\n').append(Escaping.MARKDOWN.apply(line)).append('\n'));
        return text.toString();
    }

    public static String render(ResultTable table) {
        String rule = table.titles().stream()
                .map(title -> title.equals(ResultTable.NAMES) ? ":--" : "--:")
                .collect(Collectors.joining("|", "|", "|\n"));
        return line(table.titles())
                + rule
                + table.rows().stream().map(MarkdownReport::row).collect(Collectors.joining());
    }

    /** The name comes from outside, the other cells are numbers. */
    private static String row(List<String> cells) {
        List<String> row = new ArrayList<>(cells);
        row.set(0, Escaping.MARKDOWN.apply(cells.get(0)));
        return line(row);
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
