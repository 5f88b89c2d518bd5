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
package io.github.autotaste.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The outcome of a side-by-side evaluation.
 *
 * @param data the size of the data
 * @param protocol what was measured and how
 * @param contenders one row per contender, in the order they were given
 * @param tests for every metric with values per user, each contender against the best classic one
 * @param leads for every metric with values per user that a contender has, the best contender and who ties with it
 */
public record Comparison(
        DataSummary data,
        Protocol protocol,
        List<ContenderResult> contenders,
        List<PairedTest> tests,
        List<Lead> leads) {

    public Comparison {
        contenders = List.copyOf(contenders);
        tests = List.copyOf(tests);
        leads = List.copyOf(leads);
    }

    /** Whether any contender has a metric. */
    public boolean hasResults() {
        return contenders.stream().anyMatch(contender -> !contender.metrics().isEmpty());
    }

    /** The test of a contender on a metric; none for the reference itself, or where nothing could be tested. */
    public Optional<PairedTest> test(String metric, String contender) {
        return tests.stream()
                .filter(test -> test.metric().equals(metric) && test.contender().equals(contender))
                .findFirst();
    }

    /** The best contender on a metric; none where nobody has it, or it has no values per user. */
    public Optional<Lead> lead(String metric) {
        return leads.stream().filter(lead -> lead.metric().equals(metric)).findFirst();
    }

    /** The same with some of the metrics alone. */
    public Comparison withMetrics(Predicate<String> wanted) {
        return new Comparison(
                data,
                protocol,
                contenders.stream()
                        .map(contender -> contender.withMetrics(wanted))
                        .toList(),
                tests.stream().filter(test -> wanted.test(test.metric())).toList(),
                leads.stream().filter(lead -> wanted.test(lead.metric())).toList());
    }
}
