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
import io.github.autotaste.ratings.text.Escaping;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** One page that needs nothing else: tables, charts, protocol; for screens of any size, dark or light, and for print. */
final class HtmlReport {

    /** Marks the best cell of a column until it is known to be safe text. */
    private static final String BEST = "\u0001";

    private HtmlReport() {}

    static String of(Report given) {
        Report report = given.sorted();
        Comparison comparison = report.comparison();
        HtmlCharts charts = new HtmlCharts(comparison);
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"color-scheme\" content=\"light dark\">\n"
                + "<title>Recommenders side by side: " + Escaping.MARKUP.apply(report.source()) + "</title>\n<style>\n"
                + style()
                + "</style>\n</head>\n<body>\n<main>\n<h1>Recommenders side by side</h1>\n"
                + verdict(comparison)
                + list(ProtocolText.lines(report))
                + section("Results", tables(comparison) + legend(comparison) + failures(report))
                + section("Intervals", charts.intervals())
                + section("Lists by length", charts.curves() + note(comparison))
                + section("Errors", errors(charts, comparison))
                + section("Calibration", calibration(charts))
                + section("Training", training(charts))
                + section("Accuracy and its price", charts.tradeOffs())
                + section("Environment", list(environment()))
                + foot(report)
                + "</main>\n</body>\n</html>\n";
    }

    private static String verdict(Comparison comparison) {
        return new Verdict(comparison)
                .sentence()
                .map(sentence -> "<p class=\"verdict\">" + Escaping.MARKUP.apply(sentence) + "</p>\n")
                .orElse("");
    }

    private static String foot(Report report) {
        return report.origin().isEmpty()
                ? ""
                : "<footer>" + Escaping.MARKUP.apply(String.join(" \u00b7 ", report.origin())) + "</footer>\n";
    }

    private static String section(String title, String content) {
        return content.isEmpty() || content.startsWith("<p class=\"note\"")
                ? ""
                : "<section>\n<h2>" + title + "</h2>\n" + content + "</section>\n";
    }

    private static String tables(Comparison comparison) {
        return ResultTable.of(comparison, cell -> BEST + cell).stream()
                .map(HtmlReport::table)
                .collect(Collectors.joining());
    }

    private static String table(ResultTable table) {
        String head = table.titles().stream()
                .map(title -> "<th scope=\"col\">" + Escaping.MARKUP.apply(title) + "</th>")
                .collect(Collectors.joining("", "<thead><tr>", "</tr></thead>\n"));
        String body = table.rows().stream().map(HtmlReport::row).collect(Collectors.joining());
        return "<div class=\"wide\" tabindex=\"0\"><table>\n" + head + "<tbody>\n" + body + "</tbody></table></div>\n";
    }

    private static String row(List<String> cells) {
        String rest = cells.stream().skip(1).map(HtmlReport::cell).collect(Collectors.joining());
        return "<tr><th scope=\"row\">" + Escaping.MARKUP.apply(cells.get(0)) + "</th>" + rest + "</tr>\n";
    }

    private static String cell(String cell) {
        String text = Escaping.MARKUP.apply(cell.replace(BEST, ""));
        return "<td>" + (cell.startsWith(BEST) ? "<strong>" + text + "</strong>" : text) + "</td>";
    }

    private static String legend(Comparison comparison) {
        String text =
                "<p><strong>Best of the column</strong>; \u00b1 half the width of the 95 % interval; - does not apply.";
        return text + (comparison.tests().isEmpty() ? "" : " " + Escaping.MARKUP.apply(ResultTable.TESTED)) + "</p>\n";
    }

    private static String errors(HtmlCharts charts, Comparison comparison) {
        String errors = charts.errors();
        return errors.isEmpty()
                ? ""
                : noted(errors, "Contenders with more than " + HtmlCharts.FAR + " times the least error are left out.")
                        + note(comparison);
    }

    /** Nothing without a chart. */
    private static String noted(String chart, String note) {
        return chart.isEmpty() ? "" : chart + "<p class=\"note\">" + note + "</p>\n";
    }

    private static String calibration(HtmlCharts charts) {
        return noted(
                charts.calibration(),
                "Of test ratings estimated at about 4, is the mean 4? Estimates in up to ten bins of equal size; the best"
                        + " calibrated contenders. On the broken line estimates are right on average.");
    }

    private static String training(HtmlCharts charts) {
        return noted(
                charts.training(),
                "The mean training loss during each epoch of the last repeat, without weight decay, as a share of the"
                        + " first epoch's, for losses of different models have different units. No part is held out for"
                        + " validation: a fit gets the whole training part and a fixed number of epochs. Measuring the"
                        + " loss is part of the fit times on this page.");
    }

    private static String note(Comparison comparison) {
        return comparison.contenders().size() > Chart.MAX_LINES
                ? "<p class=\"note\">Each chart shows the " + Chart.MAX_LINES + " best at its right end.</p>\n"
                : "";
    }

    private static String failures(Report report) {
        return report.failures().isEmpty() ? "" : list(report.failures());
    }

    private static List<String> environment() {
        return List.of(
                "Java " + System.getProperty("java.version") + ", " + System.getProperty("java.vm.name"),
                System.getProperty("os.name") + ", " + System.getProperty("os.arch") + ", "
                        + Runtime.getRuntime().availableProcessors() + " processors");
    }

    private static String list(List<String> lines) {
        return lines.stream()
                .map(line -> "<li>" + Escaping.MARKUP.apply(line) + "</li>\n")
                .collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
    }

    private static String style() {
        try (InputStream file = Objects.requireNonNull(HtmlReport.class.getResourceAsStream("report.css"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
