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

final class ColdUsersSplitTest implements SplitterContract {

    @Override
    public Splitter splitterOf(RatingMatrix ratings) {
        return new ColdUsersSplit(ratings, 0.2);
    }

    @Test
    void everyUserTrainsOrTestsAsAWhole() {
        RatingMatrix ratings = SplitterContract.ratings();
        SparseRows all = ratings.byUser();
        int tested = (int) Math.round(0.2 * all.nonEmptyRows().length);
        for (long seed = 0; seed < 5; seed++) {
            Holdout holdout = splitterOf(ratings).split(seed);
            SparseRows train = holdout.train().byUser();
            SparseRows test = holdout.test().byUser();
            assertThat(test.nonEmptyRows()).hasSize(tested);
            for (int user = 0; user < all.rowCount(); user++) {
                assertThat(test.rowLength(user)).isIn(0, all.rowLength(user));
                assertThat(train.rowLength(user) + test.rowLength(user)).isEqualTo(all.rowLength(user));
                assertThat(holdout.known().byUser().rowLength(user)).isEqualTo(train.rowLength(user));
            }
        }
    }

    @Test
    void otherSeedsHoldOutOtherUsers() {
        RatingMatrix ratings = SplitterContract.ratings();
        assertThat(splitterOf(ratings).split(1).test().byUser().nonEmptyRows())
                .isNotEqualTo(splitterOf(ratings).split(2).test().byUser().nonEmptyRows());
    }

    @Test
    void rejectsAShareOfAllUsers() {
        assertThatThrownBy(() -> new ColdUsersSplit(SplitterContract.ratings(), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a share of users to hold out between 0 and 1, found 1.0");
    }
}
