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

import io.github.autotaste.evaluation.FakeContender.Fitted;
import io.github.autotaste.evaluation.splits.HeldOutUsersSplit;
import io.github.autotaste.evaluation.splits.PerUserSplit;
import io.github.autotaste.evaluation.splits.Shares;
import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.UserProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Users that were held out as a whole are measured by what is folded in of them. */
final class FoldInTest {

    private static final Splitter SPLIT = new HeldOutUsersSplit(SmallComparison.RATINGS, 0.3, 0.5);

    @Test
    void scorersAreShownUnknownUsersWithTheirFoldedInRatings() {
        List<UserProfile> asked = new ArrayList<>();
        Comparison comparison = SmallComparison.standard()
                .run(SPLIT, new ScorerContender("noting", (train, seed) -> new NotingScorer(train, asked)));
        assertThat(comparison.contenders().get(0).failure()).isNull();
        Holdout holdout = SPLIT.split(11);
        assertThat(asked).isNotEmpty().noneMatch(UserProfile::isKnownUser);
        List<List<Integer>> folded = new ArrayList<>();
        for (int user = 0; user < holdout.train().users().size(); user++) {
            if (holdout.test().byUser().rowLength(user) > 0) {
                folded.add(listOf(holdout.known().byUser().columnsOf(user)));
            }
        }
        assertThat(asked.stream().map(profile -> listOf(profile.itemIndices())).distinct())
                .containsExactlyInAnyOrderElementsOf(folded);
    }

    /** Ratings that were set aside are neither right nor wrong: lists pass over their items. */
    @Test
    void listsPassOverWhatWasSetAside() {
        PerUserSplit split = new PerUserSplit(SmallComparison.RATINGS, new Shares(2, 1, 1));
        Holdout holdout = split.split(11);
        Contender setAsideFirst = new FakeContender(
                "set aside first",
                (train, seed) -> Fitted.rankingOnly((user, howMany) -> IntStream.concat(
                                IntStream.of(holdout.setAside().byUser().columnsOf(user)),
                                IntStream.of(holdout.test().byUser().columnsOf(user)))
                        .limit(howMany)
                        .toArray()));
        assertThat(holdout.setAside().ratingCount()).isPositive();
        assertThat(SmallComparison.standard()
                        .run(split, setAsideFirst)
                        .contenders()
                        .get(0)
                        .metric("ndcg@20")
                        .mean())
                .isEqualTo(1);
    }

    @Test
    void contenderThatKnowsOnlyItsUsersSaysSo() {
        Contender contender =
                new FakeContender("old", (train, seed) -> Fitted.rankingOnly((user, howMany) -> new int[0]));
        assertThat(SmallComparison.standard()
                        .run(SPLIT, contender)
                        .contenders()
                        .get(0)
                        .failure())
                .isEqualTo("recommending failed: it serves only users that it was fitted on");
    }

    private static List<Integer> listOf(int[] items) {
        return Arrays.stream(items).boxed().toList();
    }

    /** Scores all items 3 and notes for whom. */
    private static final class NotingScorer extends RatingScorer {

        private final List<UserProfile> asked;

        NotingScorer(RatingMatrix train, List<UserProfile> asked) {
            super(train);
            this.asked = asked;
        }

        @Override
        public void scoreAll(UserProfile profile, float[] scores) {
            asked.add(profile);
            Arrays.fill(scores, 3);
        }
    }
}
