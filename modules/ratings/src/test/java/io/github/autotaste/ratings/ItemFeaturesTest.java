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

final class ItemFeaturesTest {

    /** Item 10 is a comedy of price 0.5, item 20 a drama, item 30 both. */
    private static final ItemFeatures FEATURES = ItemFeatures.named(
            IdIndex.of(10, 20, 30),
            List.of("genre=Comedy", "genre=Drama", "price"),
            new SparseRows(3, new int[] {0, 2, 3, 5}, new int[] {0, 2, 1, 0, 1}, new float[] {1, 0.5f, 1, 1, 1}));

    @Test
    void valuesFollowAnotherIndexOfItems() {
        SparseRows values = FEATURES.valuesBy(IdIndex.ofTexts(List.of("30", "unknown", "10")));

        assertThat(values.rowCount()).isEqualTo(3);
        assertThat(values.columnsOf(0)).containsExactly(0, 2);
        assertThat(values.valuesOf(0)).containsExactly(1, 0.5f);
        assertThat(values.columnsOf(1)).containsExactly(0, 1);
        assertThat(values.columnsOf(2)).isEmpty();
    }

    @Test
    void categoriesAreCalledWithTheirColumnOrWithout() {
        assertThat(FEATURES.itemsOf("Comedy")).containsExactly(0, 2);
        assertThat(FEATURES.itemsOf("genre=Drama")).containsExactly(1, 2);
        assertThatThrownBy(() -> FEATURES.itemsOf("price"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a category, such as genre=Comedy, genre=Drama, found 'price'");
    }

    @Test
    void numbersAreNoCategories() {
        SparseRows categories = FEATURES.categoriesBy(IdIndex.of(10, 30));

        assertThat(categories.columnsOf(0)).containsExactly(0);
        assertThat(categories.columnsOf(1)).containsExactly(0, 1);
        assertThat(categories.valuesOf(1)).containsExactly(1, 1);
        assertThat(FEATURES.features().get(2).isCategory()).isFalse();
    }

    @Test
    void refusesValuesOfOtherItemsAndValuesThatAreNone() {
        SparseRows oneRow = new SparseRows(1, new int[] {0, 1}, new int[] {0}, new float[] {Float.NaN});

        assertThatThrownBy(() -> ItemFeatures.named(IdIndex.of(1, 2), List.of("price"), oneRow))
                .hasMessage("Expected values of 2 items by 1 features, found 1 by 1");
        assertThatThrownBy(() -> ItemFeatures.named(IdIndex.of(1), List.of("price"), oneRow))
                .hasMessage("Expected finite values of features, found infinite ones or NaN");
    }
}
