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
 * Hit at k: 1 if the first k ranks hold at least one relevant item, else 0; its mean over users is the hit rate, the
 * share of users who were served at all.
 *
 * <p>Deshpande and Karypis, Item-based top-N recommendation algorithms, ACM TOIS 22(1), 2004, pages 143-177,
 * generalised from one relevant item to several. Users without relevant test items are left out, see {@link
 * RankingMetric}.
 */
public record HitRate(int cutoff) implements RankingMetric {

    public HitRate {
        Cutoff.check(cutoff);
    }

    @Override
    public String name() {
        return "hit-rate@" + cutoff;
    }

    @Override
    public double of(JudgedList list) {
        return list.hitsWithin(cutoff) > 0 ? 1 : 0;
    }
}
