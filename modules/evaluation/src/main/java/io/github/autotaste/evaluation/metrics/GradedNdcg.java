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
package io.github.autotaste.evaluation.metrics;

/**
 * Normalised discounted cumulative gain at k, where finding an item gains the user's test rating of it:
 *
 * <pre>
 *   nDCG@k = DCG@k / IDCG@k,  DCG@k = sum over ranks i = 1..k of gain(i) / log2(i + 1)
 * </pre>
 *
 * <p>with gain(i) the rating if the item at rank i is relevant and else 0, and IDCG@k the same sum over the k relevant
 * items rated best. Ratings below 0 gain nothing; a user whose relevant items all gain nothing has 0. The rating itself
 * is the gain, as by Järvelin and Kekäläinen (see {@link Ndcg}), not the exponential gain of web search, under which a
 * rating of 5 weighs 31 times a rating of 1.
 */
public record GradedNdcg(int cutoff) implements RankingMetric {

    public GradedNdcg {
        Cutoff.check(cutoff);
    }

    @Override
    public String name() {
        return "ndcg-graded@" + cutoff;
    }

    @Override
    public boolean needsRatings() {
        return true;
    }

    @Override
    public double of(JudgedList list) {
        double gain = 0;
        double idealGain = 0;
        for (int rank = 1; rank <= cutoff; rank++) {
            double discount = Math.log(2) / Math.log(rank + 1.0);
            gain += discount * list.gain(rank);
            idealGain += discount * list.idealGain(rank);
        }
        return idealGain > 0 ? gain / idealGain : 0;
    }
}
