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

import io.github.autotaste.evaluation.metrics.Calibration;
import io.github.autotaste.evaluation.metrics.JudgedList;
import io.github.autotaste.evaluation.metrics.Ndcg;
import io.github.autotaste.evaluation.metrics.RankingMetric;
import io.github.autotaste.evaluation.metrics.RatedPairs;
import io.github.autotaste.evaluation.metrics.Recall;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Where a contender is good, on the last repeat. A list is empty where it does not apply.
 *
 * @param ndcg nDCG at 1, 2, ... cutoff
 * @param recall recall at 1, 2, ... cutoff
 * @param byActivity the error by how many ratings the user is known by
 * @param byPopularity the error by how many training ratings the item has
 * @param calibration the mean rating by the mean estimate
 * @param training the mean training loss of each epoch, for contenders that are trained in epochs and tell
 */
public record Breakdown(
        List<Double> ndcg,
        List<Double> recall,
        List<Slice> byActivity,
        List<Slice> byPopularity,
        List<Calibration.Bin> calibration,
        List<Double> training) {

    public static final Breakdown NONE =
            new Breakdown(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Breakdown {
        ndcg = List.copyOf(ndcg);
        recall = List.copyOf(recall);
        byActivity = List.copyOf(byActivity);
        byPopularity = List.copyOf(byPopularity);
        calibration = List.copyOf(calibration);
        training = List.copyOf(training);
    }

    static Breakdown of(RunResult run, PreparedSplit split, int cutoff) {
        List<JudgedList> lists =
                run.lists() == null ? List.of() : Metrics.judged(run.lists().items(), split);
        RatedPairs pairs = run.estimates() == null ? null : split.pairs(run.estimates());
        return new Breakdown(
                curve(Ndcg::new, lists, cutoff),
                curve(Recall::new, lists, cutoff),
                pairs == null
                        ? List.of()
                        : Slice.of(activity(split.test(), split.holdout().known()), pairs),
                pairs == null ? List.of() : Slice.of(popularity(split.test(), split.train()), pairs),
                pairs == null ? List.of() : Calibration.of(pairs).bins(),
                run.fit() == null ? List.of() : run.fit().epochLosses());
    }

    private static List<Double> curve(IntFunction<RankingMetric> metric, List<JudgedList> lists, int cutoff) {
        return IntStream.rangeClosed(1, lists.isEmpty() ? 0 : cutoff)
                .mapToObj(metric)
                .map(at -> lists.stream().mapToDouble(at::of).average().orElseThrow())
                .toList();
    }

    private static int[] activity(RatingMatrix test, RatingMatrix known) {
        SparseRows rows = test.byUser();
        return IntStream.range(0, rows.rowCount())
                .flatMap(user ->
                        IntStream.generate(() -> known.byUser().rowLength(user)).limit(rows.rowLength(user)))
                .toArray();
    }

    private static int[] popularity(RatingMatrix test, RatingMatrix train) {
        SparseRows byItem = train.byItem();
        return IntStream.range(0, test.ratingCount())
                .map(position -> byItem.rowLength(test.byUser().columnAt(position)))
                .toArray();
    }
}
