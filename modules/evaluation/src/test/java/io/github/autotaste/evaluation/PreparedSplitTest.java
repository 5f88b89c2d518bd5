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
package io.github.autotaste.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autotaste.evaluation.splits.FixedSplit;
import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class PreparedSplitTest {

    private static final RatingMatrix TRAIN =
            RatingMatrixBuilder.ofRatings().add(1, 10, 5).add(2, 10, 2).build();
    /** User 1 likes item 30 but not 20, user 2 likes neither, user 3 has no training rating and likes both. */
    private static final RatingMatrix TEST = RatingMatrixBuilder.ofRatings()
            .add(1, 20, 3)
            .add(1, 30, 4)
            .add(2, 20, 1)
            .add(3, 20, 5)
            .add(3, 30, 4)
            .build();

    @Test
    void ranksUsersWithRelevantItemsOnly() {
        PreparedSplit split = prepare(TRAIN, TEST, 4, Protocol.ALL_USERS);
        assertThat(split.rankedUsers()).containsExactly(0, 2);
        assertThat(split.relevantItems()).isDeepEqualTo(new int[][] {{2}, {1, 2}});
    }

    @Test
    void everyTestItemIsRelevantWithoutAThreshold() {
        PreparedSplit split = prepare(TRAIN, TEST, Double.NEGATIVE_INFINITY, Protocol.ALL_USERS);
        assertThat(split.relevantItems()).isDeepEqualTo(new int[][] {{1, 2}, {1}, {1, 2}});
    }

    @Test
    void everyPreferenceWithoutValueIsRelevantWhateverTheThreshold() {
        RatingMatrix train = RatingMatrixBuilder.ofPreferences().add(1, 10, 1).build();
        RatingMatrix test = RatingMatrixBuilder.ofPreferences().add(1, 20, 1).build();
        assertThat(prepare(train, test, 4, Protocol.ALL_USERS).relevantItems()).isDeepEqualTo(new int[][] {{1}});
    }

    @Test
    void fallbackIsTheTrainingMean() {
        assertThat(prepare(TRAIN, TEST, 4, Protocol.ALL_USERS).fallback()).isEqualTo(3.5);
    }

    @Test
    void sampledUsersKeepTheirOwnRelevantItems() {
        PreparedSplit split = prepare(TRAIN, TEST, 4, 1);
        assertThat(split.rankedUsers()).hasSize(1);
        assertThat(split.relevantItems()[0]).hasSize(split.rankedUsers()[0] == 0 ? 1 : 2);
    }

    @Test
    void rejectsAThresholdAboveEveryRating() {
        assertThatThrownBy(() -> prepare(TRAIN, TEST, 6, Protocol.ALL_USERS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected test ratings of at least 6.0 to count as relevant, but the largest is 5.0");
    }

    @Test
    void rejectsARatingInBothParts() {
        RatingMatrix overlapping = RatingMatrixBuilder.ofRatings().add(2, 10, 3).build();
        assertThatThrownBy(() -> prepare(TRAIN, overlapping, 1, Protocol.ALL_USERS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected test ratings that are not training ratings too, but user 2 has item 10 in both");
    }

    @Test
    void rejectsAnEmptyPart() {
        RatingMatrix empty = RatingMatrixBuilder.ofRatings().build();
        assertThatThrownBy(() -> prepare(TRAIN, empty, 1, Protocol.ALL_USERS))
                .hasMessage("Expected test ratings, found none");
        assertThatThrownBy(() -> prepare(empty, TEST, 1, Protocol.ALL_USERS))
                .hasMessage("Expected training ratings, found none");
    }

    private static PreparedSplit prepare(RatingMatrix train, RatingMatrix test, double positiveFrom, int users) {
        Holdout holdout = FixedSplit.of(train, test).split(1);
        Protocol protocol = new Protocol("fixed", positiveFrom, 2, users, Duration.ofMinutes(1), 1, 1);
        return PreparedSplit.of(holdout, protocol, 1);
    }
}
