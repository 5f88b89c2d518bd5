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
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class KFoldSplitTest implements SplitterContract {

    @Override
    public Splitter splitterOf(RatingMatrix ratings) {
        return new KFoldSplit(ratings, 4, 2);
    }

    @Test
    void asManyRepeatsAsFoldsTestEveryRatingOnce() {
        RatingMatrix ratings = SplitterContract.ratings();
        KFoldSplit split = new KFoldSplit(ratings, 5, 42);
        Map<Long, Float> tested = new TreeMap<>();
        int testCount = 0;
        for (long seed = 42; seed < 47; seed++) {
            Holdout holdout = split.split(seed);
            int inFold = holdout.test().ratingCount();
            assertThat(inFold).isBetween(ratings.ratingCount() / 5, ratings.ratingCount() / 5 + 1);
            assertThat(holdout.train().ratingCount()).isEqualTo(ratings.ratingCount() - inFold);
            tested.putAll(SplitterContract.pairs(holdout.test()));
            testCount += inFold;
        }
        assertThat(testCount).isEqualTo(ratings.ratingCount());
        assertThat(tested).isEqualTo(SplitterContract.pairs(ratings));
    }

    @Test
    void furtherRepeatsDealAnew() {
        KFoldSplit split = new KFoldSplit(SplitterContract.ratings(), 5, 42);
        assertThat(SplitterContract.pairs(split.split(47).test()))
                .isNotEqualTo(SplitterContract.pairs(split.split(42).test()));
    }

    @Test
    void rejectsASingleFold() {
        assertThatThrownBy(() -> new KFoldSplit(SplitterContract.ratings(), 1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Expected from 2 to as many folds as there are ratings, found 1 folds");
    }
}
