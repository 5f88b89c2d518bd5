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
package io.github.autotaste.comparison.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SampleRatingsTest {

    private static final SampleRatings SAMPLE = SampleRatings.generate();

    @Test
    void isTheSameEveryTime() {
        SampleRatings again = SampleRatings.generate();

        assertThat(again.titles()).isEqualTo(SAMPLE.titles());
        assertThat(fingerprint(again.ratings())).isEqualTo(fingerprint(SAMPLE.ratings()));
    }

    @Test
    void hasTheSizeItsDescriptionStates() {
        assertThat(SAMPLE.ratings().users().size()).isEqualTo(1200);
        assertThat(SAMPLE.ratings().items().size()).isEqualTo(800);
        assertThat(SAMPLE.ratings().ratingCount()).isBetween(65_000, 75_000);
    }

    @Test
    void ratesInHalfStarsFromOneToFive() {
        SparseRows rows = SAMPLE.ratings().byUser();

        assertThat(IntStream.range(0, rows.entryCount()).mapToObj(rows::valueAt).distinct())
                .containsExactlyInAnyOrder(1f, 1.5f, 2f, 2.5f, 3f, 3.5f, 4f, 4.5f, 5f);
    }

    @Test
    void hasATitleOfItsOwnForEachFilm() {
        assertThat(SAMPLE.titles()).hasSize(800).doesNotHaveDuplicates();
    }

    @Test
    void hasALongTail() {
        SparseRows films = SAMPLE.ratings().byItem();
        int[] counts = IntStream.range(0, films.rowCount())
                .map(films::rowLength)
                .sorted()
                .toArray();
        int total = films.entryCount();

        assertThat(IntStream.of(counts).skip(640).sum())
                .as("ratings of the most seen fifth")
                .isGreaterThan(total * 2 / 5);
        assertThat(counts[799]).as("ratings of the most seen film").isGreaterThan(5 * counts[400]);
        assertThat(counts[0]).as("ratings of the least seen film").isPositive();
    }

    private static int fingerprint(RatingMatrix ratings) {
        SparseRows rows = ratings.byUser();
        int hash = 1;
        for (int position = 0; position < rows.entryCount(); position++) {
            hash = 31 * hash + rows.columnAt(position);
            hash = 31 * hash + Float.hashCode(rows.valueAt(position));
        }
        return hash;
    }
}
