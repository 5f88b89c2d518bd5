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

import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RandomSplitTest {

    private static final RatingMatrix FULL_TEN_BY_TEN = fullMatrix(10, 10);

    @Test
    void partsByTheShare() {
        Holdout holdout = new RandomSplit(FULL_TEN_BY_TEN, 0.9).split(1);
        assertThat(holdout.train().ratingCount()).isEqualTo(90);
        assertThat(holdout.test().ratingCount()).isEqualTo(10);
    }

    @Test
    void isAFunctionOfTheSeed() {
        RandomSplit split = new RandomSplit(FULL_TEN_BY_TEN, 0.5);
        assertThat(itemsOfFirstUser(split, 1)).isEqualTo(itemsOfFirstUser(split, 1));
        assertThat(itemsOfFirstUser(split, 1)).isNotEqualTo(itemsOfFirstUser(split, 2));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, 90, Double.NaN})
    void rejectsAShareOutsideZeroAndOne(double share) {
        assertThatThrownBy(() -> new RandomSplit(FULL_TEN_BY_TEN, share))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a training share between 0 and 1, found " + share);
    }

    @Test
    void rejectsAShareThatLeavesOnePartEmpty() {
        assertThatThrownBy(() -> new RandomSplit(fullMatrix(1, 3), 0.9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("parts 3 ratings into 3 and 0");
    }

    private static int[] itemsOfFirstUser(RandomSplit split, long seed) {
        return split.split(seed).train().profileOf(0).itemIndices();
    }

    private static RatingMatrix fullMatrix(int users, int items) {
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofRatings();
        for (int user = 0; user < users; user++) {
            for (int item = 0; item < items; item++) {
                builder.add(user, item, 3);
            }
        }
        return builder.build();
    }
}
