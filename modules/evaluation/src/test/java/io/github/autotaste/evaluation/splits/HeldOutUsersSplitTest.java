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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class HeldOutUsersSplitTest implements SplitterContract {

    @Override
    public Splitter splitterOf(RatingMatrix ratings) {
        return new HeldOutUsersSplit(ratings, 0.25, 0.8);
    }

    @Test
    void nothingIsLearnedFromAHeldOutUser() {
        RatingMatrix ratings = SplitterContract.ratings();
        Holdout holdout = splitterOf(ratings).split(3);
        int[] heldOut = IntStream.range(0, ratings.users().size())
                .filter(user -> holdout.test().byUser().rowLength(user) > 0)
                .toArray();
        assertThat(heldOut).hasSize(10);
        for (int user : heldOut) {
            int count = ratings.byUser().rowLength(user);
            int foldedIn = holdout.known().byUser().rowLength(user);
            assertThat(holdout.train().byUser().rowLength(user)).isZero();
            assertThat(foldedIn).isBetween(1, count - 1);
            assertThat(foldedIn + holdout.test().byUser().rowLength(user)).isEqualTo(count);
        }
    }

    @Test
    void everybodyElseOnlyTrains() {
        RatingMatrix ratings = SplitterContract.ratings();
        Holdout holdout = splitterOf(ratings).split(3);
        for (int user = 0; user < ratings.users().size(); user++) {
            if (holdout.test().byUser().rowLength(user) == 0) {
                assertThat(holdout.train().byUser().rowLength(user))
                        .isEqualTo(ratings.byUser().rowLength(user));
            }
        }
    }

    @Test
    void rejectsAShareOfEverybody() {
        assertThatThrownBy(() -> new HeldOutUsersSplit(SplitterContract.ratings(), 1, 0.8))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a share of users to hold out between 0 and 1, found 1.0");
    }
}
