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
package io.github.autotaste.comparison.contenders;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.UserProfile;
import io.github.autotaste.testkit.TinyRatings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HeldOutChoiceTest {

    private static final HeldOutChoice CHOICE = new HeldOutChoice(Double.NEGATIVE_INFINITY, 1);

    /** By the number of its ratings, times a factor, is an item's score. */
    private record Popularity(RatingMatrix train, double factor) implements ItemScorer {

        @Override
        public IdIndex users() {
            return train.users();
        }

        @Override
        public IdIndex items() {
            return train.items();
        }

        @Override
        public boolean predictsRatings() {
            return false;
        }

        @Override
        public void scoreAll(UserProfile profile, float[] scores) {
            for (int item = 0; item < items().size(); item++) {
                scores[item] = (float) (factor * train.byItem().rowLength(item));
            }
        }
    }

    @Test
    void theSettingOfTheBestListsIsChosen() throws InterruptedException {
        RatingMatrix ratings = withPopularItems();
        assertThat(CHOICE.best(ratings, 1, List.of(-1d, 1d), Popularity::new)).isEqualTo(1);
        assertThat(CHOICE.best(ratings, 1, List.of(1d, -1d), Popularity::new)).isEqualTo(1);
    }

    @Test
    void equalSettingsLeaveTheFirst() throws InterruptedException {
        assertThat(CHOICE.best(withPopularItems(), 1, List.of(2d, 1d, 3d), Popularity::new))
                .isEqualTo(2);
    }

    @Test
    void ratingsHeldOutAreNotFittedOn() throws InterruptedException {
        RatingMatrix ratings = TinyRatings.ratings(30, 20, 0.5, 4);
        List<Integer> fitted = new ArrayList<>();
        CHOICE.best(ratings, 1, List.of(1d, 2d), (train, setting) -> {
            fitted.add(train.ratingCount());
            return new Popularity(train, setting);
        });
        int expected = (int) Math.round(0.9 * ratings.ratingCount());
        assertThat(fitted).containsExactly(expected, expected);
    }

    @Test
    void withoutPreferencesTheFirstIsTaken() throws InterruptedException {
        RatingMatrix ratings = TinyRatings.ratings(5, 5, 0.5, 1);
        assertThat(new HeldOutChoice(100, 1).best(ratings, 1, List.of(7d, 8d), Popularity::new))
                .isEqualTo(7);
    }

    /** Item i has about 40 / (i + 1) ratings. */
    private static RatingMatrix withPopularItems() {
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofPreferences();
        for (int user = 0; user < 40; user++) {
            for (int item = 0; item < 25; item++) {
                if ((user * 7 + item * 3) % (item + 1) == 0) {
                    builder.add(user, item, 1);
                }
            }
        }
        return builder.build();
    }
}
