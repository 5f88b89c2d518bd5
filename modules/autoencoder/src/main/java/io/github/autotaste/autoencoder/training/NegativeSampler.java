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
package io.github.autotaste.autoencoder.training;

import io.github.autotaste.autoencoder.model.Negatives;
import io.github.autotaste.ratings.SparseRows;
import java.util.Arrays;
import org.apache.commons.math3.random.RandomGenerator;

/** Draws items that a user has not preferred, with replacement. */
interface NegativeSampler {

    /**
     * One item that is not among {@code positives}.
     *
     * @param positives ascending, fewer than there are items
     */
    int draw(int[] positives, RandomGenerator random);

    /**
     * Every item is as likely as any other. Instead of drawing until an item fits, draws the rank of an item among those
     * that fit and looks up which one that is.
     */
    static NegativeSampler uniform(int items) {
        return (positives, random) -> {
            int rank = random.nextInt(items - positives.length);
            // positives[j] - j items that fit lie below positives[j]; find how many positives lie below the wanted one
            int low = 0;
            int high = positives.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (positives[middle] - middle <= rank) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return rank + low;
        };
    }

    /**
     * An item's chance is its number of preferences plus one, to the power of the exponent. Draws until an item fits; after
     * a hundred misses, which takes a user who prefers nearly everything popular, draws uniformly.
     */
    static NegativeSampler popular(SparseRows preferences, double exponent) {
        int items = preferences.columnCount();
        double[] cumulated = new double[items];
        for (int position = 0; position < preferences.entryCount(); position++) {
            cumulated[preferences.columnAt(position)]++;
        }
        double sum = 0;
        for (int item = 0; item < items; item++) {
            sum += Math.pow(cumulated[item] + 1, exponent);
            cumulated[item] = sum;
        }
        NegativeSampler uniform = uniform(items);
        double total = sum;
        return (positives, random) -> {
            for (int attempt = 0; attempt < 100; attempt++) {
                int found = Arrays.binarySearch(cumulated, total * random.nextDouble());
                int item = Math.min(items - 1, found >= 0 ? found + 1 : -found - 1);
                if (Arrays.binarySearch(positives, item) < 0) {
                    return item;
                }
            }
            return uniform.draw(positives, random);
        };
    }

    /** The sampler of a setting that samples. */
    static NegativeSampler of(Negatives negatives, SparseRows preferences) {
        return negatives instanceof Negatives.Popular popular
                ? popular(preferences, popular.exponent())
                : uniform(preferences.columnCount());
    }
}
