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

import io.github.autotaste.autoencoder.config.Negatives;
import io.github.autotaste.ratings.SparseRows;
import java.util.Arrays;
import org.apache.commons.math3.random.RandomGenerator;

/** Draws items that a user has not preferred, with replacement. */
interface NegativeSampler {

    /**
     * Some items that are not among {@code positives}, ascending; an item may come more than once.
     *
     * @param positives ascending, fewer than there are items
     */
    int[] draw(int count, int[] positives, RandomGenerator random);

    /**
     * Every item is as likely as any other. Instead of drawing until an item fits, draws ranks of items among those that
     * fit; once they are sorted, one walk beside the positives tells which items they are.
     */
    static NegativeSampler uniform(int items) {
        return (count, positives, random) -> {
            int[] drawn = sortedRanks(count, items - positives.length, random);
            int below = 0;
            for (int i = 0; i < count; i++) {
                // positives[j] - j items that fit lie below positives[j]
                while (below < positives.length && positives[below] - below <= drawn[i]) {
                    below++;
                }
                drawn[i] += below;
            }
            return drawn;
        };
    }

    private static int[] sortedRanks(int count, int bound, RandomGenerator random) {
        int[] ranks = new int[count];
        for (int i = 0; i < count; i++) {
            ranks[i] = random.nextInt(bound);
        }
        return sorted(ranks, bound);
    }

    /** By one digit after the other, the lowest first, which needs no branch that depends on what was drawn. */
    private static int[] sorted(int[] ranks, int bound) {
        if (ranks.length < FEW) {
            Arrays.sort(ranks);
            return ranks;
        }
        int[] from = ranks;
        int[] to = new int[ranks.length];
        for (int shift = 0; shift < Integer.SIZE && bound - 1 >>> shift > 0; shift += DIGIT) {
            int[] next = new int[(1 << DIGIT) + 1];
            for (int rank : from) {
                next[(rank >>> shift & MASK) + 1]++;
            }
            for (int digit = 0; digit < MASK; digit++) {
                next[digit + 1] += next[digit];
            }
            for (int rank : from) {
                to[next[rank >>> shift & MASK]++] = rank;
            }
            int[] other = from;
            from = to;
            to = other;
        }
        return from;
    }

    /** Bits of a digit. */
    int DIGIT = 8;

    int MASK = (1 << DIGIT) - 1;

    /** So few ranks are sorted faster by comparison. */
    int FEW = 64;

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
            sum += StrictMath.pow(cumulated[item] + 1, exponent);
            cumulated[item] = sum;
        }
        return (count, positives, random) -> {
            int[] drawn = new int[count];
            for (int i = 0; i < count; i++) {
                drawn[i] = popularOne(cumulated, positives, random);
            }
            Arrays.sort(drawn);
            return drawn;
        };
    }

    private static int popularOne(double[] cumulated, int[] positives, RandomGenerator random) {
        int items = cumulated.length;
        for (int attempt = 0; attempt < 100; attempt++) {
            int found = Arrays.binarySearch(cumulated, cumulated[items - 1] * random.nextDouble());
            int item = Math.min(items - 1, found >= 0 ? found + 1 : -found - 1);
            if (Arrays.binarySearch(positives, item) < 0) {
                return item;
            }
        }
        return uniform(items).draw(1, positives, random)[0];
    }

    /** The sampler of a setting that samples. */
    static NegativeSampler of(Negatives negatives, SparseRows preferences) {
        return negatives instanceof Negatives.Popular popular
                ? popular(preferences, popular.exponent())
                : uniform(preferences.columnCount());
    }
}
