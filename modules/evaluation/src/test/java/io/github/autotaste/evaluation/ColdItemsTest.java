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

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autotaste.evaluation.splits.ColdItemsSplit;
import io.github.autotaste.evaluation.splits.RandomSplit;
import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.TrainedScorer;
import io.github.autotaste.ratings.UserProfile;
import org.junit.jupiter.api.Test;

/** What is measured among cold items alone. */
final class ColdItemsTest {

    private static final RatingMatrix RATINGS = SeededRatings.of(60, 40, 0.3, 5);
    private static final Splitter SPLIT = new ColdItemsSplit(RATINGS, 0.25);

    private static ContenderResult result(Splitter split, ScorerContender contender) {
        return SmallComparison.standard().run(split, contender).contenders().get(0);
    }

    /**
     * The ratings of held-out items are the canary: who sees them orders the items of each user without a fault, who counts training
     * ratings has no reason to prefer any.
     */
    @Test
    void whoSeesRatingsOfHeldOutItemsIsFoundOut() {
        RatingMatrix test = SPLIT.split(11).test();
        ScorerContender peeping = new ScorerContender(
                "peeping",
                (train, seed) ->
                        scorer(train, (user, item) -> test.byUser().find(user.userIndex(), item) >= 0 ? 1 : 0));
        assertThat(result(SPLIT, counting()).metric("cold-ndcg@20").mean()).isLessThan(0.8);
        assertThat(result(SPLIT, peeping).metric("cold-ndcg@20").mean()).isEqualTo(1);
    }

    @Test
    void listsAmongColdItemsHoldNoOthers() {
        Holdout holdout = SPLIT.split(11);
        ColdItems cold = ColdItems.of(holdout, 11);
        float[] scores = new float[RATINGS.items().size()];
        for (int item = 0; item < scores.length; item++) {
            scores[item] = item;
        }
        int[] tested = holdout.test().byItem().nonEmptyRows();
        assertThat(cold.best(scores, 3))
                .containsExactly(tested[tested.length - 1], tested[tested.length - 2], tested[tested.length - 3]);
        scores[tested[tested.length - 1]] = Float.NaN;
        assertThat(cold.best(scores, 20)).hasSize(tested.length - 1);
    }

    @Test
    void equalScoresAreNotOrderedByIds() {
        ColdItems cold = ColdItems.of(SPLIT.split(11), 11);
        int[] list = cold.best(new float[RATINGS.items().size()], 20);
        assertThat(list).containsExactlyInAnyOrder(cold.indices()).isNotEqualTo(cold.indices());
        assertThat(ColdItems.of(SPLIT.split(11), 12)
                        .best(new float[RATINGS.items().size()], 20))
                .isNotEqualTo(list);
    }

    @Test
    void otherSplitsHaveNoSuchMetrics() {
        ContenderResult elsewhere = result(new RandomSplit(RATINGS, 0.9), counting());
        assertThat(elsewhere.metrics().keySet()).noneMatch(name -> name.startsWith("cold-"));
        assertThat(result(SPLIT, counting()).metrics()).containsKeys("cold-ndcg@20", "cold-recall@20");
    }

    private static ScorerContender counting() {
        return new ScorerContender("counting", (train, seed) -> {
            float[] counts = new float[train.items().size()];
            for (int position = 0; position < train.ratingCount(); position++) {
                counts[train.byUser().columnAt(position)]++;
            }
            return scorer(train, (profile, item) -> counts[item]);
        });
    }

    @FunctionalInterface
    private interface Score {
        float of(UserProfile profile, int item);
    }

    private static ItemScorer scorer(RatingMatrix train, Score score) {
        return new TrainedScorer(train.users(), train.items(), false) {
            @Override
            public void scoreAll(UserProfile profile, float[] scores) {
                for (int item = 0; item < items().size(); item++) {
                    scores[item] = score.of(profile, item);
                }
            }
        };
    }
}
