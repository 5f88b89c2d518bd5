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
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class ItemQualityTest {

    /** The mean of all is 3. */
    private static final RatingMatrix RATINGS = RatingMatrixBuilder.ofRatings()
            .add(1, 10, 5)
            .add(2, 10, 4)
            .add(3, 20, 1)
            .add(1, 30, 2)
            .build();

    @Test
    void drawsMeansOfFewRatingsTowardsTheMeanOfAll() {
        ItemQuality quality = ItemQuality.of(RATINGS);
        assertThat(quality.means()).containsExactly(new float[] {24 / 7f, 16 / 6f, 17 / 6f}, within(1e-6f));
        assertThat(quality.counts()).containsExactly(2, 1, 1);
    }

    @Test
    void knowsNothingOfItemsThatTheRatingsDoNotHave() {
        ItemQuality quality = ItemQuality.of(RATINGS, IdIndex.of(5, 20, 40));
        assertThat(quality.counts()).containsExactly(0, 1, 0);
        assertThat(quality.means()[0])
                .as("the mean of what is known")
                .isEqualTo(quality.means()[2])
                .isEqualTo(1);
    }

    @Test
    void findsItemsAlikeWhereAllRatingsAreTheSame() {
        RatingMatrix same = RatingMatrixBuilder.ofRatings()
                .add(1, 10, 3.7f)
                .add(2, 10, 3.7f)
                .add(3, 20, 3.7f)
                .build();
        assertThat(ItemQuality.of(same).means()).containsExactly(3.7f, 3.7f);
    }

    @Test
    void ordersEstimatesByMeanFirstAndOtherScoresByCountFirst() {
        ItemQuality quality = ItemQuality.of(RATINGS);
        assertThat(quality.tieBreaks(scorer(true))).isDeepEqualTo(new float[][] {quality.means(), quality.counts()});
        assertThat(quality.tieBreaks(scorer(false))).isDeepEqualTo(new float[][] {quality.counts(), quality.means()});
    }

    private static ItemScorer scorer(boolean predictsRatings) {
        return new ItemScorer() {
            @Override
            public IdIndex users() {
                return RATINGS.users();
            }

            @Override
            public IdIndex items() {
                return RATINGS.items();
            }

            @Override
            public boolean predictsRatings() {
                return predictsRatings;
            }

            @Override
            public void scoreAll(UserProfile profile, float[] scores) {}
        };
    }
}
