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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PerUserSplitTest implements SplitterContract {

    private static final Shares EIGHT_ONE_ONE = new Shares(8, 1, 1);

    @Override
    public Splitter splitterOf(RatingMatrix ratings) {
        return new PerUserSplit(ratings, EIGHT_ONE_ONE);
    }

    /** Worked out by hand from RecBole's rule: down, but 1 rather than 0, while one is left for training. */
    @ParameterizedTest(name = "{0} ratings are {1} to train, {2} to validate, {3} to test")
    @CsvSource({"1,1,0,0", "2,1,0,1", "3,1,1,1", "9,7,1,1", "10,8,1,1", "19,17,1,1", "20,16,2,2", "30,24,3,3"})
    void sharesOutEachUsersRatings(int count, int train, int validation, int test) {
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofRatings();
        for (int item = 0; item < count; item++) {
            builder.add(1, item, 3);
        }
        PerUserSplit split = new PerUserSplit(builder.build(), EIGHT_ONE_ONE);
        Holdout tested = split.split(3);
        Holdout validated = split.onValidationPart().split(3);
        assertThat(tested.train().ratingCount()).isEqualTo(train);
        assertThat(tested.test().ratingCount()).isEqualTo(test);
        assertThat(validated.test().ratingCount()).isEqualTo(validation);
        assertThat(SplitterContract.pairs(validated.train())).isEqualTo(SplitterContract.pairs(tested.train()));
        assertThat(SplitterContract.pairs(validated.test()).keySet())
                .noneMatch(SplitterContract.pairs(tested.test())::containsKey);
    }

    @Test
    void seedsDrawDifferentRatings() {
        Splitter split = splitterOf(SplitterContract.ratings());
        assertThat(SplitterContract.pairs(split.split(1).test()))
                .isNotEqualTo(SplitterContract.pairs(split.split(2).test()));
    }

    @Test
    void rejectsSharesThatLeaveAPartEmpty() {
        assertThatThrownBy(() -> new Shares(8, 1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected shares above 0 for training and test and of at least 0 for validation, found"
                        + " 8.0:1.0:0.0");
    }
}
