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

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is known of items beside their ratings, such as a 1 for each genre of a film, or a price. Immutable.
 *
 * @param items the items that something is known of
 * @param names (features) what each feature is called, such as {@code genre=Comedy} of a category and {@code price} of a number
 * @param values (items x features) finite; most are absent, which is 0
 */
public record ItemFeatures(IdIndex items, List<String> names, SparseRows values) {

    /** Nothing is known of any item. */
    public static final ItemFeatures NONE =
            new ItemFeatures(IdIndex.of(), List.of(), new SparseRows(0, new int[1], new int[0], new float[0]));

    private static final char BEFORE_CATEGORY = '=';

    /** @throws IllegalArgumentException if there are not as many rows and columns as items and features, or a value is not finite */
    public ItemFeatures {
        names = List.copyOf(names);
        if (values.rowCount() != items.size() || values.columnCount() != names.size()) {
            throw new IllegalArgumentException("Expected values of " + items.size() + " items by " + names.size()
                    + " features, found " + values.rowCount() + " by " + values.columnCount());
        }
        if (values.values().anyMatch(value -> !Double.isFinite(value))) {
            throw new IllegalArgumentException("Expected finite values of features, found infinite ones or NaN");
        }
    }

    /** The name of a category's feature. */
    public static String nameOf(String column, String category) {
        return column + BEFORE_CATEGORY + category;
    }

    /** Whether a feature is a category or a word, which an item has or lacks; else it is a number. */
    public boolean isCategory(int feature) {
        return names.get(feature).indexOf(BEFORE_CATEGORY) >= 0;
    }

    /** (others x features) the values by another index of items; rows of items that nothing is known of are empty. */
    public SparseRows valuesBy(IdIndex others) {
        int[] rows = IntStream.range(0, others.size())
                .map(other -> items.indexOf(others, other))
                .toArray();
        return values.rows(rows);
    }

    /** (others x categories) as {@link #valuesBy}, of categories alone. */
    public SparseRows categoriesBy(IdIndex others) {
        SparseRows all = valuesBy(others);
        int[][] features = new int[all.rowCount()][];
        float[][] ones = new float[features.length][];
        for (int item = 0; item < features.length; item++) {
            features[item] =
                    IntStream.of(all.columnsOf(item)).filter(this::isCategory).toArray();
            ones[item] = new float[features[item].length];
            Arrays.fill(ones[item], 1);
        }
        return SparseRows.ofRows(names.size(), features, ones);
    }

    /**
     * The items of a category.
     *
     * @param category what it is called, with its column or without, such as {@code genre=Comedy} or {@code Comedy}
     * @return places in {@link #items}, ascending
     * @throws IllegalArgumentException if there is no such category
     */
    public int[] itemsOf(String category) {
        int[] features = IntStream.range(0, names.size())
                .filter(feature -> isCalled(names.get(feature), category))
                .toArray();
        if (features.length == 0) {
            throw new IllegalArgumentException(
                    "Expected a category, such as " + example() + ", found '" + category + "'");
        }
        return IntStream.range(0, items.size())
                .filter(item -> IntStream.of(features).anyMatch(feature -> values.find(item, feature) >= 0))
                .toArray();
    }

    private static boolean isCalled(String name, String category) {
        int sign = name.indexOf(BEFORE_CATEGORY);
        return sign >= 0 && (name.equals(category) || name.substring(sign + 1).equals(category));
    }

    private String example() {
        return names.stream()
                .filter(name -> name.indexOf(BEFORE_CATEGORY) >= 0)
                .limit(3)
                .reduce((some, next) -> some + ", " + next)
                .orElse("genre=Comedy, of which these features have none");
    }
}
