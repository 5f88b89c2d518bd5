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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.UserProfile;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class ScorerContenderTest {

    /** User 1 has rated items 10 and 50 of the items 10 to 50. */
    private static final RatingMatrix TRAIN = RatingMatrixBuilder.ofRatings()
            .add(1, 10, 5)
            .add(1, 50, 2)
            .add(2, 20, 3)
            .add(2, 30, 3)
            .add(2, 40, 3)
            .add(3, 40, 4)
            .build();

    @Test
    void listsTheBestUnknownItems() throws Exception {
        assertThat(fitted(9, 1, 2, 3, 9).recommend(0, 2)).containsExactly(3, 2);
    }

    @Test
    void decidesTiesByTheItemsMeansThenForTheSmallerOne() throws Exception {
        assertThat(fitted(9, 4, 4, 4, 9).recommend(0, 2)).containsExactly(3, 1);
    }

    @Test
    void leavesOutItemsWithoutAScore() throws Exception {
        assertThat(fitted(9, Float.NaN, 2, Float.NaN, 9).recommend(0, 3)).containsExactly(2);
    }

    @Test
    void estimatesAreClippedToTheTrainingRange() throws Exception {
        FittedContender contender = fitted(9, 1, 4, Float.NaN, 3);
        assertThat(contender.predictsRatings()).isTrue();
        assertThat(contender.estimate(0, 0)).isEqualTo(5);
        assertThat(contender.estimate(0, 1)).isEqualTo(2);
        assertThat(contender.estimate(0, 2)).isEqualTo(4);
        assertThat(contender.estimate(0, 3)).isNaN();
    }

    @Test
    void estimatesOfOneUserAreNotTakenForAnother() throws Exception {
        FittedContender contender = contender(new ProfileSizeScorer(TRAIN)).fit(TRAIN, 1);
        assertThat(contender.estimate(0, 0)).isEqualTo(2);
        assertThat(contender.estimate(1, 0)).isEqualTo(3);
        assertThat(contender.estimate(0, 0)).isEqualTo(2);
    }

    @Test
    void listsDoNotSpoilLaterEstimates() throws Exception {
        FittedContender contender = fitted(4, 3, 2, 1, 4);
        assertThat(contender.estimate(0, 0)).isEqualTo(4);
        assertThat(contender.recommend(0, 1)).containsExactly(1);
        assertThat(contender.estimate(0, 0)).isEqualTo(4);
    }

    @Test
    void rejectsAScorerOverOtherItems() {
        RatingMatrix other = RatingMatrixBuilder.ofRatings().add(1, 10, 5).build();
        assertThatThrownBy(() -> contender(new ProfileSizeScorer(other)).fit(TRAIN, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a scorer over the users and items of the training ratings, found other ones");
    }

    @Test
    void closesAScorerThatItCannotTake() {
        RatingMatrix other = RatingMatrixBuilder.ofRatings().add(1, 10, 5).build();
        CloseableScorer scorer = new CloseableScorer(other);
        assertThatThrownBy(() -> contender(scorer).fit(TRAIN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(scorer.closed).isEqualTo(1);
    }

    private static final class CloseableScorer extends ProfileSizeScorer implements AutoCloseable {

        private int closed;

        CloseableScorer(RatingMatrix train) {
            super(train);
        }

        @Override
        public void close() {
            closed++;
        }
    }

    private static Contender contender(ItemScorer scorer) {
        return new ScorerContender("scorer", (train, seed) -> scorer);
    }

    private static FittedContender fitted(float... scores) throws Exception {
        return contender(new ProfileSizeScorer(TRAIN) {
                    @Override
                    public void scoreAll(UserProfile profile, float[] target) {
                        System.arraycopy(scores, 0, target, 0, scores.length);
                    }
                })
                .fit(TRAIN, 1);
    }

    /** Scores every item by how many the user has rated. */
    private static class ProfileSizeScorer extends RatingScorer {

        ProfileSizeScorer(RatingMatrix train) {
            super(train);
        }

        @Override
        public void scoreAll(UserProfile profile, float[] scores) {
            Arrays.fill(scores, profile.itemIndices().length);
        }
    }
}
