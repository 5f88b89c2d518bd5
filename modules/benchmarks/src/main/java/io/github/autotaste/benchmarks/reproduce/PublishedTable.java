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

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.autotaste.evaluation.report.JsonReport;
import io.github.autotaste.evaluation.report.MarkdownReport;
import io.github.autotaste.evaluation.report.MetricColumn;
import io.github.autotaste.evaluation.report.ProtocolText;
import io.github.autotaste.evaluation.report.Report;
import io.github.autotaste.evaluation.report.ResultTable;
import io.github.autotaste.ratings.text.Escaping;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A comparison beside the figures that others publish.
 *
 * @param title its heading
 * @param report what was measured
 * @param metrics names of the metrics to show, in order
 * @param figures by metric and contender, what is published, written as it is there
 * @param chosen by contender, the setting that was chosen on validation data
 * @param notes sentences on what a reader must know
 */
public record PublishedTable(
        String title,
        Report report,
        List<String> metrics,
        Map<String, Map<String, String>> figures,
        Map<String, String> chosen,
        List<String> notes) {

    /** A section in Markdown. */
    public String toMarkdown() {
        return "## " + title + "\n\n"
                + MarkdownReport.list(
                        showsLists() ? ProtocolText.lines(report) : ProtocolText.linesWithoutLists(report))
                + notes.stream().map(note -> "- " + note + '\n').collect(Collectors.joining())
                + '\n'
                + MarkdownReport.render(ResultTable.withPublished(
                        report.comparison(), metrics, figures, chosen, cell -> "**" + cell + "**"))
                + MarkdownReport.legend(report);
    }

    /** All tables as one JSON array; a table's measurements are those of the JSON report. */
    public static String toJson(List<PublishedTable> tables) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        tables.forEach(table -> array.add(table.node()));
        return Escaping.JSON_DOCUMENT.apply(array.toPrettyString()) + '\n';
    }

    private ObjectNode node() {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("title", title);
        notes.forEach(node.putArray("notes")::add);
        ObjectNode published = node.putObject("published");
        figures.forEach((metric, cells) -> cells.forEach(published.putObject(metric)::put));
        chosen.forEach(node.putObject("chosen")::put);
        node.set("measured", JsonReport.node(report));
        return node;
    }

    private boolean showsLists() {
        return metrics.stream().anyMatch(metric -> new MetricColumn(metric).isOfLists());
    }
}
