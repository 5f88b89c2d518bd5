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
 */
public record Details(List<Double> ndcg, List<Double> recall, List<Slice> byActivity, List<Slice> byPopularity) {

    public static final Details NONE = new Details(List.of(), List.of(), List.of(), List.of());

    public Details {
        ndcg = List.copyOf(ndcg);
        recall = List.copyOf(recall);
        byActivity = List.copyOf(byActivity);
        byPopularity = List.copyOf(byPopularity);
    }

    static Details of(Measurement measurement, PreparedSplit split, int cutoff) {
        Details lists = measurement.lists() == null
                ? NONE
                : ofLists(Metrics.judged(measurement.lists().items(), split), cutoff);
        if (measurement.estimates() == null) {
            return lists;
        }
        RatedPairs pairs = new RatedPairs(split.testRatings(), measurement.estimates(), split.fallback());
        List<Slice> byActivity = Slice.of(activity(split.test(), split.holdout().known()), pairs);
        List<Slice> byPopularity = Slice.of(popularity(split.test(), split.train()), pairs);
        return new Details(lists.ndcg, lists.recall, byActivity, byPopularity);
    }

    private static Details ofLists(List<JudgedList> lists, int cutoff) {
        return new Details(curve(Ndcg::new, lists, cutoff), curve(Recall::new, lists, cutoff), List.of(), List.of());
    }

    private static List<Double> curve(IntFunction<RankingMetric> metric, List<JudgedList> lists, int cutoff) {
        return IntStream.rangeClosed(1, cutoff)
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
