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
package io.github.autotaste.taste.evaluation;

import io.github.autotaste.evaluation.metrics.JudgedList;
import io.github.autotaste.evaluation.metrics.Ndcg;
import io.github.autotaste.evaluation.metrics.Precision;
import io.github.autotaste.evaluation.metrics.Recall;
import io.github.autotaste.ratings.RatingMatrix;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.mahout.cf.taste.eval.IRStatistics;

/** Means over users, as Taste names them. */
record ListStatistics(double precision, double recall, double fallOut, double ndcg, double reach)
        implements IRStatistics {

    /**
     * Judges the list of every user who has held-out items.
     *
     * @param lists one list of item indices per user with held-out items, in index order
     * @param at the length that was asked for
     */
    static ListStatistics of(List<int[]> lists, RatingMatrix heldOut, int at) {
        int[] users = heldOut.byUser().nonEmptyRows();
        List<JudgedList> judged = IntStream.range(0, users.length)
                .mapToObj(
                        rank -> JudgedList.of(lists.get(rank), heldOut.byUser().columnsOf(users[rank])))
                .toList();
        int items = heldOut.items().size();
        return new ListStatistics(
                mean(judged, new Precision(at)::of),
                mean(judged, new Recall(at)::of),
                mean(judged, list -> fallOut(list, at, items)),
                mean(judged, new Ndcg(at)::of),
                mean(judged, list -> list.length() > 0 ? 1 : 0));
    }

    /** The share of all items that are not relevant which stand in the list. */
    private static double fallOut(JudgedList list, int at, int items) {
        int others = items - list.relevantCount();
        return others == 0 ? 0 : (double) (list.length() - list.hitsWithin(at)) / others;
    }

    private static double mean(List<JudgedList> lists, ToDoubleFunction<JudgedList> value) {
        return lists.stream().mapToDouble(value).average().orElseThrow();
    }

    @Override
    public double getPrecision() {
        return precision;
    }

    @Override
    public double getRecall() {
        return recall;
    }

    @Override
    public double getFallOut() {
        return fallOut;
    }

    @Override
    public double getF1Measure() {
        return getFNMeasure(1);
    }

    /** {@code (1 + n^2) P R / (n^2 P + R)} of the means; 0 if both are 0. */
    @Override
    public double getFNMeasure(double n) {
        double sum = n * n * precision + recall;
        return sum == 0 ? 0 : (1 + n * n) * precision * recall / sum;
    }

    @Override
    public double getNormalizedDiscountedCumulativeGain() {
        return ndcg;
    }

    @Override
    public double getReach() {
        return reach;
    }
}
