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
package io.github.autotaste.ratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class UserFeaturesTest {

    /** User 10 is 0.5 deviations older than the mean, user 20 a teacher. */
    private static final UserFeatures FEATURES = UserFeatures.named(
            IdIndex.of(10, 20),
            List.of("age", "occupation=teacher"),
            new SparseRows(2, new int[] {0, 1, 2}, new int[] {0, 1}, new float[] {0.5f, 1}));

    @Test
    void valuesFollowAnotherIndexOfUsers() {
        SparseRows values = FEATURES.valuesBy(IdIndex.ofTexts(List.of("20", "somebody", "10")));

        assertThat(values.rowCount()).isEqualTo(3);
        assertThat(values.columnsOf(0)).containsExactly(0);
        assertThat(values.valuesOf(0)).containsExactly(0.5f);
        assertThat(values.columnsOf(1)).containsExactly(1);
        assertThat(values.columnsOf(2)).isEmpty();
    }

    @Test
    void refusesValuesOfOtherUsersAndOtherFeatures() {
        SparseRows oneRow = new SparseRows(1, new int[] {0, 1}, new int[] {0}, new float[] {1});

        assertThatThrownBy(() -> UserFeatures.named(IdIndex.of(1, 2), List.of("age"), oneRow))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected values of 2 users by 1 features, found 1 by 1");
        assertThatThrownBy(() -> FEATURES.withFeatures(List.of(Feature.named("age"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected the features age, found age, occupation=teacher");
    }
}
