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

/** What counts where a user rates an item several times. */
public enum Repeats {
    /** The rating that was added last, as in Taste's file model. */
    LAST {
        @Override
        double of(double[] ratings) {
            return ratings[ratings.length - 1];
        }
    },

    /** The mean of the ratings. */
    MEAN {
        @Override
        double of(double[] ratings) {
            return SUM.of(ratings) / ratings.length;
        }
    },

    /** The sum of the ratings, for counts; a sum beyond the largest {@code float} is that. */
    SUM {
        @Override
        double of(double[] ratings) {
            double sum = 0;
            for (double rating : ratings) {
                sum += rating;
            }
            return sum;
        }
    },

    /** The highest rating. */
    MAX {
        @Override
        double of(double[] ratings) {
            double max = Double.NEGATIVE_INFINITY;
            for (double rating : ratings) {
                max = Math.max(max, rating);
            }
            return max;
        }
    };

    /** @param ratings at least one, in the order in which they were added */
    abstract double of(double[] ratings);

    float merged(double[] ratings) {
        return (float) Math.max(-Float.MAX_VALUE, Math.min(Float.MAX_VALUE, of(ratings)));
    }
}
