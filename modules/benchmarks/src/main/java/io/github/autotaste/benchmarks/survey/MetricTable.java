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
import io.github.autotaste.benchmarks.survey.MeasuredDataSet.Win;
import io.github.autotaste.evaluation.significance.FriedmanTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One metric of all contenders on all data sets that have it, in Markdown.
 *
 * @param metric its name
 * @param contenders those that have the metric somewhere, best mean rank first
 * @param ranks how many data sets each contender of {@code contenders} was measured on, and its mean rank among those that
 *     suit every data set
 */
record MetricTable(
        String metric,
        boolean lowerIsBetter,
        List<MeasuredDataSet> dataSets,
        List<String> contenders,
        Map<String, Double> ranks) {

    private static final double LEVEL = 0.05;

    /** @param all the data sets; those where nobody has the metric are left out */
    static MetricTable of(String metric, boolean lowerIsBetter, List<MeasuredDataSet> all) {
        List<MeasuredDataSet> dataSets = all.stream()
                .filter(data -> data.outcomes().keySet().stream().anyMatch(name -> isMeasured(data, name, metric)))
                .toList();
        List<String> everywhere = dataSets.isEmpty()
                ? List.of()
                : dataSets.get(0).outcomes().keySet().stream()
                        .filter(name -> dataSets.stream()
                                .allMatch(data -> data.outcomes().containsKey(name)))
                        .filter(name -> dataSets.stream().anyMatch(data -> isMeasured(data, name, metric)))
                        .toList();
        Map<String, Double> ranks = new HashMap<>();
        if (everywhere.size() > 1) {
            double[] meanRanks = FriedmanTest.of(values(metric, dataSets, everywhere), lowerIsBetter)
                    .meanRanks();
            IntStream.range(0, meanRanks.length).forEach(index -> ranks.put(everywhere.get(index), meanRanks[index]));
        }
        List<String> contenders = dataSets.stream()
                .flatMap(data -> data.outcomes().keySet().stream().filter(name -> isMeasured(data, name, metric)))
                .distinct()
                .sorted(Comparator.comparing((String name) -> ranks.getOrDefault(name, Double.MAX_VALUE))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        return new MetricTable(metric, lowerIsBetter, dataSets, contenders, ranks);
    }

    private static boolean isMeasured(MeasuredDataSet data, String contender, String metric) {
        return !Double.isNaN(data.mean(contender, metric));
    }

    private static double[][] values(String metric, List<MeasuredDataSet> dataSets, List<String> contenders) {
        return dataSets.stream()
                .map(data -> contenders.stream()
                        .mapToDouble(name -> data.mean(name, metric))
                        .toArray())
                .toArray(double[][]::new);
    }

    String toMarkdown() {
        if (dataSets.isEmpty()) {
            return "";
        }
        return "### " + metric + "\n\n" + means() + '\n' + friedman() + '\n' + wins();
    }

    private String means() {
        String[] headings = Stream.concat(
                        Stream.of("contender", "mean rank"), dataSets.stream().map(MeasuredDataSet::name))
                .toArray(String[]::new);
        MarkdownTable table = new MarkdownTable(headings);
        for (String contender : contenders) {
            List<Object> cells = new ArrayList<>(List.of(contender, rank(contender)));
            dataSets.forEach(data -> cells.add(cell(data, contender)));
            table.add(cells.toArray());
        }
        return table.toString();
    }

    private String rank(String contender) {
        Double rank = ranks.get(contender);
        return rank == null ? "-" : String.format(Locale.ROOT, "%.1f", rank);
    }

    private String cell(MeasuredDataSet data, String contender) {
        double value = data.mean(contender, metric);
        if (Double.isNaN(value)) {
            return "-";
        }
        String text = String.format(Locale.ROOT, "%.4f", value);
        return value == best(data) ? "**" + text + "**" : text;
    }

    private double best(MeasuredDataSet data) {
        var values =
                contenders.stream().mapToDouble(name -> data.mean(name, metric)).filter(value -> !Double.isNaN(value));
        return (lowerIsBetter ? values.min() : values.max()).orElseThrow();
    }

    /** Whether the mean ranks differ, and how far apart they must be. */
    private String friedman() {
        List<String> ranked = contenders.stream().filter(ranks::containsKey).toList();
        if (ranked.size() < 2 || dataSets.size() < 2) {
            return "";
        }
        FriedmanTest test = FriedmanTest.of(values(metric, dataSets, ranked), lowerIsBetter);
        return String.format(
                Locale.ROOT,
                "Friedman's test of the %d contenders that suit all %d data sets, as Iman and Davenport have it: F = %.2f,"
                        + " p = %.2g. Mean ranks that lie %.2f or more apart differ significantly (Nemenyi, .05).%n",
                ranked.size(),
                dataSets.size(),
                test.statistic(),
                test.pValue(),
                test.criticalDifference(LEVEL));
    }

    /** On how many data sets the contender of the row is significantly better, and worse, than that of the column. */
    private String wins() {
        List<Set<Win>> byData =
                dataSets.stream().map(data -> data.wins(metric, lowerIsBetter)).toList();
        String[] headings =
                Stream.concat(Stream.of("better - worse"), contenders.stream()).toArray(String[]::new);
        MarkdownTable table = new MarkdownTable(headings);
        for (String row : contenders) {
            List<Object> cells = new ArrayList<>(List.of(row));
            for (String column : contenders) {
                cells.add(row.equals(column) ? "" : count(byData, row, column) + " - " + count(byData, column, row));
            }
            table.add(cells.toArray());
        }
        return "Data sets where the contender of the row is significantly better - worse than that of the column (t tests"
                + " paired by user, .05, Holm's correction for all pairs of a data set):\n\n" + table;
    }

    private static long count(List<Set<Win>> byData, String winner, String loser) {
        return byData.stream()
                .filter(wins -> wins.contains(new Win(winner, loser)))
                .count();
    }
}
