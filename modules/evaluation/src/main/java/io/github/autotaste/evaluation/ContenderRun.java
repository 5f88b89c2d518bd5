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

import io.github.autotaste.evaluation.metrics.Auc;
import io.github.autotaste.evaluation.metrics.SampledRanks;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.UserProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** One contender on one split: the fit, the estimates for all test ratings, the lists of all ranked users. */
final class ContenderRun {

    private final Contender contender;
    private final PreparedSplit split;
    private final Protocol protocol;
    private final int cutoff;
    private final RunProgress progress;
    private volatile RunResult measured = RunResult.NOTHING;
    private volatile String activity = "fitting";
    private volatile String failedActivity = activity;

    ContenderRun(Contender contender, PreparedSplit split, Protocol protocol, RunProgress progress) {
        this.contender = contender;
        this.split = split;
        this.protocol = protocol;
        this.cutoff = protocol.cutoff();
        this.progress = progress;
    }

    /** Runs within the time limit; what was measured until a failure of the contender, and the failure, are the result. */
    RunResult run(Duration timeLimit, long seed) throws InterruptedException {
        progress.fitting();
        TimedWork work =
                TimedWork.start("contender " + contender.name(), () -> measure(seed), () -> failedActivity = activity);
        try {
            return work.endsWithin(timeLimit)
                    ? measured
                    : failed("over the time limit of " + inWords(timeLimit) + " while " + activity);
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            progress.failed(cause);
            return failed(failedActivity + " failed: " + messageOf(cause));
        } finally {
            progress.finish();
            work.stop();
        }
    }

    private RunResult failed(String reason) {
        return measured.withFailure(reason);
    }

    private static String messageOf(Throwable cause) {
        String message = cause.getMessage();
        String kind = cause.getClass().getSimpleName();
        if (message == null || message.isBlank()) {
            return kind;
        }
        return cause instanceof Error ? kind + ": " + message : message;
    }

    /** The duration in the largest unit that needs no fraction, such as {@code 10 min}. */
    static String inWords(Duration duration) {
        if (duration.toMillis() % 1000 != 0) {
            return duration.toMillis() + " ms";
        }
        long seconds = duration.toSeconds();
        if (seconds % 3600 == 0) {
            return seconds / 3600 + " h";
        }
        return seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
    }

    private RunResult measure(long seed) throws Exception {
        long heapBefore = HeapUse.afterCollection();
        long start = System.nanoTime();
        try (FittedContender fitted = contender.fit(split.train(), seed)) {
            double seconds = (System.nanoTime() - start) / 1e9;
            measured = measured.withFit(FitReport.of(seconds, heapBefore, fitted));
            return measure(fitted);
        }
    }

    private RunResult measure(FittedContender fitted) throws Exception {
        boolean rates = split.test().hasValues() && fitted.predictsRatings();
        progress.measuring((rates ? split.test().ratingCount() : 0) + split.rankedUsers().length);
        if (rates) {
            activity = "estimating ratings";
            float[] estimates = estimates(fitted);
            measured = measured.withEstimates(estimates);
        }
        activity = "recommending";
        RecommendedLists lists = lists(fitted);
        measured = measured.withLists(lists);
        if (measured.isWithoutEstimates() || lists.areEmpty()) {
            measured = measured.withFailure(silence());
        }
        return measured;
    }

    /** What a contender is silent on, as those are whose training has diverged. */
    private String silence() {
        String estimates = "no estimate of any test rating";
        String lists = "no list for any user";
        if (measured.isWithoutEstimates()) {
            return Objects.requireNonNull(measured.lists()).areEmpty() ? estimates + ", and " + lists : estimates;
        }
        return lists;
    }

    private float[] estimates(FittedContender fitted) throws Exception {
        SparseRows test = split.test().byUser();
        float[] estimates = new float[test.entryCount()];
        for (int userIndex = 0; userIndex < test.rowCount(); userIndex++) {
            UserProfile profile = split.profileOf(userIndex);
            for (int position = test.start(userIndex); position < test.end(userIndex); position++) {
                checkNotInterrupted();
                estimates[position] = fitted.estimate(profile, test.columnAt(position));
                if (Float.isInfinite(estimates[position])) {
                    throw new IllegalStateException("Expected a finite rating or NaN, found " + estimates[position]
                            + " for user " + split.test().users().textAt(userIndex) + " and item "
                            + split.test().items().textAt(test.columnAt(position)));
                }
            }
            progress.advance(test.rowLength(userIndex));
        }
        return estimates;
    }

    private RecommendedLists lists(FittedContender fitted) throws Exception {
        int[] users = split.rankedUsers();
        List<int[]> lists = new ArrayList<>(users.length);
        long[] nanos = new long[users.length];
        double[] aucs = new double[users.length];
        List<SampledRanks> sampled = new ArrayList<>();
        List<int[]> coldItems = new ArrayList<>();
        boolean scoresAll = true;
        for (int rank = 0; rank < users.length; rank++) {
            checkNotInterrupted();
            UserProfile profile = split.profileOf(users[rank]);
            int[] setAside = split.setAside(users[rank]);
            int wanted = cutoff + setAside.length;
            long start = System.nanoTime();
            int[] list = fitted.recommend(profile, wanted);
            nanos[rank] = System.nanoTime() - start;
            new ListRules(split.holdout().known(), wanted).check(users[rank], list);
            lists.add(without(setAside, list));
            float[] scores = scoresAll ? fitted.scores(profile) : null;
            if (scores == null) {
                scoresAll = false;
            } else {
                if (split.coldItems().areSome()) {
                    coldItems.add(without(setAside, split.coldItems().best(scores, wanted)));
                }
                aucs[rank] = Auc.of(scores, split.relevantItems()[rank], joined(profile.itemIndices(), setAside));
                if (protocol.sampledNegatives() > 0) {
                    sampled.add(sampled(rank, scores));
                }
            }
            progress.advance(1);
        }
        return new RecommendedLists(
                lists,
                nanos,
                scoresAll ? aucs : null,
                scoresAll ? sampled : List.of(),
                scoresAll ? coldItems : List.of());
    }

    private static int[] joined(int[] some, int[] others) {
        return Stream.of(some, others).flatMapToInt(Arrays::stream).sorted().toArray();
    }

    private SampledRanks sampled(int rank, float[] scores) {
        int[] negatives = split.negatives(rank, protocol.sampledNegatives(), protocol.seed());
        return SampledRanks.of(scores, split.relevantItems()[rank], negatives);
    }

    /** The first items of a list that are not among those set aside, as many as are measured. */
    private int[] without(int[] setAside, int[] list) {
        return Arrays.stream(list)
                .filter(item -> Arrays.binarySearch(setAside, item) < 0)
                .limit(cutoff)
                .toArray();
    }

    /** Ends an abandoned trial even where the contender swallowed the interrupt. */
    private void checkNotInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (progress.isFinished()) {
            throw new CancellationException();
        }
    }
}
