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
package io.github.autotaste.autoencoder.linear;

import io.github.autotaste.ratings.SparseRows;

/** What the weights to items are multiplied by so that popular items do not gain by their popularity alone. */
final class Popularity {

    private final double discount;
    /** Preferences of an item, over items that have some. */
    private final double mean;

    private final float[] factors;

    /**
     * @param preferences (users x items)
     * @param discount the power of the popularity, which is relative to the mean of the items with preferences
     */
    Popularity(SparseRows preferences, double discount) {
        this.discount = discount;
        SparseRows byItem = preferences.transpose();
        mean = preferences.entryCount() / (double) Math.max(1, byItem.nonEmptyRows().length);
        factors = new float[byItem.rowCount()];
        for (int item = 0; item < factors.length; item++) {
            factors[item] = factor(byItem.rowLength(item));
        }
    }

    /** (items) the factor of each. */
    float[] factors() {
        return factors;
    }

    /** That of an item with so many preferences. */
    float factor(int preferences) {
        return (float) StrictMath.pow(Math.max(1, preferences) / mean, -discount);
    }
}
