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

import java.util.BitSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The times of ratings stay with their ratings. */
final class RatingTimesTest {

    private static RatingMatrixBuilder builder() {
        return RatingMatrixBuilder.ofRatings()
                .add(2, 10, 3, 250)
                .add(1, 20, 4, 140)
                .add(1, 10, 2, 130)
                .add(1, 20, 5, 160);
    }

    @Test
    void followTheOrderOfTheMatrixAndOfARepeatTheLastIsKept() {
        assertThat(timesOf(builder().build())).containsExactly(130, 160, 250);
    }

    @Test
    void stayWithTheRatingsOfAPart() {
        BitSet train = new BitSet();
        train.set(1);
        BitSet test = new BitSet();
        test.set(0);
        test.set(2);
        Holdout holdout = Holdout.of(builder().build(), train, test);
        assertThat(timesOf(holdout.train())).containsExactly(160);
        assertThat(timesOf(holdout.test())).containsExactly(130, 250);
        assertThat(timesOf(builder().build().preferencesFrom(3))).containsExactly(160, 250);
    }

    @Test
    void areMissingIfOneRatingHasNone() {
        RatingMatrix ratings = builder().add(3, 10, 3).build();
        assertThat(ratings.hasTimes()).isFalse();
        assertThatThrownBy(() -> ratings.timeAt(0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Expected ratings with times, found ratings without");
    }

    @Test
    void areKeptForManyRatings() {
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofRatings();
        for (int item = 0; item < 5000; item++) {
            builder.add(1, item, 3, 7L * item);
        }
        assertThat(builder.build().timeAt(4999)).isEqualTo(7 * 4999L);
    }

    /** Seconds, milliseconds of whole and of broken seconds, nanoseconds, and the bounds of numbers, alone and mixed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "978300760",
                "978300760000",
                "978300760123",
                "978300760000000001",
                "0,978300760000,0",
                "-5,5000,-5000",
                "978300760000,978300760001",
                "2147483647,2147483648,-2147483649",
                "2147483647000,2147483648000",
                "1000,7",
                "-9223372036854775808,9223372036854775807,0"
            })
    void areKeptToTheLastDigitWhateverTheirUnit(String pattern) {
        long[] cycle =
                Stream.of(pattern.split(",", -1)).mapToLong(Long::parseLong).toArray();
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofRatings();
        int count = 2 * RatingChunk.CAPACITY + 7;
        for (int item = 0; item < count; item++) {
            builder.add(1, item, 3, cycle[item % cycle.length]);
        }

        long[] times = timesOf(builder.drain());

        assertThat(times).hasSize(count);
        for (int item = 0; item < count; item++) {
            assertThat(times[item]).as("of %d", item).isEqualTo(cycle[item % cycle.length]);
        }
    }

    @Test
    void knownRatingsAreTrainingAndFoldIn() {
        BitSet train = new BitSet();
        train.set(0, 2);
        BitSet test = new BitSet();
        BitSet foldIn = new BitSet();
        foldIn.set(2);
        Holdout holdout = Holdout.of(builder().build(), train, test, foldIn);
        assertThat(timesOf(holdout.known())).containsExactly(130, 160, 250);
        assertThat(timesOf(holdout.train())).containsExactly(130, 160);
    }

    private static long[] timesOf(RatingMatrix ratings) {
        long[] times = new long[ratings.ratingCount()];
        for (int position = 0; position < times.length; position++) {
            times[position] = ratings.timeAt(position);
        }
        return times;
    }
}
