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

import io.github.autotaste.evaluation.metrics.AmongColdItems;
import io.github.autotaste.evaluation.metrics.AnsweredRmse;
import io.github.autotaste.evaluation.metrics.Auc;
import io.github.autotaste.evaluation.metrics.AveragePrecision;
import io.github.autotaste.evaluation.metrics.Calibration;
import io.github.autotaste.evaluation.metrics.CatalogueCoverage;
import io.github.autotaste.evaluation.metrics.Exposure;
import io.github.autotaste.evaluation.metrics.GiniIndex;
import io.github.autotaste.evaluation.metrics.GradedNdcg;
import io.github.autotaste.evaluation.metrics.HitRate;
import io.github.autotaste.evaluation.metrics.IntraListDiversity;
import io.github.autotaste.evaluation.metrics.JudgedList;
import io.github.autotaste.evaluation.metrics.LongTailShare;
import io.github.autotaste.evaluation.metrics.Mae;
import io.github.autotaste.evaluation.metrics.Ndcg;
import io.github.autotaste.evaluation.metrics.NoEstimate;
import io.github.autotaste.evaluation.metrics.Novelty;
import io.github.autotaste.evaluation.metrics.PopularityLift;
import io.github.autotaste.evaluation.metrics.Precision;
import io.github.autotaste.evaluation.metrics.RankingMetric;
import io.github.autotaste.evaluation.metrics.RatedPairs;
import io.github.autotaste.evaluation.metrics.RatingMetric;
import io.github.autotaste.evaluation.metrics.Recall;
import io.github.autotaste.evaluation.metrics.ReciprocalRank;
import io.github.autotaste.evaluation.metrics.Rmse;
import io.github.autotaste.evaluation.metrics.SampledRanks;
import io.github.autotaste.evaluation.metrics.SystemMetric;
import io.github.autotaste.evaluation.metrics.UserCoverage;
import io.github.autotaste.ratings.SparseRows;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The metrics of a protocol, applied to what was measured of a contender on one split. */
record Metrics(
        List<Integer> cutoffs,
        List<RatingMetric> rating,
        List<RankingMetric> ranking,
        List<RankingMetric> ofColdItems,
        List<SystemMetric> system) {

    private static final NoEstimate NO_ESTIMATE = new NoEstimate();

    /** All metrics, those of lists at each of the cutoffs. */
    static Metrics at(Collection<Integer> cutoffs) {
        return new Metrics(
                List.copyOf(cutoffs),
                List.of(new Rmse(), new AnsweredRmse(), new Mae(), NO_ESTIMATE),
                cutoffs.stream().flatMap(Metrics::ofLists).toList(),
                cutoffs.stream().flatMap(Metrics::ofColdItems).toList(),
                List.of(
                        new UserCoverage(),
                        new CatalogueCoverage(),
                        new Novelty(),
                        new IntraListDiversity(),
                        new GiniIndex(),
                        new LongTailShare(),
                        new PopularityLift()));
    }

    private static Stream<RankingMetric> ofLists(int cutoff) {
        return Stream.of(
                new Precision(cutoff),
                new Recall(cutoff),
                new Ndcg(cutoff),
                new GradedNdcg(cutoff),
                new AveragePrecision(cutoff),
                new ReciprocalRank(cutoff),
                new HitRate(cutoff));
    }

    private static Stream<RankingMetric> ofColdItems(int cutoff) {
        return Stream.of(new AmongColdItems(new Recall(cutoff)), new AmongColdItems(new Ndcg(cutoff)));
    }

    /**
     * By name, every metric whose raw material is there; intervals over pairs or users, none for system metrics. A contender
     * that estimates nothing or lists nothing has only those that say so: its errors would be those of the fallback.
     */
    SortedMap<String, Estimate> of(RunResult run, PreparedSplit split) {
        SortedMap<String, Estimate> estimates = new TreeMap<>();
        if (run.isWithoutEstimates()) {
            estimates.put(NO_ESTIMATE.name(), Estimate.exact(1));
        } else if (run.estimates() != null) {
            addRating(split.pairs(run.estimates()), estimates);
        }
        if (run.lists() != null) {
            if (!run.lists().areEmpty()) {
                addRanking(
                        applicable(split.test().hasValues()), judged(run.lists().items(), split), estimates);
                if (!run.lists().coldItems().isEmpty()) {
                    addRanking(ofColdItems.stream(), judged(run.lists().coldItems(), split), estimates);
                }
                addAuc(run.lists().aucs(), estimates);
                addSampled(run.lists().sampledRanks(), estimates);
            }
            addSystem(split.exposure(run.lists().items()), estimates);
        }
        return estimates;
    }

    /** By name of the metric, (users) its value for each user; NaN for users that were not measured. */
    SortedMap<String, double[]> byUser(RunResult run, PreparedSplit split) {
        SortedMap<String, double[]> values = new TreeMap<>();
        if (run.estimates() != null) {
            RatedPairs pairs = split.pairs(run.estimates());
            rating.stream()
                    .filter(RatingMetric::isOfAllPairs)
                    .filter(metric -> !run.isWithoutEstimates() || metric.equals(NO_ESTIMATE))
                    .forEach(metric -> values.put(
                            metric.name(),
                            meanByRow(metric.losses(pairs), split.test().byUser())));
        }
        if (run.lists() != null && !run.lists().areEmpty()) {
            addByUser(applicable(split.test().hasValues()), run.lists().items(), split, values);
            if (!run.lists().coldItems().isEmpty()) {
                addByUser(ofColdItems.stream(), run.lists().coldItems(), split, values);
            }
            if (run.lists().aucs() != null) {
                values.put(Auc.NAME, byUser(run.lists().aucs(), split));
            }
        }
        return values;
    }

    private static void addByUser(
            Stream<RankingMetric> metrics, List<int[]> items, PreparedSplit split, SortedMap<String, double[]> values) {
        List<JudgedList> lists = judged(items, split);
        metrics.forEach(metric -> values.put(
                metric.name(), byUser(lists.stream().mapToDouble(metric::of).toArray(), split)));
    }

    /** The names of the metrics that have values for each user. */
    Stream<String> testedMetrics() {
        return Stream.of(
                        rating.stream().filter(RatingMetric::isOfAllPairs).map(RatingMetric::name),
                        ranking.stream().map(RankingMetric::name),
                        ofColdItems.stream().map(RankingMetric::name),
                        Stream.of(Auc.NAME))
                .flatMap(names -> names);
    }

    boolean isLowerBetter(String name) {
        return rating.stream().anyMatch(metric -> metric.name().equals(name));
    }

    private static double[] meanByRow(double[] losses, SparseRows rows) {
        double[] means = new double[rows.rowCount()];
        for (int row = 0; row < means.length; row++) {
            for (int position = rows.start(row); position < rows.end(row); position++) {
                means[row] += losses[position];
            }
            means[row] /= rows.rowLength(row);
        }
        return means;
    }

    private static double[] byUser(double[] ofRanked, PreparedSplit split) {
        double[] values = new double[split.train().users().size()];
        Arrays.fill(values, Double.NaN);
        for (int rank = 0; rank < ofRanked.length; rank++) {
            values[split.rankedUsers()[rank]] = ofRanked[rank];
        }
        return values;
    }

    private void addRating(RatedPairs pairs, SortedMap<String, Estimate> estimates) {
        for (RatingMetric metric : rating) {
            double[] losses = metric.losses(pairs);
            if (losses.length > 0) {
                estimates.put(metric.name(), metric.isRooted() ? Estimate.ofRootMean(losses) : Estimate.ofMean(losses));
            }
        }
        estimates.put(Calibration.NAME, Estimate.exact(Calibration.of(pairs).error()));
    }

    private static void addRanking(
            Stream<RankingMetric> metrics, List<JudgedList> lists, SortedMap<String, Estimate> estimates) {
        metrics.forEach(metric -> {
            double[] perUser = lists.stream().mapToDouble(metric::of).toArray();
            estimates.put(metric.name(), Estimate.ofMean(perUser));
        });
    }

    private Stream<RankingMetric> applicable(boolean hasRatings) {
        return ranking.stream().filter(metric -> hasRatings || !metric.needsRatings());
    }

    private static void addAuc(double @Nullable [] aucs, SortedMap<String, Estimate> estimates) {
        double[] defined = aucs == null
                ? new double[0]
                : Arrays.stream(aucs).filter(auc -> !Double.isNaN(auc)).toArray();
        if (defined.length > 0) {
            estimates.put(Auc.NAME, Estimate.ofMean(defined));
        }
    }

    private void addSampled(List<SampledRanks> ranks, SortedMap<String, Estimate> estimates) {
        for (int cutoff : ranks.isEmpty() ? List.<Integer>of() : cutoffs) {
            estimates.put(SampledRanks.HIT_RATE + '@' + cutoff, meanOf(ranks, user -> user.hitRate(cutoff)));
            estimates.put(SampledRanks.NDCG + '@' + cutoff, meanOf(ranks, user -> user.ndcg(cutoff)));
        }
    }

    private static Estimate meanOf(List<SampledRanks> ranks, ToDoubleFunction<SampledRanks> value) {
        return Estimate.ofMean(ranks.stream().mapToDouble(value).toArray());
    }

    private void addSystem(Exposure exposure, SortedMap<String, Estimate> estimates) {
        for (SystemMetric metric : system) {
            double value = metric.of(exposure);
            if (!Double.isNaN(value)) {
                estimates.put(metric.name(), Estimate.exact(value));
            }
        }
    }

    static List<JudgedList> judged(List<int[]> lists, PreparedSplit split) {
        return IntStream.range(0, lists.size())
                .mapToObj(rank ->
                        JudgedList.of(lists.get(rank), split.relevantItems()[rank], split.relevantRatings(rank)))
                .toList();
    }
}
