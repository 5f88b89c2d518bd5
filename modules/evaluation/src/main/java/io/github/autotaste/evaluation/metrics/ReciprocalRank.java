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
 * Reciprocal rank at k: {@code 1 / rank} of the first hit, 0 if the first k ranks hold none; its mean over users is
 * MRR@k.
 *
 * <p>Voorhees, The TREC-8 question answering track report, TREC-8, 1999, cut off at k. Users without relevant
 * test items are left out, see {@link RankingMetric}.
 */
public record ReciprocalRank(int cutoff) implements RankingMetric {

    public ReciprocalRank {
        Cutoff.check(cutoff);
    }

    @Override
    public String name() {
        return "mrr@" + cutoff;
    }

    @Override
    public double of(JudgedList list) {
        for (int rank = 1; rank <= cutoff; rank++) {
            if (list.isHit(rank)) {
                return 1.0 / rank;
            }
        }
        return 0;
    }
}
