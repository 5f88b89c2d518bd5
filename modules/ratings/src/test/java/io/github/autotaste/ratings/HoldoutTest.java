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
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.ratings.RandomRatings.Rating;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HoldoutTest {

    private static final Comparator<Rating> BY_IDS =
            Comparator.comparingLong(Rating::userID).thenComparingLong(Rating::itemID);

    static LongStream seeds() {
        return RandomRatings.seeds();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyRatingIsInExactlyOnePartWithTheValueItHad(long seed) {
        RatingMatrix ratings = RandomRatings.matrixOf(RandomRatings.of(seed));
        for (double share : new double[] {1e-9, 0.3, 0.5, 0.9, 1 - 1e-9}) {
            Holdout holdout = Holdout.random(ratings, share, seed);
            List<Rating> both = new ArrayList<>(RandomRatings.entriesOf(holdout.train()));
            both.addAll(RandomRatings.entriesOf(holdout.test()));
            both.sort(BY_IDS);
            assertThat(both).isEqualTo(RandomRatings.entriesOf(ratings));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void trainingPartHasTheShareAskedForRounded(long seed) {
        RatingMatrix ratings = RandomRatings.matrixOf(RandomRatings.of(seed));
        for (double share : new double[] {1e-9, 0.3, 0.5, 0.9, 1 - 1e-9}) {
            Holdout holdout = Holdout.random(ratings, share, seed);
            assertThat(holdout.train().ratingCount()).isEqualTo((int) Math.round(share * ratings.ratingCount()));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void dependsOnRatingsAndSeedAlone(long seed) {
        List<Rating> ratings = RandomRatings.lastOfEach(RandomRatings.of(seed));
        List<Rating> backwards = new ArrayList<>(ratings);
        backwards.sort(BY_IDS.reversed());
        Holdout one = Holdout.random(RandomRatings.matrixOf(ratings), 0.6, seed);
        Holdout other = Holdout.random(RandomRatings.matrixOf(backwards), 0.6, seed);
        assertThat(RandomRatings.entriesOf(other.test())).isEqualTo(RandomRatings.entriesOf(one.test()));
    }

    @Test
    void anotherSeedDrawsOthers() {
        RatingMatrix ratings = RandomRatings.matrixOf(RandomRatings.of(7));
        List<List<Rating>> tests = LongStream.range(0, 20)
                .mapToObj(seed -> RandomRatings.entriesOf(
                        Holdout.random(ratings, 0.5, seed).test()))
                .toList();
        assertThat(tests).doesNotHaveDuplicates();
    }

    /** Seeds in a row, as repeats take them; sizes that are a power of two and not. */
    @ParameterizedTest
    @ValueSource(ints = {1000, 1024, 4096})
    void everyRatingIsEquallyLikelyToBeHeldOut(int size) {
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofRatings();
        for (int item = 0; item < size; item++) {
            builder.add(1, item, 3f);
        }
        RatingMatrix ratings = builder.build();
        int draws = 400;
        int[] heldOut = new int[size];
        for (int seed = 0; seed < draws; seed++) {
            for (int item : Holdout.random(ratings, 0.7, seed).test().byUser().columnsOf(0)) {
                heldOut[item]++;
            }
        }
        for (int item = 0; item < size; item++) {
            // six standard deviations of a binomial count
            assertThat((double) heldOut[item])
                    .as("item %d", item)
                    .isCloseTo(0.3 * draws, within(6 * Math.sqrt(0.3 * 0.7 * draws)));
        }
    }

    @Test
    void partsKeepIdsAndKindOfTheWhole() {
        RatingMatrix preferences =
                RatingMatrixBuilder.ofPreferences().add(1, 2, 1f).add(3, 4, 1f).build();
        Holdout holdout = Holdout.random(preferences, 0.5, 1);
        for (RatingMatrix part : List.of(holdout.train(), holdout.test())) {
            assertThat(part.users()).isSameAs(preferences.users());
            assertThat(part.items()).isSameAs(preferences.items());
            assertThat(part.hasValues()).isFalse();
            assertThat(part.ratingCount()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesSharesThatLeaveOnePartEmptyWhateverTheSize(double share) {
        RatingMatrix ratings = RandomRatings.matrixOf(RandomRatings.of(1));
        assertThatThrownBy(() -> Holdout.random(ratings, share, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a training share between 0 and 1, found " + share);
    }

    @Test
    void refusesPartsWithDifferentIds() {
        RatingMatrix train = RatingMatrixBuilder.ofRatings().add(1, 1, 1f).build();
        RatingMatrix otherUser = RatingMatrixBuilder.ofRatings().add(2, 1, 1f).build();
        RatingMatrix otherItem = RatingMatrixBuilder.ofRatings().add(1, 2, 1f).build();
        for (RatingMatrix test : List.of(otherUser, otherItem)) {
            assertThatThrownBy(() -> new Holdout(train, test))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Training and test ratings must share their user and item indices");
        }
    }
}
