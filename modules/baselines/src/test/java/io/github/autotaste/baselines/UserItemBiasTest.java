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

import io.github.autotaste.baselines.UserItemBias.Shrinkage;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.UserProfile;
import io.github.autotaste.testkit.ItemScorerContract;
import org.junit.jupiter.api.Test;

final class UserItemBiasTest implements ItemScorerContract {

    /** Mean 3; item 10 has the ratings 4 and 5, item 20 has 1 and 2, item 30 has none. */
    private static final RatingMatrix TRAIN = RatingMatrixBuilder.ofRatings()
            .add(1, 10, 4)
            .add(1, 20, 1)
            .add(2, 10, 5)
            .add(2, 20, 2)
            .build(IdIndex.of(1, 2), IdIndex.of(10, 20, 30));

    @Override
    public ItemScorer fit(RatingMatrix train) {
        return UserItemBias.fit(train);
    }

    /**
     * With shrinkage 1 for items: biases (1 + 2) / 3 = 1 and (-2 - 1) / 3 = -1. User 1 is left with 4 - 4 = 0 and
     * 1 - 2 = -1, with shrinkage 3 a bias of -1 / 5.
     */
    @Test
    void matchesPaper() {
        assertThat(scores(UserItemBias.fit(TRAIN, new Shrinkage(1, 3)), TRAIN.profileOf(0)))
                .containsExactly(3.8f, 1.8f, 2.8f);
    }

    @Test
    void userWithoutRatingsGetsTheItemsOwnEstimate() {
        UserProfile nobody = UserProfile.ofUnknownUser(new int[0], new float[0]);
        assertThat(scores(UserItemBias.fit(TRAIN, new Shrinkage(1, 3)), nobody)).containsExactly(4, 2, 3);
    }

    @Test
    void noShrinkageGivesPlainMeansAndNoNaN() {
        UserProfile nobody = UserProfile.ofUnknownUser(new int[0], new float[0]);
        assertThat(scores(UserItemBias.fit(TRAIN, new Shrinkage(0, 0)), nobody)).containsExactly(4.5f, 1.5f, 3);
    }

    @Test
    void unknownUserIsServedLikeAKnownOneWithTheSameRatings() {
        UserItemBias scorer = UserItemBias.fit(TRAIN);
        UserProfile known = TRAIN.profileOf(1);
        UserProfile unknown = UserProfile.ofUnknownUser(known.itemIndices(), known.ratings());
        assertThat(scores(scorer, unknown)).isEqualTo(scores(scorer, known));
    }

    @Test
    void rejectsPreferencesWithoutValues() {
        RatingMatrix preferences =
                RatingMatrixBuilder.ofPreferences().add(1, 1, 1).build();
        assertThatThrownBy(() -> UserItemBias.fit(preferences))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected ratings with values, found preferences without values");
    }

    @Test
    void rejectsAnEmptyMatrix() {
        assertThatThrownBy(
                        () -> UserItemBias.fit(RatingMatrixBuilder.ofRatings().build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected ratings with values, found no ratings");
    }

    @Test
    void rejectsNegativeShrinkage() {
        assertThatThrownBy(() -> new Shrinkage(-1, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected shrinkage of at least 0, found -1.0 for items and 10.0 for users");
    }

    private static float[] scores(ItemScorer scorer, UserProfile profile) {
        float[] scores = new float[scorer.items().size()];
        scorer.scoreAll(profile, scores);
        return scores;
    }
}
