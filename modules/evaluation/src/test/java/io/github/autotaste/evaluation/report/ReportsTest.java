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
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The files beside this test were checked against the numbers below by eye. */
final class ReportsTest {

    @ParameterizedTest
    @CsvSource({"TABLE, report.txt", "JSON, report.json", "CSV, report.csv", "MARKDOWN, report.md"})
    void looksAsTheFileBesideThisTest(ReportFormat format, String expected) throws IOException {
        Report report = new Report(comparison(protocol(4, 500)), "ratings.csv", 2);

        assertThat(format.render(report)).isEqualTo(text(expected));
    }

    @Test
    void namesFilesAndMessagesAreNoMoreThanText() {
        String name = "=1+|<b>x</b>\u001b[2J\nforged: row,1,2";
        ContenderResult hostile = new ContenderResult(name, new TreeMap<>(), null, null, null, Breakdown.NONE, name);
        Comparison comparison = new Comparison(
                new DataSummary(1, 1, 1, 1, 1), protocol(4, 500), List.of(hostile), List.of(), List.of());
        Report report = new Report(comparison, name, 2);

        for (ReportFormat format : ReportFormat.values()) {
            assertThat(format.render(report))
                    .as(format.toString())
                    .doesNotContain("\u001b")
                    .doesNotContainPattern("(?m)^forged");
        }
        assertThat(ReportFormat.CSV.render(report)).contains("\n\"'=1+|<b>x</b>?[2J forged: row,1,2\",");
        assertThat(ReportFormat.MARKDOWN.render(report))
                .contains("| =1+\\|\\<b\\>x\\</b\\>?\\[2J forged: row,1,2 |")
                .doesNotContain("<b>");
        assertThat(ReportFormat.HTML.render(report))
                .contains("=1+|&lt;b&gt;x&lt;/b&gt;?[2J forged")
                .doesNotContain("<b>");
        assertThat(ReportFormat.JSON.render(report)).contains("=1+|<b>x</b>\\u001B[2J\\nforged: row,1,2");
    }

    @Test
    void leavesOutOfJsonWhatIsNotSet() {
        Report report =
                new Report(comparison(protocol(Double.NEGATIVE_INFINITY, Protocol.ALL_USERS)), "ratings.csv", 2);

        assertThat(ReportFormat.JSON.render(report))
                .doesNotContain("positiveFrom")
                .contains("\"users\" : \"all\"");
    }

    @Test
    void saysInWordsWhatIsNotSet() {
        Report report =
                new Report(comparison(protocol(Double.NEGATIVE_INFINITY, Protocol.ALL_USERS)), "ratings.csv", 2);

        assertThat(ReportFormat.TABLE.render(report))
                .contains(
                        "Lists: the best 10 items for every user; all items among a user's test ratings\n  are relevant");
    }

    @ParameterizedTest
    @EnumSource
    void isCalledByItsNameInSmallLetters(ReportFormat format) {
        assertThat(format).hasToString(format.name().toLowerCase(Locale.ROOT));
    }

    private static Protocol protocol(double positiveFrom, int users) {
        return new Protocol("random:0.9", positiveFrom, 10, users, Duration.ofMinutes(90), 42, 3);
    }

    private static Comparison comparison(Protocol protocol) {
        ContenderResult all = new ContenderResult(
                "i-autorec",
                new TreeMap<>(Map.of(
                        "rmse", new Estimate(0.905, 0.895, 0.915),
                        "ndcg@10", new Estimate(0.25, 0.24, 0.26),
                        "user-coverage", Estimate.exact(1))),
                new Estimate(12.5, 11, 14),
                Estimate.exact(14_823_456),
                new Latency(150.4, 2800),
                Breakdown.NONE,
                null);
        ContenderResult listsOnly = new ContenderResult(
                "cdae",
                new TreeMap<>(Map.of("ndcg@10", new Estimate(0.3, 0.29, 0.31), "user-coverage", Estimate.exact(0.5))),
                Estimate.exact(3),
                null,
                new Latency(90, 120),
                Breakdown.NONE,
                null);
        ContenderResult failed = new ContenderResult(
                "svd++", new TreeMap<>(), null, null, null, Breakdown.NONE, "passed the time limit");
        return new Comparison(
                new DataSummary(6040, 3706, 1_000_209, 900_188, 100_021),
                protocol,
                List.of(all, listsOnly, failed),
                List.of(),
                List.of(
                        new Lead("rmse", "i-autorec", List.of(), 1, 500),
                        new Lead("ndcg@10", "cdae", List.of("i-autorec"), 2, 500)));
    }

    private static String text(String name) throws IOException {
        try (InputStream file = ReportsTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
