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
import io.github.autotaste.ratings.RatingMatrixBuilder;
import org.junit.jupiter.api.Test;

final class TimeSplitTest implements SplitterContract {

    @Override
    public Splitter splitterOf(RatingMatrix ratings) {
        return TimeSplit.of(ratings, 0.8);
    }

    @Test
    void trainsOnWhatCameBeforeAndKeepsAMomentTogether() {
        Holdout holdout = TimeSplit.of(withTimes(10, 20, 30, 30, 40), 0.6).split(1);
        assertThat(holdout.train().byUser().columnsOf(0)).containsExactly(0, 1);
        assertThat(holdout.test().byUser().columnsOf(0)).containsExactly(2, 3, 4);
    }

    @Test
    void refusesACutThatNothingCameBefore() {
        assertThatThrownBy(() -> TimeSplit.of(withTimes(30, 30, 40), 0.3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected ratings from before the time 30, where a training share of 0.3 ends, found none");
    }

    private static RatingMatrix withTimes(long... times) {
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofRatings();
        for (int item = 0; item < times.length; item++) {
            builder.add(1, item, 3, times[item]);
        }
        return builder.build();
    }
}
