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

/**
 * Something that may be known of an item or a user.
 *
 * @param name such as {@code genre=Comedy} of a category or a word, which an item has or lacks, and {@code price} of a number
 * @param mean of the number over the items or users by which it was standardised; 0 of a category
 * @param deviation its standard deviation over the same; 1 of a category
 */
public record Feature(String name, float mean, float deviation) {

    private static final char BEFORE_CATEGORY = '=';

    /** @throws IllegalArgumentException if the deviation is not above 0, or a number is not finite */
    public Feature {
        if (!(Float.isFinite(mean) && deviation > 0 && Float.isFinite(deviation))) {
            throw new IllegalArgumentException("Expected a finite mean and a deviation above 0 of " + name + ", found "
                    + mean + " and " + deviation);
        }
    }

    /** A feature whose values are taken as they are. */
    public static Feature named(String name) {
        return new Feature(name, 0, 1);
    }

    /** The name of a category's feature. */
    public static String nameOf(String column, String category) {
        return column + BEFORE_CATEGORY + category;
    }

    /** Whether it is a category or a word; else it is a number. */
    public boolean isCategory() {
        return name.indexOf(BEFORE_CATEGORY) >= 0;
    }

    /** The column that it comes from, such as {@code genre}. */
    public String column() {
        return isCategory() ? name.substring(0, name.indexOf(BEFORE_CATEGORY)) : name;
    }

    /** Which category of its column it is, such as {@code Comedy}; empty of a number. */
    public String category() {
        return isCategory() ? name.substring(name.indexOf(BEFORE_CATEGORY) + 1) : "";
    }

    /** A number in units of the deviation from the mean. */
    public float standardised(double number) {
        return (float) ((number - mean) / deviation);
    }
}
