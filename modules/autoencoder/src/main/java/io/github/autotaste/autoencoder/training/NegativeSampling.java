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

import org.apache.commons.math3.random.RandomGenerator;

/**
 * Draws items that a user has not preferred, uniformly and with replacement. Instead of drawing until an item fits, it
 * draws the rank of an item among those that fit and looks up which one that is.
 */
final class NegativeSampling {

    private NegativeSampling() {}

    /**
     * One item that is not among {@code positives}.
     *
     * @param positives ascending, fewer than {@code items}
     */
    static int draw(int[] positives, int items, RandomGenerator random) {
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
    }
}
