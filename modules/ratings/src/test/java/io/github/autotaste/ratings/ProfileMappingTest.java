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
package io.github.autotaste.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ProfileMappingTest {

    /** Knows users 1 and 2 and items 10 and 30. */
    private static final RatingMatrix OLD =
            RatingMatrixBuilder.ofRatings().add(1, 10, 5).add(2, 30, 4).build();

    /** User 2 has rated an item more, and user 3 is new. */
    private static final RatingMatrix NEW = RatingMatrixBuilder.ofRatings()
            .add(2, 10, 3)
            .add(2, 20, 2)
            .add(2, 30, 4)
            .add(3, 20, 1)
            .build();

    private static final ProfileMapping MAPPING = new ProfileMapping(new OfOldItems(), NEW);

    @Test
    void givesTheIndicesOfTheScorerAndLeavesOutItemsNewToIt() {
        UserProfile profile = MAPPING.of(NEW.users().indexOf(2));
        assertThat(profile.userIndex()).isEqualTo(OLD.users().indexOf(2));
        assertThat(profile.itemIndices())
                .containsExactly(OLD.items().indexOf(10), OLD.items().indexOf(30));
        assertThat(profile.ratings()).containsExactly(3, 4);
    }

    @Test
    void aUserNewToTheScorerIsUnknown() {
        UserProfile profile = MAPPING.of(NEW.users().indexOf(3));
        assertThat(profile.isKnownUser()).isFalse();
        assertThat(profile.itemIndices()).isEmpty();
    }

    @Test
    void findsNumbersAmongTextsInTheOrderOfTheScorer() {
        RatingMatrix texts = RatingMatrixBuilder.ofRatings()
                .add("2", "9", 1)
                .add("2", "30", 2)
                .add("2", "100", 3)
                .add("2", "10", 4)
                .add("2", "x", 5)
                .build();

        UserProfile profile = new ProfileMapping(new OfOldItems(), texts).of(0);

        assertThat(profile.userIndex()).isEqualTo(OLD.users().indexOf(2));
        assertThat(profile.itemIndices())
                .containsExactly(OLD.items().indexOf(10), OLD.items().indexOf(30));
        assertThat(profile.ratings()).containsExactly(4, 2);
    }

    private static final class OfOldItems implements ItemScorer {

        @Override
        public IdIndex users() {
            return OLD.users();
        }

        @Override
        public IdIndex items() {
            return OLD.items();
        }

        @Override
        public boolean predictsRatings() {
            return true;
        }

        @Override
        public void scoreAll(UserProfile profile, float[] scores) {
            throw new AssertionError("Nobody asks for scores here");
        }
    }
}
