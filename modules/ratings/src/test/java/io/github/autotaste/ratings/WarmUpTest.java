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

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class WarmUpTest {

    /** Writes down who asks. */
    private record Asked(IdIndex users, IdIndex items, List<UserProfile> profiles) implements ItemScorer {

        static Asked over(int users, int items) {
            return new Asked(ids(users), ids(items), new ArrayList<>());
        }

        private static IdIndex ids(int count) {
            return IdIndex.of(LongStream.range(0, count).toArray());
        }

        @Override
        public boolean predictsRatings() {
            return true;
        }

        @Override
        public RatingRange learntRange() {
            return new RatingRange(1, 5);
        }

        @Override
        public void scoreAll(UserProfile profile, float[] scores) {
            profiles.add(profile);
        }
    }

    @Test
    void asksForAUserWithTheHighestRatingOfOneItem() {
        Asked scorer = Asked.over(2, 3);

        WarmUp.withUser(scorer);

        assertThat(scorer.profiles()).singleElement().satisfies(profile -> {
            assertThat(profile.userIndex()).isZero();
            assertThat(profile.itemIndices()).containsExactly(0);
            assertThat(profile.ratings()).containsExactly(5);
        });
    }

    @Test
    void asksForSomebodyUnknown() {
        Asked scorer = Asked.over(2, 3);

        WarmUp.withStranger(scorer);

        assertThat(scorer.profiles()).extracting(UserProfile::userIndex).containsExactly(-1);
    }

    @Test
    void asksNothingOfAScorerWithoutItemsOrUsers() {
        Asked withoutItems = Asked.over(2, 0);
        Asked withoutUsers = Asked.over(0, 3);

        WarmUp.withUser(withoutItems);
        WarmUp.withStranger(withoutItems);
        WarmUp.withUser(withoutUsers);

        assertThat(withoutItems.profiles()).isEmpty();
        assertThat(withoutUsers.profiles()).isEmpty();
    }
}
