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

import io.github.autotaste.ratings.RandomRatings.Rating;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class KCoreTest {

    /** Item 30 is rated once; without it user 3 has one rating only, and without user 3 item 20 has one only. */
    @Test
    void takesAwayWhatTheLastStepLeftTooRare() {
        RatingMatrix core = KCore.of(
                RatingMatrixBuilder.ofRatings()
                        .add(1, 10, 1)
                        .add(1, 11, 2)
                        .add(2, 10, 3)
                        .add(2, 11, 4)
                        .add(2, 20, 5)
                        .add(3, 20, 5)
                        .add(3, 30, 5)
                        .build(),
                2,
                2);
        assertThat(core.users().toArray()).containsExactly(1, 2);
        assertThat(core.items().toArray()).containsExactly(10, 11);
        assertThat(RandomRatings.entriesOf(core)).extracting(Rating::value).containsExactly(1f, 2f, 3f, 4f);
    }

    @Test
    void isEmptyWhereNothingIsFrequentEnough() {
        RatingMatrix core =
                KCore.of(RatingMatrixBuilder.ofRatings().add(1, 10, 1).build(), 2, 1);
        assertThat(core.ratingCount()).isZero();
        assertThat(core.users().size()).isZero();
    }

    @Test
    void keepsTimesAndTheLackOfValues() {
        RatingMatrix core =
                KCore.of(RatingMatrixBuilder.ofPreferences().add(1, 10, 1, 500).build(), 1, 1);
        assertThat(core.hasValues()).isFalse();
        assertThat(core.timeAt(0)).isEqualTo(500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.github.autotaste.ratings.RandomRatings#seeds")
    void isWhatTakingAwayOneByOneLeaves(long seed) {
        List<Rating> ratings = RandomRatings.lastOfEach(RandomRatings.of(seed));
        RatingMatrix core = KCore.of(RandomRatings.matrixOf(ratings), 6, 5);
        assertThat(RandomRatings.entriesOf(core)).isEqualTo(naive(ratings, 6, 5));
    }

    private static List<Rating> naive(List<Rating> ratings, int perUser, int perItem) {
        List<Rating> left = new ArrayList<>(ratings);
        boolean changed = true;
        while (changed) {
            List<Rating> before = List.copyOf(left);
            changed = left.removeIf(
                    rating -> count(before, rating, true) < perUser || count(before, rating, false) < perItem);
        }
        return left;
    }

    private static long count(List<Rating> ratings, Rating rating, boolean ofUser) {
        return ratings.stream()
                .filter(other -> ofUser ? other.userID() == rating.userID() : other.itemID() == rating.itemID())
                .count();
    }
}
