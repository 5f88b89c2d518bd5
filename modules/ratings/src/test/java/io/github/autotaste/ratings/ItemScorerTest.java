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

/** The default methods. */
final class ItemScorerTest {

    private static final UserProfile NOBODY = UserProfile.ofUnknownUser(new int[0], new float[0]);

    @Test
    void scoresOfSomeItemsAreThoseOfAllInTheOrderAskedFor() {
        float[] scores = {-1f, -1f, -1f, -1f, -1f};
        new TenTimesTheIndex().scoreItems(NOBODY, new int[] {2, 0, 2, 1}, scores);
        assertThat(scores).containsExactly(20f, 0f, 20f, 10f, -1f);
    }

    /** Scores each item by its index. */
    private static final class TenTimesTheIndex implements ItemScorer {

        @Override
        public IdIndex users() {
            return IdIndex.of();
        }

        @Override
        public IdIndex items() {
            return IdIndex.of(1, 2, 3);
        }

        @Override
        public boolean predictsRatings() {
            return false;
        }

        @Override
        public void scoreAll(UserProfile profile, float[] scores) {
            for (int item = 0; item < items().size(); item++) {
                scores[item] = 10f * item;
            }
        }
    }
}
