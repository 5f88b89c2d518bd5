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

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autotaste.evaluation.Breakdown;
import io.github.autotaste.evaluation.Comparison;
import io.github.autotaste.evaluation.ContenderResult;
import io.github.autotaste.evaluation.DataSummary;
import io.github.autotaste.evaluation.Estimate;
import io.github.autotaste.evaluation.Latency;
import io.github.autotaste.evaluation.Lead;
import io.github.autotaste.evaluation.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The table of a terminal. */
final class SummaryTableTest {

    private static final Lead ERRORS = new Lead("rmse", "i-autorec", List.of(), 2, 900);
    private static final Lead LISTS = new Lead("ndcg@10", "cdae", List.of("ease"), 3, 100);

    private static final List<ContenderResult> CONTENDERS = List.of(
            row("most-popular", Map.of("ndcg@10", .15), 0.01, null),
            row("biased-mf", Map.of("rmse", .9079, "ndcg@10", .04), 2, null),
            row("svd++", Map.of("no-estimate", 1.0), 3, "no estimate of any test rating, and no list for any user"),
            row("ease", Map.of("ndcg@10", .35), 0.5, null),
            row("i-autorec", Map.of("rmse", .8682, "ndcg@10", .1), 12, null),
            row("cdae", Map.of("ndcg@10", .36), 5, null));

    @Test
    void rowsAreSortedPredictorsOfRatingsFirstThenMakersOfListsThenFailures() {
        assertThat(names(render(CONTENDERS, List.of(ERRORS, LISTS), List.of())))
                .containsExactly("i-autorec", "biased-mf", "cdae", "ease", "most-popular", "svd++");
    }

    @Test
    void theBestIsMarkedAndWhoTiesWithIt() {
        String table = render(CONTENDERS, List.of(ERRORS, LISTS), List.of());

        assertThat(table).contains("0.8682*", "0.3600*", "0.3500=").doesNotContain("0.9079*", "0.9079=", "0.1500=");
    }

    @Test
    void oneSentenceSaysWhatToTakeAndWhereNoDifferenceIsShown() {
        assertThat(render(CONTENDERS, List.of(ERRORS, LISTS), List.of()).replace("\n  ", " "))
                .contains(
                        "\nTo predict ratings take i-autorec (rmse 0.8682), which is better than any other; for lists take"
                                + " cdae (ndcg@10 0.3600) or ease: no difference is shown over 100 users, and ease fits fastest.\n");
    }

    @Test
    void whoeverIsAloneIsNotCalledBetter() {
        Lead alone = new Lead("rmse", "i-autorec", List.of(), 1, 900);

        assertThat(render(CONTENDERS.subList(4, 5), List.of(alone), List.of()))
                .contains("To predict ratings there is only i-autorec (rmse 0.8682).")
                .doesNotContain("0.8682*");
    }

    @Test
    void whoAnswersNothingSaysSoAndHasNoMark() {
        String table = render(CONTENDERS, List.of(ERRORS, LISTS), List.of());

        assertThat(table).contains("\nsvd++: no estimate of any test rating, and no list for any user\n");
        assertThat(table.lines().filter(line -> line.startsWith("svd++ ")))
                .singleElement()
                .asString()
                .doesNotContain("*")
                .doesNotContain("=");
    }

    @Test
    void ofBarePreferencesThereIsNoColumnOfErrors() {
        String table = render(CONTENDERS.subList(3, 4), List.of(LISTS), List.of());

        assertThat(table).doesNotContain("rmse").contains("ndcg@10");
    }

    @Test
    void noLineIsLongerThanEightyColumnsWithTheLongestNamesAllMetricsAndHugeNumbers() {
        List<ContenderResult> rows = new ArrayList<>(CONTENDERS);
        Map<String, Double> all = new TreeMap<>();
        MetricColumn.names().forEach(name -> all.put(name.matches("ndcg|recall") ? name + "@10" : name, -123456.789));
        rows.add(row("a-configuration-with-a-very-long-name", all, 12345, "it failed ".repeat(20)));

        assertThat(render(rows, List.of(ERRORS, LISTS), List.of()).lines()).allMatch(line -> line.length() <= 80);
        assertThat(render(rows, List.of(ERRORS, LISTS), MetricColumn.names()).lines())
                .allMatch(line -> line.length() <= 80);
    }

    @Test
    void theUsualFiguresAreOneTable() {
        assertThat(render(CONTENDERS, List.of(ERRORS, LISTS), List.of()).lines())
                .filteredOn(line -> line.startsWith("contender "))
                .hasSize(1);
    }

    @Test
    void chosenMetricsTakeThePlaceOfTheUsualOnes() {
        String table = render(CONTENDERS, List.of(ERRORS, LISTS), List.of("ndcg"));

        assertThat(table.lines().filter(line -> line.startsWith("contender ")))
                .containsExactly("contender     ndcg@10   fit s  list ms");
    }

    @Test
    void boldIsForTheBestAndTheSentence() {
        Report report = report(CONTENDERS, List.of(ERRORS, LISTS), List.of());

        assertThat(TableReport.of(report, text -> "<" + text + ">"))
                .contains("<0.8682*>", "< 0.3600*>", "\n<To predict ratings");
    }

    private static List<String> names(String table) {
        List<String> known = CONTENDERS.stream().map(ContenderResult::name).toList();
        return table.lines()
                .filter(line -> !line.contains(": "))
                .map(line -> line.replaceFirst(" .*", ""))
                .filter(known::contains)
                .toList();
    }

    private static String render(List<ContenderResult> rows, List<Lead> leads, List<String> metrics) {
        return TableReport.of(report(rows, leads, metrics));
    }

    private static Report report(List<ContenderResult> rows, List<Lead> leads, List<String> metrics) {
        Comparison comparison = new Comparison(
                new DataSummary(943, 1682, 100_000, 90_000, 10_000),
                Protocol.once("random:0.9", 1),
                rows,
                List.of(),
                leads);
        return new Report(comparison, "ratings.csv", 2, metrics, List.of());
    }

    private static ContenderResult row(
            String name, Map<String, Double> means, double seconds, @Nullable String failure) {
        TreeMap<String, Estimate> metrics = new TreeMap<>();
        means.forEach((metric, mean) -> metrics.put(metric, Estimate.exact(mean)));
        Latency latency = new Latency(123.4, 999);
        return new ContenderResult(name, metrics, Estimate.exact(seconds), null, latency, Breakdown.NONE, failure);
    }
}
