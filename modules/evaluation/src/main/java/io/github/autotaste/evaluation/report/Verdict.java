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
import io.github.autotaste.evaluation.Lead;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What to take, in one sentence: for ratings and for lists the best, and those that no test shows to be worse. */
record Verdict(Comparison comparison) {

    private static final int NAMED_TIES = 3;

    /** Empty if nothing was measured that could be chosen by. */
    Optional<String> sentence() {
        String clauses = Stream.of(
                        clause("to predict ratings", RowOrder.ERROR), clause("for lists", RowOrder.lists(comparison)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        return clauses.isEmpty()
                ? Optional.empty()
                : Optional.of(clauses.substring(0, 1).toUpperCase(Locale.ROOT) + clauses.substring(1) + ".");
    }

    private Optional<String> clause(String task, String metric) {
        return comparison.lead(metric).map(lead -> task + " " + advice(lead));
    }

    private String advice(Lead lead) {
        String best = lead.best() + value(lead);
        if (lead.contenders() == 1) {
            return "there is only " + best;
        }
        return lead.tied().isEmpty()
                ? "take " + best + ", which is better than any other"
                : "take " + best + " or " + names(lead.tied()) + ": no difference is shown over "
                        + String.format(Locale.ROOT, "%,d", lead.users()) + " users, and " + quickest(lead)
                        + " fits fastest";
    }

    private String quickest(Lead lead) {
        return comparison.contenders().stream()
                .filter(contender -> tie(lead).contains(contender.name()))
                .min(Comparator.comparingDouble(Verdict::fitSeconds))
                .map(ContenderResult::name)
                .orElse(lead.best());
    }

    private static double fitSeconds(ContenderResult contender) {
        Estimate seconds = contender.fitSeconds();
        return seconds == null ? Double.POSITIVE_INFINITY : seconds.mean();
    }

    private static List<String> tie(Lead lead) {
        return Stream.concat(Stream.of(lead.best()), lead.tied().stream()).toList();
    }

    private String value(Lead lead) {
        return comparison.contenders().stream()
                .filter(contender -> contender.name().equals(lead.best()))
                .map(contender -> contender.metrics().get(lead.metric()))
                .flatMap(Stream::ofNullable)
                .map(estimate -> " (" + lead.metric() + " " + Figures.of(estimate.mean()) + ")")
                .collect(Collectors.joining());
    }

    private static String names(List<String> names) {
        return names.size() <= NAMED_TIES
                ? String.join(" or ", names)
                : String.join(" or ", names.subList(0, NAMED_TIES - 1)) + " or " + (names.size() - NAMED_TIES + 1)
                        + " others";
    }
}
