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

import io.github.autotaste.ratings.RandomRatings.Rating;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RatingMatrixBuilderTest {

    static LongStream seeds() {
        return RandomRatings.seeds();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void matrixHoldsTheLastRatingOfEachUserAndItem(long seed) {
        List<Rating> ratings = RandomRatings.of(seed);
        RatingMatrix matrix = RandomRatings.matrixOf(ratings);
        assertThat(RandomRatings.entriesOf(matrix)).isEqualTo(RandomRatings.lastOfEach(ratings));
        assertThat(matrix.users().toArray())
                .containsExactly(ratings.stream()
                        .mapToLong(Rating::userID)
                        .sorted()
                        .distinct()
                        .toArray());
        assertThat(matrix.items().toArray())
                .containsExactly(ratings.stream()
                        .mapToLong(Rating::itemID)
                        .sorted()
                        .distinct()
                        .toArray());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyOrderGivesTheSameMatrix(long seed) {
        List<Rating> ratings = RandomRatings.lastOfEach(RandomRatings.of(seed));
        List<Rating> shuffled = new ArrayList<>(ratings);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(RandomRatings.entriesOf(RandomRatings.matrixOf(shuffled))).isEqualTo(ratings);
    }

    @Test
    void growsAsRatingsComeIn() {
        List<Rating> ratings = new Random(1)
                .longs(5000, 0, 300)
                .mapToObj(id -> new Rating(id % 17, id, id))
                .toList();
        RatingMatrixBuilder builder = RandomRatings.collect(ratings);
        assertThat(builder.size()).isEqualTo(5000);
        assertThat(RandomRatings.entriesOf(builder.build())).isEqualTo(RandomRatings.lastOfEach(ratings));
    }

    /** Many ids, which may be any numbers, and repeats far apart. */
    @Test
    void findsIdsAgainAmongTensOfThousands() {
        Random random = new Random(2);
        long[] ids = random.longs(9000).toArray();
        List<Rating> ratings = random.ints(40_000, 0, ids.length)
                .mapToObj(id -> new Rating(ids[id], ids[id % 100], random.nextInt(5)))
                .toList();
        RatingMatrix matrix = RandomRatings.matrixOf(ratings);
        assertThat(RandomRatings.entriesOf(matrix)).isEqualTo(RandomRatings.lastOfEach(ratings));
    }

    @Test
    void timesGoWithTheirRatings() {
        Random random = new Random(3);
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofRatings();
        for (int rating = 0; rating < 20_000; rating++) {
            builder.add(random.nextInt(40), random.nextInt(50), rating, 1_000_000L + rating);
        }
        RatingMatrix matrix = builder.build();
        assertThat(matrix.ratingCount()).isEqualTo(2000);
        for (int position = 0; position < matrix.ratingCount(); position++) {
            assertThat(matrix.timeAt(position))
                    .isEqualTo(1_000_000L + (long) matrix.byUser().valueAt(position));
        }
    }

    @Test
    void preferencesCountAsOneWhateverIsSaid() {
        RatingMatrix matrix = RatingMatrixBuilder.ofPreferences()
                .add(1, 1, 5f)
                .add(1, 2, Float.NaN)
                .add(1, 1, Float.POSITIVE_INFINITY)
                .build();
        assertThat(matrix.hasValues()).isFalse();
        assertThat(RandomRatings.entriesOf(matrix)).containsExactly(new Rating(1, 1, 1f), new Rating(1, 2, 1f));
    }

    @Test
    void givenIndicesMayHoldMoreIdsThanWereAdded() {
        RatingMatrix matrix =
                RatingMatrixBuilder.ofRatings().add(5, 50, 3f).build(IdIndex.of(4, 5, 6), IdIndex.of(40, 50));
        assertThat(matrix.byUser().rowCount()).isEqualTo(3);
        assertThat(matrix.byUser().columnCount()).isEqualTo(2);
        assertThat(matrix.byUser().find(1, 1)).isZero();
        assertThat(matrix.byUser().rowLength(0)).isZero();
        assertThat(matrix.byUser().rowLength(2)).isZero();
    }

    @Test
    void refusesIdsThatGivenIndicesLack() {
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofRatings().add(5, 50, 3f);
        assertThatThrownBy(() -> builder.build(IdIndex.of(4, 6), IdIndex.of(50)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No user 5 among the 2 users of the matrix");
        assertThatThrownBy(() -> builder.build(IdIndex.of(5), IdIndex.of(49)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No item 50 among the 1 items of the matrix");
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void refusesRatingsThatAreNotFinite(float rating) {
        assertThatThrownBy(() -> RatingMatrixBuilder.ofRatings().add(5, 50, rating))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a finite rating, found " + rating + " for user 5 and item 50");
    }

    @Test
    void aBuiltMatrixDoesNotSeeLaterRatings() {
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofRatings().add(1, 1, 3f);
        RatingMatrix first = builder.build();
        RatingMatrix second = builder.add(1, 1, 4f).add(2, 2, 5f).build();
        assertThat(RandomRatings.entriesOf(first)).containsExactly(new Rating(1, 1, 3f));
        assertThat(RandomRatings.entriesOf(second)).containsExactly(new Rating(1, 1, 4f), new Rating(2, 2, 5f));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDrainedMatrixIsTheBuiltOneAndTheBuilderIsEmptyAfterwards(long seed) {
        List<Rating> ratings = RandomRatings.of(seed);
        RatingMatrixBuilder builder = RandomRatings.collect(ratings);

        RatingMatrix drained = builder.drain();

        assertThat(RandomRatings.entriesOf(drained)).isEqualTo(RandomRatings.lastOfEach(ratings));
        assertThat(builder.size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"LAST, 1", "MEAN, 3", "SUM, 9", "MAX, 5"})
    void repeatsBecomeOneRatingAsWanted(Repeats repeats, float expected) {
        RatingMatrix matrix = RatingMatrixBuilder.ofRatings()
                .withRepeats(repeats)
                .add(1, 10, 3f, 100)
                .add(2, 10, 7f, 101)
                .add(1, 10, 5f, 102)
                .add(1, 10, 1f, 101)
                .build();

        assertThat(RandomRatings.entriesOf(matrix)).containsExactly(new Rating(1, 10, expected), new Rating(2, 10, 7f));
        assertThat(matrix.timeAt(0)).isEqualTo(101);
    }

    @Test
    void sumsBeyondTheLargestFloatAreThat() {
        RatingMatrix matrix = RatingMatrixBuilder.ofRatings()
                .withRepeats(Repeats.SUM)
                .add(1, 10, Float.MAX_VALUE)
                .add(1, 10, Float.MAX_VALUE)
                .build();

        assertThat(matrix.max()).isEqualTo(Float.MAX_VALUE);
    }

    @ParameterizedTest
    @EnumSource(Repeats.class)
    void preferencesStayOnesHoweverOftenTheyAreRepeated(Repeats repeats) {
        RatingMatrix matrix = RatingMatrixBuilder.ofPreferences()
                .withRepeats(repeats)
                .add(1, 10, 1f)
                .add(1, 10, 1f)
                .build();

        assertThat(RandomRatings.entriesOf(matrix)).containsExactly(new Rating(1, 10, 1f));
    }

    @Test
    void idsAreTextsFromTheFirstTextOnAndInAscendingOrder() {
        RatingMatrix matrix = RatingMatrixBuilder.ofRatings()
                .add("10", "5", 1f)
                .add("9", "6", 2f, 1)
                .add("x", "5", 3f)
                .add("9", "7", 4f)
                .build();

        assertThat(matrix.users().texts()).containsExactly("10", "9", "x");
        assertThat(matrix.items()).isEqualTo(IdIndex.of(5, 6, 7));
        assertThat(matrix.byUser().rowLength(1)).isEqualTo(2);
        assertThat(matrix.byUser().valueAt(matrix.byUser().find(2, 0))).isEqualTo(3f);
    }

    @Test
    void numbersStayNumbersHoweverTheyAreAdded() {
        RatingMatrix asTexts = RatingMatrixBuilder.ofRatings()
                .add("10", "5", 1f)
                .add("-9", "6", 2f)
                .build();

        assertThat(asTexts.users()).isEqualTo(IdIndex.of(-9, 10));
        assertThat(RandomRatings.entriesOf(asTexts)).containsExactly(new Rating(-9, 6, 2f), new Rating(10, 5, 1f));
    }

    @Test
    void ratingsOfTextsAreAddedByTheirTexts() {
        RatingMatrix some = RatingMatrixBuilder.ofRatings()
                .add("b", "y", 1f)
                .add("a", "x", 2f)
                .build();
        RatingMatrix more = RatingMatrixBuilder.ofRatings()
                .add("aa", "w", 5f)
                .addAll(some, position -> true)
                .build();

        assertThat(more.users().texts()).containsExactly("a", "aa", "b");
        assertThat(more.items().texts()).containsExactly("w", "x", "y");
        assertThat(more.byUser().valueAt(more.byUser().find(2, 2))).isEqualTo(1f);
        assertThat(KCore.of(more, 1, 1).users()).isEqualTo(more.users());
    }

    @Test
    void refusesTextsThatGivenIndicesLack() {
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofRatings().add("x", "5", 3f);

        assertThatThrownBy(() -> builder.build(IdIndex.ofTexts(List.of("y")), IdIndex.of(5)))
                .hasMessage("No user x among the 1 users of the matrix");
        assertThat(builder.build(IdIndex.ofTexts(List.of("w", "x")), IdIndex.ofTexts(List.of("5", "z")))
                        .byUser()
                        .find(1, 0))
                .isZero();
    }
}
