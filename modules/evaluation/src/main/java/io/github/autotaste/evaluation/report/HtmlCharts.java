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
import io.github.autotaste.evaluation.Slice;
import io.github.autotaste.evaluation.metrics.Calibration;
import io.github.autotaste.evaluation.report.Chart.Series;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The charts of a comparison; each is empty text if no contender has the data. */
record HtmlCharts(Comparison comparison) {

    /** So many times the least error would flatten the lines of all others. */
    static final double FAR = 1.3;

    /** More lines along the diagonal cannot be told apart. */
    private static final int CALIBRATED_SHOWN = 4;

    /** Enough to see the course of a training. */
    private static final int EPOCHS_SHOWN = 25;

    String intervals() {
        StringBuilder charts = new StringBuilder();
        for (String name : List.of("rmse", ndcg())) {
            MetricColumn metric = new MetricColumn(name);
            if (comparison.contenders().stream().anyMatch(contender -> metric.of(contender) != null)) {
                charts.append(new IntervalChart(metric).of(comparison));
            }
        }
        return charts.toString();
    }

    String curves() {
        return lines(
                        "nDCG by length of list",
                        "length N",
                        "nDCG@N",
                        one -> curve(one, one.breakdown().ndcg()),
                        true)
                + lines(
                        "Recall by length of list",
                        "length N",
                        "recall@N",
                        one -> curve(one, one.breakdown().recall()),
                        true);
    }

    String errors() {
        String ofUsers = "known ratings of the user (mid of the slice)";
        String ofItems = "training ratings of the item (mid of the slice)";
        return lines(
                        "Error by user activity",
                        ofUsers,
                        "RMSE",
                        one -> slices(one, one.breakdown().byActivity()),
                        false)
                + lines(
                        "Error by item popularity",
                        ofItems,
                        "RMSE",
                        one -> slices(one, one.breakdown().byPopularity()),
                        false);
    }

    String calibration() {
        MetricColumn error = new MetricColumn(Calibration.NAME);
        List<Series> best = comparison.contenders().stream()
                .filter(contender -> error.of(contender) != null)
                .sorted(Comparator.comparingDouble(contender -> value(error.of(contender))))
                .map(this::calibration)
                .filter(one -> !one.ys().isEmpty())
                .limit(CALIBRATED_SHOWN)
                .toList();
        return best.isEmpty()
                ? ""
                : new Chart("Calibration of estimates", "mean estimate of the bin", "mean rating", best)
                        .linesWithDiagonal();
    }

    /** Training losses of different models have different units, so each is shown as a share of its first. */
    String training() {
        List<Series> told = comparison.contenders().stream()
                .map(this::training)
                .filter(one -> !one.ys().isEmpty() && one.ys().stream().allMatch(Double::isFinite))
                .limit(Chart.MAX_LINES)
                .toList();
        return chart("Training loss by epoch", "epoch", "loss / loss of the first epoch", told);
    }

    String tradeOffs() {
        return points(
                        "Coverage against accuracy",
                        "catalogue coverage",
                        false,
                        one -> value(one.metrics().get("catalogue-coverage")))
                + points(
                        "Fit time against accuracy",
                        "seconds to fit",
                        true,
                        one -> Math.max(0.001, value(one.fitSeconds())))
                + points(
                        "Model size against accuracy",
                        "megabytes of the fitted model",
                        true,
                        one -> value(one.modelBytes()) / 1e6);
    }

    /** A contender has the colour of its row. */
    private int colour(ContenderResult contender) {
        return comparison.contenders().indexOf(contender);
    }

    private String ndcg() {
        return "ndcg@" + comparison.protocol().cutoff();
    }

    private Series curve(ContenderResult contender, List<Double> ys) {
        return new Series(
                contender.name(),
                DoubleStream.iterate(1, n -> n + 1).limit(ys.size()).boxed().toList(),
                ys,
                colour(contender));
    }

    private Series slices(ContenderResult contender, List<Slice> slices) {
        return new Series(
                contender.name(),
                slices.stream().map(slice -> (slice.from() + slice.to()) / 2.0).toList(),
                slices.stream().map(Slice::rmse).toList(),
                colour(contender));
    }

    private Series calibration(ContenderResult contender) {
        List<Calibration.Bin> bins = contender.breakdown().calibration();
        return new Series(
                contender.name(),
                bins.stream().map(Calibration.Bin::estimated).toList(),
                bins.stream().map(Calibration.Bin::actual).toList(),
                colour(contender));
    }

    /** Some epochs of many, the first and the last among them. */
    private Series training(ContenderResult contender) {
        List<Double> losses = contender.breakdown().training();
        int shown = Math.min(EPOCHS_SHOWN, losses.size());
        List<Integer> epochs = IntStream.range(0, shown)
                .mapToObj(point -> shown == 1 ? 0 : (int) ((long) point * (losses.size() - 1) / (shown - 1)))
                .toList();
        return new Series(
                contender.name(),
                epochs.stream().map(epoch -> epoch + 1.0).toList(),
                epochs.stream().map(epoch -> losses.get(epoch) / losses.get(0)).toList(),
                colour(contender));
    }

    private static String chart(String title, String x, String y, List<Series> series) {
        return series.isEmpty() ? "" : new Chart(title, x, y, series).lines();
    }

    private String lines(
            String title, String x, String y, Function<ContenderResult, Series> series, boolean isHigherBetter) {
        Comparator<Series> byLast = Comparator.comparingDouble(Series::lastY);
        List<Series> measured = comparison.contenders().stream()
                .map(series)
                .filter(one -> !one.ys().isEmpty())
                .toList();
        double worst = isHigherBetter ? Double.POSITIVE_INFINITY : FAR * lowest(measured);
        List<Series> best = measured.stream()
                .filter(one -> one.lastY() <= worst)
                .sorted(isHigherBetter ? byLast.reversed() : byLast)
                .limit(Chart.MAX_LINES)
                .toList();
        return chart(title, x, y, best);
    }

    private static double lowest(List<Series> series) {
        return series.stream().mapToDouble(Series::lastY).min().orElse(0);
    }

    private String points(String title, String x, boolean isLogarithmic, Function<ContenderResult, Double> of) {
        List<Series> points = comparison.contenders().stream()
                .filter(contender -> contender.metrics().containsKey(ndcg()) && !Double.isNaN(of.apply(contender)))
                .map(contender -> new Series(
                        contender.name(),
                        List.of(of.apply(contender)),
                        List.of(contender.metric(ndcg()).mean()),
                        colour(contender)))
                .toList();
        return points.isEmpty() ? "" : new Chart(title, x, ndcg(), points).points(isLogarithmic);
    }

    private static double value(@Nullable Estimate estimate) {
        return estimate == null ? Double.NaN : estimate.mean();
    }
}
