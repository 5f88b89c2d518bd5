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
package io.github.autotaste.baselines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import org.junit.jupiter.api.Test;

final class RatingLevelsTest {

    @Test
    void halfStarsAreTenLevels() {
        RatingLevels levels = RatingLevels.of(ratings(10, 0.5f));
        assertThat(levels.count()).isEqualTo(10);
        assertThat(levels.unit(3, 0.5f)).isEqualTo(30);
        assertThat(levels.unit(3, 4f)).isEqualTo(37);
    }

    @Test
    void ratingBetweenLevelsCountsAsTheNearest() {
        RatingLevels levels = RatingLevels.of(ratings(5, 1));
        assertThat(levels.nearest(new float[] {-7, 1.4f, 1.5f, 1.6f, 4.9f, 5, 80}))
                .containsExactly(0, 0, 0, 1, 4, 4, 4);
    }

    @Test
    void meanIsThatOfTheValues() {
        RatingLevels levels = RatingLevels.of(ratings(3, 2));
        assertThat(levels.mean(new float[] {0.5f, 0, 0.5f})).isCloseTo(4, within(1e-6f));
    }

    @Test
    void refusesMoreLevelsOfAllColumnsThanCanBeCounted() {
        assertThatCode(() -> LevelRows.requireCountable(Integer.MAX_VALUE / 10, 10))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> LevelRows.requireCountable(Integer.MAX_VALUE / 10 + 1, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("214748365 columns times 10 different ratings");
    }

    @Test
    void refusesAScaleOfManyValues() {
        assertThat(RatingLevels.of(ratings(20, 1)).count()).isEqualTo(20);
        assertThatThrownBy(() -> RatingLevels.of(ratings(21, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Expected ratings of at most 20 different values, each of which is a unit of the RBM, found 21;"
                                + " round them to a coarser scale first");
    }

    @Test
    void refusesPreferencesWithoutValuesAndNoRatings() {
        assertThatThrownBy(() -> RatingLevels.of(
                        RatingMatrixBuilder.ofPreferences().add(1, 1, 1).build()))
                .hasMessage("Expected ratings with values, found preferences without values");
        assertThatThrownBy(() -> RatingLevels.of(RatingMatrixBuilder.ofRatings().build()))
                .hasMessage("Expected ratings with values, found no ratings");
    }

    /** The ratings {@code step, 2 step, ...}, each twice. */
    private static RatingMatrix ratings(int count, float step) {
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofRatings();
        for (int level = 1; level <= count; level++) {
            builder.add(1, level, level * step).add(2, level, level * step);
        }
        return builder.build();
    }
}
