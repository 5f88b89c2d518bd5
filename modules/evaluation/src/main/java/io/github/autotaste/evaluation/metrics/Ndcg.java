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
 * Normalised discounted cumulative gain at k with binary relevance:
 *
 * <pre>
 *   nDCG@k = DCG@k / IDCG@k
 *   DCG@k  = sum over ranks i = 1..k of rel(i) / log2(i + 1)
 *   IDCG@k = sum over ranks i = 1..min(k, |relevant|) of 1 / log2(i + 1)
 * </pre>
 *
 * <p>The ideal list is the best any contender could give, whatever the length of the list judged: a list with one item,
 * a hit, is not perfect where there were more items to find.
 *
 * <p>Järvelin and Kekäläinen, Cumulated gain-based evaluation of IR techniques, ACM TOIS 20(4), 2002, pages 422-446,
 * with the discount {@code log2(i + 1)} of Burges et al., Learning to rank using gradient descent, ICML 2005.
 * Users without relevant test items are left out, see {@link RankingMetric}.
 */
public record Ndcg(int cutoff) implements RankingMetric {

    public Ndcg {
        Cutoff.check(cutoff);
    }

    @Override
    public String name() {
        return "ndcg@" + cutoff;
    }

    @Override
    public double of(JudgedList list) {
        double gain = 0;
        double idealGain = 0;
        for (int rank = 1; rank <= cutoff; rank++) {
            double discounted = Math.log(2) / Math.log(rank + 1.0);
            gain += list.isHit(rank) ? discounted : 0;
            idealGain += rank <= list.relevantCount() ? discounted : 0;
        }
        return gain / idealGain;
    }
}
