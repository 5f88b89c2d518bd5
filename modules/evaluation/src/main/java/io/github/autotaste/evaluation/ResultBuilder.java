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

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.jspecify.annotations.Nullable;

/** What one contender has achieved over the repeats so far. */
final class ResultBuilder {

    private final Contender contender;
    private final SortedMap<String, List<Double>> meansByRepeat = new TreeMap<>();
    private SortedMap<String, Estimate> lastMetrics = new TreeMap<>();
    private final DoubleStream.Builder fitSeconds = DoubleStream.builder();
    private final DoubleStream.Builder modelBytes = DoubleStream.builder();
    private final DoubleStream.Builder micros = DoubleStream.builder();
    private final PerUserValues perUser = new PerUserValues();
    private Breakdown breakdown = Breakdown.NONE;
    private int repeats;
    private @Nullable String failure;

    ResultBuilder(Contender contender) {
        this.contender = contender;
    }

    Contender contender() {
        return contender;
    }

    /** Whether a further repeat could still add to the result. */
    boolean goesOn() {
        return repeats == 0 || !lastMetrics.isEmpty();
    }

    /** Whether there is a result, if only that it failed. */
    boolean isMeasured() {
        return repeats > 0;
    }

    PerUserValues perUser() {
        return perUser;
    }

    /** The mean of a metric over the repeats; null if not all of them have it. */
    @Nullable
    Double mean(String metric) {
        Estimate estimate = metrics().get(metric);
        return estimate == null ? null : estimate.mean();
    }

    void add(RunResult run, SortedMap<String, Estimate> metrics, SortedMap<String, double[]> valuesByUser) {
        repeats++;
        lastMetrics = metrics;
        perUser.add(valuesByUser);
        metrics.forEach((name, estimate) ->
                meansByRepeat.computeIfAbsent(name, key -> new ArrayList<>()).add(estimate.mean()));
        if (run.fit() != null) {
            addFit(run.fit());
        }
        if (run.lists() != null) {
            run.lists().warmMicros().forEach(micros::add);
        }
        if (failure == null && run.failure() != null) {
            failure = (repeats == 1 ? "" : "repeat " + repeats + ": ") + run.failure();
        }
    }

    private void addFit(FitReport fit) {
        fitSeconds.add(fit.seconds());
        if (fit.modelBytes() != null) {
            modelBytes.add(fit.modelBytes());
        }
    }

    void addBreakdown(Breakdown ofLastRepeat) {
        breakdown = ofLastRepeat;
    }

    ContenderResult result() {
        double[] times = micros.build().toArray();
        return new ContenderResult(
                contender.name(),
                metrics(),
                mean(fitSeconds),
                mean(modelBytes),
                times.length == 0 ? null : latency(times),
                breakdown,
                failure);
    }

    private static @Nullable Estimate mean(DoubleStream.Builder values) {
        double[] sample = values.build().toArray();
        return sample.length == 0 ? null : Estimate.ofMean(sample);
    }

    /** With one repeat its own intervals; with several, the mean over repeats of each metric that all of them have. */
    private SortedMap<String, Estimate> metrics() {
        if (repeats == 1) {
            return lastMetrics;
        }
        SortedMap<String, Estimate> overRepeats = new TreeMap<>();
        meansByRepeat.forEach((name, means) -> {
            if (means.size() == repeats) {
                double[] sample =
                        means.stream().mapToDouble(Double::doubleValue).toArray();
                overRepeats.put(name, Estimate.ofMean(sample));
            }
        });
        return overRepeats;
    }

    private static Latency latency(double[] micros) {
        Percentile percentile = new Percentile();
        percentile.setData(micros);
        return new Latency(percentile.evaluate(50), percentile.evaluate(99));
    }
}
