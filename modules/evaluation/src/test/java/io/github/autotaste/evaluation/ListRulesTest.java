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

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autotaste.ratings.RatingMatrixBuilder;
import org.junit.jupiter.api.Test;

final class ListRulesTest {

    /** User 7 has rated item 100 of the items 100, 200, 300, 400. */
    private static final ListRules RULES = new ListRules(
            RatingMatrixBuilder.ofRatings()
                    .add(7, 100, 4)
                    .add(8, 200, 4)
                    .add(8, 300, 4)
                    .add(8, 400, 4)
                    .build(),
            2);

    @Test
    void takesFullShortAndEmptyLists() {
        assertThatCode(() -> {
                    RULES.check(0, new int[] {3, 1});
                    RULES.check(0, new int[] {2});
                    RULES.check(0, new int[0]);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void refusesALongList() {
        refuses("Expected at most 2 items in the list of user 7, found 3 items", 1, 2, 3);
    }

    @Test
    void refusesARepetition() {
        refuses("Expected each item once in the list of user 7, found item 300 twice", 2, 2);
    }

    @Test
    void refusesATrainingItem() {
        refuses("Expected no item that the user is known to have rated in the list of user 7, found item 100", 1, 0);
    }

    @Test
    void refusesAnUnknownIndex() {
        refuses("Expected item indices from 0 to 3 in the list of user 7, found index 4", 4);
        refuses("Expected item indices from 0 to 3 in the list of user 7, found index -1", -1);
    }

    private static void refuses(String message, int... list) {
        assertThatThrownBy(() -> RULES.check(0, list))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(message);
    }
}
