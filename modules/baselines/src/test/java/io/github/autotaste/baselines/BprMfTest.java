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
package io.github.autotaste.baselines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.UserProfile;
import io.github.autotaste.testkit.ItemScorerContract;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class BprMfTest implements ItemScorerContract {

    private static final FactorisationConfig SMALL =
            BprMf.DEFAULT.withFactors(4).withEpochs(60);

    @Override
    public ItemScorer fit(RatingMatrix train) {
        return fit(train, SMALL.withEpochs(5));
    }

    /** Even users prefer even items, odd users odd ones; what was left out of a user's half scores above the other half. */
    @Test
    void ranksTheOwnTasteFirst() {
        RatingMatrix train = halves();
        ItemScorer bpr = fit(train, SMALL);
        for (int user = 0; user < 40; user++) {
            UserProfile profile = train.profileOf(user);
            assertOwnHalfFirst(scores(bpr, profile), user % 2);
        }
    }

    @Test
    void ranksTheTasteOfAnUnknownUserFirst() {
        ItemScorer bpr = fit(halves(), SMALL);
        UserProfile odd = UserProfile.ofUnknownUser(new int[] {1, 5, 9}, new float[] {1, 1, 1});
        assertOwnHalfFirst(scores(bpr, odd), 1);
    }

    @Test
    void userWithoutPreferencesHasNoScores() throws InterruptedException {
        RatingMatrix train = train();
        ItemScorer bpr = BprMf.fit(train, SMALL.withEpochs(1), 4);
        assertThat(scores(bpr, train.profileOf(30))).containsOnly(Float.NaN);
        assertThat(scores(bpr, UserProfile.ofUnknownUser(new int[] {2}, new float[] {3})))
                .containsOnly(Float.NaN);
    }

    @Test
    void aUserWhoHasEverythingTeachesNothing() {
        RatingMatrix everything =
                RatingMatrixBuilder.ofPreferences().add(1, 1, 1).add(1, 2, 1).build();
        assertThat(scores(fit(everything, SMALL), everything.profileOf(0))).doesNotContain(Float.NaN);
    }

    @Test
    void seedsDiffer() {
        RatingMatrix train = train();
        assertThat(scores(fit(train, SMALL.withEpochs(2)), train.profileOf(1)))
                .isNotEqualTo(scores(fit(train, SMALL.withEpochs(2).withSeed(2)), train.profileOf(1)));
    }

    @Test
    void rejectsATrainingPartWithoutPreferences() {
        assertThatThrownBy(() -> BprMf.fit(train(), SMALL, 6))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected preferences, found none");
    }

    private static RatingMatrix halves() {
        Random random = new Random(4);
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofPreferences();
        for (int user = 0; user < 40; user++) {
            for (int item = user % 2; item < 30; item += 2) {
                if (random.nextInt(3) > 0) {
                    builder.add(user, item, 1);
                }
            }
        }
        return builder.build();
    }

    private static void assertOwnHalfFirst(float[] scores, int half) {
        for (int own = half; own < scores.length; own += 2) {
            for (int other = 1 - half; other < scores.length; other += 2) {
                assertThat(scores[own]).isGreaterThan(scores[other]);
            }
        }
    }

    private static BprMf fit(RatingMatrix train, FactorisationConfig config) {
        try {
            return BprMf.fit(train, config, Double.NEGATIVE_INFINITY);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static float[] scores(ItemScorer scorer, UserProfile profile) {
        float[] scores = new float[scorer.items().size()];
        scorer.scoreAll(profile, scores);
        return scores;
    }
}
