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
package io.github.autotaste.evaluation.splits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autotaste.evaluation.Splitter;
import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import org.junit.jupiter.api.Test;

final class ColdItemsSplitTest implements SplitterContract {

    @Override
    public Splitter splitterOf(RatingMatrix ratings) {
        return new ColdItemsSplit(ratings, 0.2);
    }

    @Test
    void everyItemTrainsOrTestsAsAWhole() {
        RatingMatrix ratings = SplitterContract.ratings();
        SparseRows all = ratings.byItem();
        for (long seed = 0; seed < 5; seed++) {
            Holdout holdout = splitterOf(ratings).split(seed);
            SparseRows train = holdout.train().byItem();
            SparseRows test = holdout.test().byItem();
            assertThat(test.nonEmptyRows()).hasSize(6);
            for (int item = 0; item < all.rowCount(); item++) {
                assertThat(test.rowLength(item)).isIn(0, all.rowLength(item));
                assertThat(train.rowLength(item) + test.rowLength(item)).isEqualTo(all.rowLength(item));
            }
        }
    }

    @Test
    void otherSeedsHoldOutOtherItems() {
        RatingMatrix ratings = SplitterContract.ratings();
        assertThat(splitterOf(ratings).split(1).test().byItem().nonEmptyRows())
                .isNotEqualTo(splitterOf(ratings).split(2).test().byItem().nonEmptyRows());
    }

    @Test
    void rejectsAShareOfAllItems() {
        assertThatThrownBy(() -> new ColdItemsSplit(SplitterContract.ratings(), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a share of items to hold out between 0 and 1, found 1.0");
    }
}
