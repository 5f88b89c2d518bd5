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

import io.github.autotaste.ratings.RatingMatrix;
import java.util.Arrays;
import java.util.TreeSet;

/** The different values that ratings have, ascending, such as 1 to 5 or the halves from 0.5 to 5. */
final class RatingLevels {

    /** More are a scale to be measured on, not a few answers to choose from. */
    static final int MAX_COUNT = 20;

    private final float[] values;

    private RatingLevels(float[] values) {
        this.values = values;
    }

    /** @throws IllegalArgumentException if there is no rating, or ratings have no values or more than 20 different ones */
    static RatingLevels of(RatingMatrix ratings) {
        Settings.requireRatings(ratings);
        TreeSet<Float> distinct = new TreeSet<>();
        for (int position = 0; position < ratings.ratingCount(); position++) {
            distinct.add(ratings.byUser().valueAt(position) + 0f); // -0 counts as 0
        }
        if (distinct.size() > MAX_COUNT) {
            throw new IllegalArgumentException("Expected ratings of at most " + MAX_COUNT
                    + " different values, each of which is a unit of the RBM, found " + distinct.size()
                    + "; round them to a coarser scale first");
        }
        float[] values = new float[distinct.size()];
        int level = 0;
        for (float value : distinct) {
            values[level++] = value;
        }
        return new RatingLevels(values);
    }

    int count() {
        return values.length;
    }

    /** The level nearest to a rating, which need not be one of the training ratings; the lower of two as near. */
    int nearest(float rating) {
        int found = Arrays.binarySearch(values, rating);
        if (found >= 0) {
            return found;
        }
        int above = Math.min(-found - 1, values.length - 1);
        int below = Math.max(above - 1, 0);
        return values[above] - rating < rating - values[below] ? above : below;
    }

    /** The levels nearest to ratings. */
    int[] nearest(float[] ratings) {
        int[] levels = new int[ratings.length];
        for (int position = 0; position < levels.length; position++) {
            levels[position] = nearest(ratings[position]);
        }
        return levels;
    }

    /** The visible unit that stands for a rating of a column. */
    int unit(int column, float rating) {
        return column * values.length + nearest(rating);
    }

    /** The visible units that stand for ratings of columns. */
    int[] units(int[] columns, float[] ratings) {
        int[] units = new int[columns.length];
        for (int position = 0; position < units.length; position++) {
            units[position] = unit(columns[position], ratings[position]);
        }
        return units;
    }

    /** The expected rating, given the probabilities of the levels. */
    float mean(float[] probabilities) {
        float sum = 0;
        for (int level = 0; level < values.length; level++) {
            sum += probabilities[level] * values[level];
        }
        return sum;
    }
}
