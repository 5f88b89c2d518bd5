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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Fits every contender once per split and measures all of them on the same users and pairs.
 *
 * <p>Contenders run one after the other, each in a daemon thread of its own, so that none slows down another and the
 * times compare. A contender that throws, breaks the rules of {@link FittedContender} or passes the time limit is
 * reported as such, with those metrics that were measured in full; the others go on. A contender that fails before
 * anything could be measured sits out the remaining repeats.
 */
public final class SideBySide {

    private final Protocol protocol;
    private final ComparisonListener listener;
    private final Metrics metrics;

    /** Without a listener. */
    public SideBySide(Protocol protocol) {
        this(protocol, ComparisonListener.SILENT);
    }

    public SideBySide(Protocol protocol, ComparisonListener listener) {
        this(protocol, listener, List.of());
    }

    /** @param shorter lengths below the protocol's cutoff at which lists are measured too */
    public SideBySide(Protocol protocol, ComparisonListener listener, List<Integer> shorter) {
        if (shorter.stream().anyMatch(length -> length >= protocol.cutoff())) {
            throw new IllegalArgumentException(
                    "Expected lengths below the cutoff " + protocol.cutoff() + ", found " + shorter);
        }
        this.protocol = protocol;
        this.listener = listener;
        SortedSet<Integer> cutoffs = new TreeSet<>(shorter);
        cutoffs.add(protocol.cutoff());
        this.metrics = Metrics.at(cutoffs);
    }

    /**
     * Runs the whole comparison; returns after all contenders have finished, failed or passed the time limit.
     *
     * @param splitter called once per repeat, with the protocol's seed first and one more each time
     * @param contenders at least one, with distinct names
     * @throws IllegalArgumentException if a split has no training ratings, no test ratings, none that count as relevant,
     *     or ratings that are in both parts
     * @throws ComparisonInterruptedException if the calling thread is interrupted, whose interrupt status is kept
     */
    public Comparison run(Splitter splitter, List<Contender> contenders) {
        requireDistinctNames(contenders);
        List<ResultBuilder> builders =
                contenders.stream().map(ResultBuilder::new).toList();
        List<DataSummary> sizes = new ArrayList<>();
        for (int repeat = 1; repeat <= protocol.repeats(); repeat++) {
            long seed = protocol.seed() + repeat - 1;
            PreparedSplit split = PreparedSplit.of(splitter.split(seed), protocol, seed);
            sizes.add(DataSummary.of(split.holdout()));
            for (ResultBuilder builder : builders) {
                if (builder.goesOn()) {
                    try {
                        measure(builder, split, repeat, seed);
                    } catch (InterruptedException e) {
                        throw interrupted(builder, builders, sizes);
                    }
                }
            }
        }
        return comparison(builders, sizes);
    }

    private void measure(ResultBuilder builder, PreparedSplit split, int repeat, long seed)
            throws InterruptedException {
        Contender contender = builder.contender();
        RunProgress progress = new RunProgress(listener, contender.name(), repeat);
        RunResult run = new ContenderRun(contender, split, protocol, progress).run(protocol.timeLimit(), seed);
        SortedMap<String, double[]> byUser = metrics.byUser(run, split);
        builder.add(run, metrics.of(run, split), byUser);
        listener.measured(contender.name(), repeat, byUser);
        builder.addBreakdown(Breakdown.of(run, split, protocol.cutoff()));
    }

    private Comparison comparison(List<ResultBuilder> builders, List<DataSummary> sizes) {
        List<ContenderResult> results =
                builders.stream().map(ResultBuilder::result).toList();
        return new Comparison(DataSummary.mean(sizes), protocol, results, tests(builders), leads(builders));
    }

    private ComparisonInterruptedException interrupted(
            ResultBuilder measured, List<ResultBuilder> all, List<DataSummary> sizes) {
        List<ResultBuilder> finished =
                all.stream().filter(ResultBuilder::isMeasured).toList();
        Comparison soFar = finished.isEmpty() ? null : comparison(finished, sizes);
        Thread.currentThread().interrupt();
        return new ComparisonInterruptedException(measured.contender().name(), soFar);
    }

    private List<Lead> leads(List<ResultBuilder> builders) {
        return metrics.testedMetrics()
                .map(metric -> new AllPairs(metric, metrics.isLowerBetter(metric)).lead(builders))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<PairedTest> tests(List<ResultBuilder> builders) {
        return metrics.testedMetrics()
                .flatMap(metric -> new AgainstBestClassic(metric, metrics.isLowerBetter(metric), protocol.seed())
                        .tests(builders).stream())
                .toList();
    }

    private static void requireDistinctNames(List<Contender> contenders) {
        if (contenders.isEmpty()) {
            throw new IllegalArgumentException("Expected at least one contender, found none");
        }
        Set<String> names = new HashSet<>();
        for (Contender contender : contenders) {
            if (!names.add(contender.name())) {
                throw new IllegalArgumentException(
                        "Expected contenders with distinct names, found two named " + contender.name());
            }
        }
    }
}
