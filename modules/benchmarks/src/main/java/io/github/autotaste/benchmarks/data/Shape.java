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
package io.github.autotaste.benchmarks.data;

/** The size of a data set. */
public record Shape(int users, int items, int ratings) {

    /** Nine tenths of MovieLens-1M, which is what is trained on. */
    public static final Shape ML_1M = new Shape(6_040, 3_706, 900_189);

    public Shape {
        if (users < 1 || items < 4 || ratings < users || ratings > (long) users * items / 4) {
            throw new IllegalArgumentException(
                    "Expected at least 1 user and 4 items, and from 1 rating a user to a quarter of all pairs, found "
                            + users + " users, " + items + " items and " + ratings + " ratings");
        }
    }

    /** A shape of so many users and items in which a share {@code density} of all pairs is rated. */
    public static Shape ofDensity(int users, int items, double density) {
        return new Shape(users, items, Math.toIntExact(Math.round(density * users * items)));
    }

    /** The share of pairs that are rated. */
    public double density() {
        return (double) ratings / users / items;
    }

    @Override
    public String toString() {
        return String.format("%,d x %,d, %,d ratings (%.2g %%)", users, items, ratings, 100 * density());
    }
}
