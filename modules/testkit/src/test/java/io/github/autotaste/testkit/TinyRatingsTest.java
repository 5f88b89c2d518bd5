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
package io.github.autotaste.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autotaste.ratings.RatingMatrix;
import org.junit.jupiter.api.Test;

final class TinyRatingsTest {

    @Test
    void givesTheSameRatingsEveryTime() {
        RatingMatrix once = TinyRatings.ratings();
        RatingMatrix again = TinyRatings.ratings();
        assertThat(again.users()).isEqualTo(once.users());
        assertThat(again.items()).isEqualTo(once.items());
        for (int user = 0; user < once.users().size(); user++) {
            assertThat(again.profileOf(user)).usingRecursiveComparison().isEqualTo(once.profileOf(user));
        }
    }

    @Test
    void givesEveryUserRatingsAndSomethingToDiscover() {
        RatingMatrix ratings = TinyRatings.ratings();
        assertThat(ratings.users().size()).isEqualTo(16);
        assertThat(ratings.items().size()).isEqualTo(12);
        for (int user = 0; user < 16; user++) {
            assertThat(ratings.byUser().rowLength(user)).isBetween(2, 11);
        }
    }

    @Test
    void staysWithinTheRatingScale() {
        RatingMatrix ratings = TinyRatings.ratings(200, 50, 0.5, 1);
        assertThat(ratings.min()).isEqualTo(1);
        assertThat(ratings.max()).isEqualTo(5);
    }

    @Test
    void keepsTheRatingsWhenIdsBecomePlain() {
        RatingMatrix ratings = TinyRatings.ratings();
        RatingMatrix plain = TinyRatings.withPlainIds(ratings);
        assertThat(plain.users().toArray()).startsWith(1, 2, 3).hasSize(16);
        for (int user = 0; user < 16; user++) {
            assertThat(plain.profileOf(user)).usingRecursiveComparison().isEqualTo(ratings.profileOf(user));
        }
    }
}
