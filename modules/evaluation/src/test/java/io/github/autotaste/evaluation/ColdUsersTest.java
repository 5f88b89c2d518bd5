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

import io.github.autotaste.evaluation.splits.ColdUsersSplit;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.TrainedScorer;
import io.github.autotaste.ratings.UserProfile;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;

/** What is measured of users that are held out as a whole. */
final class ColdUsersTest {

    private static final RatingMatrix RATINGS = SeededRatings.of(60, 40, 0.3, 5);
    private static final Splitter SPLIT = new ColdUsersSplit(RATINGS, 0.25);

    @FunctionalInterface
    private interface Score {
        float of(UserProfile profile, int item);
    }

    private static ScorerContender contender(Score score) {
        return new ScorerContender("contender", (train, seed) -> scorer(train, score));
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

    private static double ndcg(ScorerContender contender) {
        ContenderResult result =
                SmallComparison.standard().run(SPLIT, contender).contenders().get(0);
        return result.metric("ndcg@20").mean();
    }

    /** The ratings of held-out users are the canary: who sees them lists what each user has, who does not lists the same to all. */
    @Test
    void whoSeesRatingsOfHeldOutUsersIsFoundOut() {
        RatingMatrix test = SPLIT.split(11).test();
        assertThat(ndcg(contender((user, item) -> test.byUser().find(user.userIndex(), item) >= 0 ? 1 : 0)))
                .isEqualTo(1);
        assertThat(ndcg(contender((user, item) -> 0))).isLessThan(0.8);
    }

    /** They come by their indices, so that it can be looked up what else is known of them, and with nothing that they have rated. */
    @Test
    void nothingIsToldOfHeldOutUsersButWhoTheyAre() {
        Set<Integer> asked = new ConcurrentSkipListSet<>();
        ndcg(contender((user, item) -> {
            assertThat(user.itemIndices()).isEmpty();
            asked.add(user.userIndex());
            return 0;
        }));
        assertThat(asked)
                .containsExactly(Arrays.stream(SPLIT.split(11).test().byUser().nonEmptyRows())
                        .boxed()
                        .toArray(Integer[]::new));
    }
}
