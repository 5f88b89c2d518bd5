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
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class RatingMatrixTest {

    static LongStream seeds() {
        return RandomRatings.seeds();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void countMeanAndRangeAreThoseOfTheRatings(long seed) {
        List<Rating> ratings = RandomRatings.lastOfEach(RandomRatings.of(seed));
        RatingMatrix matrix = RandomRatings.matrixOf(ratings);
        assertThat(matrix.ratingCount()).isEqualTo(ratings.size());
        var values = ratings.stream().mapToDouble(Rating::value).summaryStatistics();
        if (ratings.isEmpty()) {
            assertThat(matrix.mean()).isNaN();
            assertThat(matrix.min()).isNaN();
            assertThat(matrix.max()).isNaN();
        } else {
            assertThat(matrix.mean()).isCloseTo(values.getAverage(), within(1e-12));
            assertThat(matrix.min()).isEqualTo((float) values.getMin());
            assertThat(matrix.max()).isEqualTo((float) values.getMax());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void byItemHoldsTheSameRatings(long seed) {
        RatingMatrix matrix = RandomRatings.matrixOf(RandomRatings.of(seed));
        SparseRows byItem = matrix.byItem();
        assertThat(byItem.rowCount()).isEqualTo(matrix.items().size());
        assertThat(byItem.columnCount()).isEqualTo(matrix.users().size());
        assertThat(byItem.entryCount()).isEqualTo(matrix.ratingCount());
        for (int item = 0; item < byItem.rowCount(); item++) {
            for (int position = byItem.start(item); position < byItem.end(item); position++) {
                int twin = matrix.byUser().find(byItem.columnAt(position), item);
                assertThat(matrix.byUser().valueAt(twin)).isEqualTo(byItem.valueAt(position));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void preferencesAreTheRatingsOfAtLeastTheThreshold(long seed) {
        List<Rating> ratings = RandomRatings.lastOfEach(RandomRatings.of(seed));
        RatingMatrix matrix = RandomRatings.matrixOf(ratings);
        for (double least : new double[] {Double.NEGATIVE_INFINITY, 0.5, 3, 3.2, 5, 5.1, Double.POSITIVE_INFINITY}) {
            RatingMatrix preferences = matrix.preferencesFrom(least);
            assertThat(preferences.hasValues()).isFalse();
            assertThat(preferences.users()).isSameAs(matrix.users());
            assertThat(preferences.items()).isSameAs(matrix.items());
            assertThat(RandomRatings.entriesOf(preferences))
                    .isEqualTo(ratings.stream()
                            .filter(rating -> rating.value() >= least)
                            .map(rating -> new Rating(rating.userID(), rating.itemID(), 1f))
                            .toList());
        }
    }

    /** The float nearest to 0.7 is below the double nearest to 0.7; that of 0.1 is above. */
    @ParameterizedTest
    @CsvSource({"0.1", "0.7", "3.9", "-0.7", "1e10", "16777217"})
    void aRatingWrittenAsTheThresholdIsAPreference(String written) {
        RatingMatrix matrix = RatingMatrixBuilder.ofRatings()
                .add(1, 1, Float.parseFloat(written))
                .build();
        assertThat(matrix.preferencesFrom(Double.parseDouble(written)).ratingCount())
                .isEqualTo(1);
    }

    @Test
    void allPreferencesOfAMatrixWithoutValuesStayWhateverTheThreshold() {
        RatingMatrix matrix =
                RatingMatrixBuilder.ofPreferences().add(1, 1, 1f).add(2, 1, 1f).build();
        assertThat(matrix.preferencesFrom(4).ratingCount()).isEqualTo(2);
    }

    @Test
    void refusesAThresholdThatIsNoNumber() {
        RatingMatrix matrix = RatingMatrixBuilder.ofRatings().add(1, 1, 1f).build();
        assertThatThrownBy(() -> matrix.preferencesFrom(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a number as the least rating of a preference, found NaN");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void profilesHoldTheRatingsOfTheirUsers(long seed) {
        List<Rating> ratings = RandomRatings.lastOfEach(RandomRatings.of(seed));
        RatingMatrix matrix = RandomRatings.matrixOf(ratings);
        for (int user = 0; user < matrix.users().size(); user++) {
            long userID = matrix.users().idAt(user);
            List<Rating> rated =
                    ratings.stream().filter(rating -> rating.userID() == userID).toList();
            UserProfile profile = matrix.profileOf(user);
            assertThat(profile.userIndex()).isEqualTo(user);
            assertThat(profile.itemIndices())
                    .isSorted()
                    .containsExactly(rated.stream()
                            .mapToInt(rating -> matrix.items().indexOf(rating.itemID()))
                            .toArray());
            for (int position = 0; position < rated.size(); position++) {
                assertThat(profile.ratings()[position])
                        .isEqualTo(rated.get(position).value());
            }
        }
    }

    @Test
    void aMatrixOfIdsWithoutRatingsIsEmpty() {
        RatingMatrix matrix = RatingMatrixBuilder.ofRatings().build(IdIndex.of(1, 2), IdIndex.of(3));
        assertThat(matrix.ratingCount()).isZero();
        assertThat(matrix.byItem().rowCount()).isEqualTo(1);
        assertThat(matrix.profileOf(1).itemIndices()).isEmpty();
        assertThat(matrix.preferencesFrom(0).users().size()).isEqualTo(2);
        assertThat(matrix).hasToString("RatingMatrix[2 users, 1 items, 0 ratings]");
    }
}
