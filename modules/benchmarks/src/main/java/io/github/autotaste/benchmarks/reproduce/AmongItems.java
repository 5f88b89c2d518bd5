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
package io.github.autotaste.benchmarks.reproduce;

import io.github.autotaste.evaluation.ScorerContender;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.TrainedScorer;
import io.github.autotaste.ratings.UserProfile;
import java.util.BitSet;

/** A scorer of some items alone, so that its lists hold no others. */
final class AmongItems extends TrainedScorer {

    private final ItemScorer scorer;
    private final BitSet items;

    private AmongItems(ItemScorer scorer, BitSet items) {
        super(scorer.users(), scorer.items(), scorer.predictsRatings());
        this.scorer = scorer;
        this.items = items;
    }

    static ScorerContender contender(ScorerContender all, BitSet items) {
        return ScorerContender.neural(
                all.name(), (train, seed) -> new AmongItems(all.fit().fit(train, seed), items));
    }

    @Override
    public void scoreAll(UserProfile profile, float[] scores) {
        scorer.scoreAll(profile, scores);
        int count = items().size();
        for (int item = items.nextClearBit(0); item < count; item = items.nextClearBit(item + 1)) {
            scores[item] = Float.NaN;
        }
    }
}
