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
package io.github.autotaste.benchmarks.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.SparseRows;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FewRatingsSplitTest {

    private static final int SIZE = 110;
    private static final long SEED = 3;

    private final RatingMatrix ratings = ratings();

    /** Of users and items of which nearly all have many ratings. */
    private static RatingMatrix ratings() {
        Random random = new Random(1);
        RatingMatrixBuilder ratings = RatingMatrixBuilder.ofRatings();
        for (int user = 1; user <= SIZE; user++) {
            for (int item = 1; item <= SIZE; item++) {
                if (random.nextDouble() < 0.95) {
                    ratings.add(user, item, 1 + random.nextInt(5));
                }
            }
        }
        return ratings.build();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void cutRowsKeepSoManyRatingsAndAreMeasuredAlone(boolean ofItems) {
        Holdout parts = new FewRatingsSplit(ratings, ofItems, 3).split(SEED);
        SparseRows train = rows(parts.train(), ofItems);
        SparseRows test = rows(parts.test(), ofItems);

        int[] measured = test.nonEmptyRows();
        assertThat(measured).hasSizeBetween(SIZE / 8, SIZE / 2);
        assertThat(IntStream.of(measured)).allMatch(row -> train.rowLength(row) == 3);
        assertThat(IntStream.range(0, SIZE).filter(row -> test.rowLength(row) == 0))
                .allMatch(row -> train.rowLength(row) == 3 || train.rowLength(row) > 60);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theSameRatingsAreMeasuredWhateverTheRowsKeep(boolean ofItems) {
        SparseRows ofOne =
                rows(new FewRatingsSplit(ratings, ofItems, 1).split(SEED).test(), ofItems);
        SparseRows ofMany = rows(
                new FewRatingsSplit(ratings, ofItems, FewRatingsSplit.MANY)
                        .split(SEED)
                        .test(),
                ofItems);

        assertThat(ofOne.nonEmptyRows()).isEqualTo(ofMany.nonEmptyRows());
        assertThat(ofOne.nonEmptyRows())
                .satisfies(rows -> IntStream.of(rows)
                        .forEach(row -> assertThat(ofOne.columnsOf(row)).isEqualTo(ofMany.columnsOf(row))));
    }

    private static SparseRows rows(RatingMatrix ratings, boolean ofItems) {
        return ofItems ? ratings.byItem() : ratings.byUser();
    }
}
