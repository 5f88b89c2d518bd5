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
 * @param features in the order of the columns
 * @param values (items x features) finite; most are absent, which is 0
 */
public record ItemFeatures(IdIndex items, List<Feature> features, SparseRows values) {

    /** Nothing is known of any item. */
    public static final ItemFeatures NONE =
            new ItemFeatures(IdIndex.of(), List.of(), new SparseRows(0, new int[1], new int[0], new float[0]));

    /** @throws IllegalArgumentException if there are not as many rows and columns as items and features, or a value is not finite */
    public ItemFeatures {
        features = List.copyOf(features);
        new FeatureRows(items, features, values).requireSound("items");
    }

    /** Features whose values are taken as they are, by their names. */
    public static ItemFeatures named(IdIndex items, List<String> names, SparseRows values) {
        return new ItemFeatures(items, names.stream().map(Feature::named).toList(), values);
    }

    /** What each feature is called. */
    public List<String> names() {
        return features.stream().map(Feature::name).toList();
    }

    /**
     * These, if they are some features.
     *
     * @throws IllegalArgumentException if they are others, or in another order
     */
    public ItemFeatures withFeatures(List<Feature> expected) {
        rows().requireFeatures(expected);
        return this;
    }

    /** (others x features) the values by another index of items; rows of items that nothing is known of are empty. */
    public SparseRows valuesBy(IdIndex others) {
        return rows().by(others);
    }

    private FeatureRows rows() {
        return new FeatureRows(items, features, values);
    }

    /** (others x categories) as {@link #valuesBy}, of categories alone. */
    public SparseRows categoriesBy(IdIndex others) {
        SparseRows all = valuesBy(others);
        int[][] columns = new int[all.rowCount()][];
        float[][] ones = new float[columns.length][];
        for (int item = 0; item < columns.length; item++) {
            columns[item] = IntStream.of(all.columnsOf(item))
                    .filter(feature -> features.get(feature).isCategory())
                    .toArray();
            ones[item] = new float[columns[item].length];
            Arrays.fill(ones[item], 1);
        }
        return SparseRows.ofRows(all.columnCount(), columns, ones);
    }

    /**
     * The items of a category.
     *
     * @param category what it is called, with its column or without, such as {@code genre=Comedy} or {@code Comedy}
     * @return places in {@link #items}, ascending
     * @throws IllegalArgumentException if there is no such category
     */
    public int[] itemsOf(String category) {
        int[] called = IntStream.range(0, features.size())
                .filter(feature -> isCalled(features.get(feature), category))
                .toArray();
        if (called.length == 0) {
            throw new IllegalArgumentException(
                    "Expected a category, such as " + example() + ", found '" + category + "'");
        }
        return IntStream.range(0, items.size())
                .filter(item -> IntStream.of(called).anyMatch(feature -> values.find(item, feature) >= 0))
                .toArray();
    }

    private static boolean isCalled(Feature feature, String category) {
        return feature.isCategory()
                && (feature.name().equals(category) || feature.category().equals(category));
    }

    private String example() {
        return features.stream()
                .filter(Feature::isCategory)
                .map(Feature::name)
                .limit(3)
                .reduce((some, next) -> some + ", " + next)
                .orElse("genre=Comedy, of which these features have none");
    }
}
