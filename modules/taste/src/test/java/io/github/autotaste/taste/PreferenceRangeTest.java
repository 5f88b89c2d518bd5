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
package io.github.autotaste.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.RatingRange;
import io.github.autotaste.testkit.taste.ForwardingDataModel;
import io.github.autotaste.testkit.taste.TinyDataModels;
import org.apache.mahout.cf.taste.model.DataModel;
import org.junit.jupiter.api.Test;

final class PreferenceRangeTest {

    @Test
    void clipsToTheRangeOfTheData() {
        RatingRange range = PreferenceRange.of(TinyDataModels.withValues());
        assertThat(range.clip(-3)).isEqualTo(1);
        assertThat(range.clip(2.25f)).isEqualTo(2.25f);
        assertThat(range.clip(Float.POSITIVE_INFINITY)).isEqualTo(5);
        assertThat(range.clip(Float.NaN)).isNaN();
    }

    @Test
    void clipsNothingWithoutValues() {
        assertClipsNothing(TinyDataModels.withoutValues());
    }

    @Test
    void clipsNothingOverEmptyData() {
        DataModel empty = TinyDataModels.of(RatingMatrixBuilder.ofRatings().build());
        assertThat(empty.getMinPreference()).as("the trap").isGreaterThan(empty.getMaxPreference());
        assertClipsNothing(empty);
    }

    @Test
    void clipsNothingWhereTheDataModelCannotTell() {
        assertClipsNothing(new ForwardingDataModel(TinyDataModels.withValues()) {
            @Override
            public float getMaxPreference() {
                throw new UnsupportedOperationException();
            }
        });
    }

    @Test
    void clipsNothingToBoundsOutOfOrder() {
        assertClipsNothing(bounds(5, 1));
    }

    @Test
    void clipsOnOneSideWhereOnlyOneBoundIsKnown() {
        assertThat(PreferenceRange.of(bounds(Float.NaN, 5)).clip(9)).isEqualTo(5);
        assertThat(PreferenceRange.of(bounds(Float.NaN, 5)).clip(-9)).isEqualTo(-9);
        assertThat(PreferenceRange.of(bounds(1, Float.POSITIVE_INFINITY)).clip(-9))
                .isEqualTo(1);
    }

    @Test
    void letsFailureOfTheDatabaseThrough() {
        DataModel failing = new ForwardingDataModel(TinyDataModels.withValues()) {
            @Override
            public float getMinPreference() {
                throw new IllegalStateException("connection lost");
            }
        };
        assertThatThrownBy(() -> PreferenceRange.of(failing)).hasMessage("connection lost");
    }

    private static void assertClipsNothing(DataModel dataModel) {
        RatingRange range = PreferenceRange.of(dataModel);
        assertThat(range.clip(-1e30f)).isEqualTo(-1e30f);
        assertThat(range.clip(1e30f)).isEqualTo(1e30f);
    }

    private static DataModel bounds(float min, float max) {
        return new ForwardingDataModel(TinyDataModels.withValues()) {
            @Override
            public float getMinPreference() {
                return min;
            }

            @Override
            public float getMaxPreference() {
                return max;
            }
        };
    }
}
