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

final class FixedSplitTest {

    private static final RatingMatrix TRAIN =
            RatingMatrixBuilder.ofRatings().add(7, 100, 4).add(9, 300, 2).build();
    private static final RatingMatrix TEST =
            RatingMatrixBuilder.ofRatings().add(8, 300, 5).add(9, 200, 1).build();

    @Test
    void joinsTheIdsOfBothParts() {
        Holdout holdout = FixedSplit.of(TRAIN, TEST).split(1);
        assertThat(holdout.train().users().toArray()).containsExactly(7, 8, 9);
        assertThat(holdout.train().items().toArray()).containsExactly(100, 200, 300);
    }

    @Test
    void keepsEveryRatingOnItsSide() {
        Holdout holdout = FixedSplit.of(TRAIN, TEST).split(1);
        assertThat(holdout.train().profileOf(0).itemIndices()).containsExactly(0);
        assertThat(holdout.train().profileOf(1).itemIndices()).isEmpty();
        assertThat(holdout.train().profileOf(2).ratings()).containsExactly(2);
        assertThat(holdout.test().profileOf(1).itemIndices()).containsExactly(2);
        assertThat(holdout.test().profileOf(2).ratings()).containsExactly(1);
        assertThat(holdout.test().ratingCount()).isEqualTo(2);
    }

    @Test
    void doesNotDependOnTheSeed() {
        FixedSplit split = FixedSplit.of(TRAIN, TEST);
        assertThat(split.split(1)).isSameAs(split.split(2));
    }

    @Test
    void keepsPreferencesWithoutValues() {
        RatingMatrix train = RatingMatrixBuilder.ofPreferences().add(1, 1, 1).build();
        RatingMatrix test = RatingMatrixBuilder.ofPreferences().add(1, 2, 1).build();
        assertThat(FixedSplit.of(train, test).split(1).test().hasValues()).isFalse();
    }

    @Test
    void rejectsRatingsBesidePreferences() {
        RatingMatrix preferences =
                RatingMatrixBuilder.ofPreferences().add(1, 1, 1).build();
        assertThatThrownBy(() -> FixedSplit.of(TRAIN, preferences))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected ratings in both parts or in none, found them in the training part only");
    }

    @Test
    void joinsNumbersAndTexts() {
        RatingMatrix test = RatingMatrixBuilder.ofRatings()
                .add("new", "100", 5)
                .add("7", "300", 1)
                .build();

        Holdout holdout = FixedSplit.of(TRAIN, test).split(1);

        assertThat(holdout.train().users().texts()).containsExactly("7", "9", "new");
        assertThat(holdout.test().users()).isEqualTo(holdout.train().users());
        assertThat(holdout.train().items().toArray()).containsExactly(100, 300);
        assertThat(holdout.train().profileOf(1).ratings()).containsExactly(2);
        assertThat(holdout.test().profileOf(2).itemIndices()).containsExactly(0);
        assertThat(holdout.test().profileOf(0).itemIndices()).containsExactly(1);
    }
}
