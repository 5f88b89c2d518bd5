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
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class LeaveOneOutSplitTest implements SplitterContract {

    @Override
    public Splitter splitterOf(RatingMatrix ratings) {
        return LeaveOneOutSplit.random(ratings);
    }

    @Test
    void leavesOutOneOfEachUserWithTwoOrMore() {
        RatingMatrix ratings = SplitterContract.ratings();
        RatingMatrix test = LeaveOneOutSplit.random(ratings).split(1).test();
        for (int user = 0; user < ratings.users().size(); user++) {
            boolean hasTwo = ratings.byUser().rowLength(user) >= 2;
            assertThat(test.byUser().rowLength(user)).isEqualTo(hasTwo ? 1 : 0);
        }
    }

    @Test
    void leavesOutTheLastAndOfSeveralLastOnesAnyOne() {
        RatingMatrix ratings = RatingMatrixBuilder.ofRatings()
                .add(1, 10, 1, 300)
                .add(1, 20, 1, 900)
                .add(1, 30, 1, 100)
                .add(2, 10, 1, 500)
                .add(2, 20, 1, 500)
                .add(2, 30, 1, 100)
                .build();
        TreeSet<Integer> ofTies = new TreeSet<>();
        for (long seed = 0; seed < 20; seed++) {
            RatingMatrix test = LeaveOneOutSplit.last(ratings).split(seed).test();
            assertThat(test.byUser().columnsOf(0)).containsExactly(1);
            ofTies.add(test.byUser().columnsOf(1)[0]);
        }
        assertThat(ofTies).containsExactly(0, 1);
    }

    @Test
    void theLastNeedsTimes() {
        RatingMatrix ratings = RatingMatrixBuilder.ofRatings().add(1, 10, 1).build();
        assertThatThrownBy(() -> LeaveOneOutSplit.last(ratings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected ratings with times, found ratings without");
    }
}
