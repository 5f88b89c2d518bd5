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

import io.github.autotaste.benchmarks.measure.MarkdownTable;
import io.github.autotaste.ratings.RatingMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The survey as a section in Markdown: data, metrics, times of the fits, and who failed. */
record SurveyReport(Survey survey, List<MeasuredDataSet> dataSets) {

    String toMarkdown() {
        return "## Survey\n\n"
                + protocol()
                + '\n'
                + data()
                + '\n'
                + MetricTable.of(Survey.ERROR, true, dataSets).toMarkdown()
                + '\n'
                + MetricTable.of(Survey.LISTS, false, dataSets).toMarkdown()
                + '\n'
                + times()
                + failures();
    }

    private String protocol() {
        return String.format(
                Locale.ROOT,
                "Every contender with its defaults on %d random splits 90/10 (seeds from %d on). Those that predict ratings are"
                        + " measured by their errors, the others by the lists of %,d users, every test rating relevant."
                        + " Means over the splits; **best of the column**; - does not apply.%n",
                survey.repeats(),
                survey.seed(),
                survey.users());
    }

    private String data() {
        MarkdownTable table = new MarkdownTable("data set", "users", "items", "ratings", "values");
        for (MeasuredDataSet data : dataSets) {
            RatingMatrix ratings = data.ratings();
            table.add(
                    data.name(),
                    ratings.users().size(),
                    ratings.items().size(),
                    ratings.ratingCount(),
                    ratings.hasValues()
                            ? MarkdownTable.text(ratings.min()) + " to " + MarkdownTable.text(ratings.max())
                            : "none");
        }
        return table.toString();
    }

    private String times() {
        MarkdownTable table = new MarkdownTable(
                Stream.concat(Stream.of("contender"), dataSets.stream().map(MeasuredDataSet::name))
                        .toArray(String[]::new));
        for (String contender : survey.contenders()) {
            List<Object> cells = new ArrayList<>(List.of(contender));
            dataSets.forEach(data -> cells.add(data.fitSeconds(contender)));
            table.add(cells.toArray());
        }
        return "### Seconds of a fit\n\n" + table;
    }

    private String failures() {
        String lines = dataSets.stream()
                .flatMap(data -> survey.contenders().stream()
                        .filter(contender -> !data.failure(contender).isEmpty())
                        .map(contender ->
                                "- " + data.name() + ", " + contender + ": " + data.failure(contender) + '\n'))
                .collect(Collectors.joining());
        return lines.isEmpty() ? "" : "\n### Failures\n\n" + lines;
    }
}
