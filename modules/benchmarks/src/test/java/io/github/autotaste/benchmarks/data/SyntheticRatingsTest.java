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
package io.github.autotaste.benchmarks.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SyntheticRatingsTest {

    @ParameterizedTest
    @CsvSource({"50, 40, 400", "200, 1000, 1000", "30, 8, 60", "10, 20000, 3000"})
    void haveExactlyTheShapeAskedFor(int users, int items, int ratings) {
        RatingMatrix matrix = SyntheticRatings.of(new Shape(users, items, ratings), 1);

        assertThat(matrix.users().size()).isEqualTo(users);
        assertThat(matrix.items().size()).isEqualTo(items);
        assertThat(matrix.ratingCount()).isEqualTo(ratings);
        assertThat(matrix.byUser().nonEmptyRows()).hasSize(users);
        assertThat(matrix.min()).isGreaterThanOrEqualTo(1);
        assertThat(matrix.max()).isLessThanOrEqualTo(5);
    }

    @Test
    void dependOnTheSeedAlone() {
        Shape shape = new Shape(50, 40, 400);

        assertThat(columns(SyntheticRatings.of(shape, 7)))
                .isEqualTo(columns(SyntheticRatings.of(shape, 7)))
                .isNotEqualTo(columns(SyntheticRatings.of(shape, 8)));
    }

    /** In MovieLens-1M the tenth of the items that is rated most has about half of the ratings. */
    @Test
    void goMostlyToPopularItems() {
        SparseRows byItem =
                SyntheticRatings.of(new Shape(1000, 1000, 40_000), 1).byItem();
        int[] lengths = IntStream.range(0, 1000).map(byItem::rowLength).sorted().toArray();

        double share = IntStream.of(lengths).skip(900).sum() / 40_000.0;

        assertThat(share).isBetween(0.3, 0.6);
    }

    @Test
    void refuseAShapeThatIsTooDense() {
        assertThatThrownBy(() -> new Shape(10, 10, 26))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("26 ratings");
    }

    private static int[] columns(RatingMatrix matrix) {
        return IntStream.range(0, matrix.ratingCount())
                .map(matrix.byUser()::columnAt)
                .toArray();
    }
}
