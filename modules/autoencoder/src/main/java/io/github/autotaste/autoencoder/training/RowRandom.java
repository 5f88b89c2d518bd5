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
import org.apache.commons.math3.random.Well512a;

/**
 * Random generators for one row each, so that draws do not depend on which thread makes them. Well512a instead of the
 * larger Well19937c: a generator is made for every row and epoch, and this one is seeded by 16 words instead of 624.
 */
final class RowRandom {

    private RowRandom() {}

    /** What a generator is for; draws for different purposes are independent. */
    enum Purpose {
        ENCODER,
        DECODER,
        ROW_VECTOR,
        LAYER,
        ORDER,
        EXAMPLES
    }

    static RandomGenerator of(long seed, Purpose purpose, int epoch, int row) {
        long state = mix(mix(mix(seed) ^ purpose.name().hashCode()) ^ ((long) epoch << 32 | row));
        int[] words = new int[16];
        for (int i = 0; i < words.length; i += 2) {
            state += 0x9E3779B97F4A7C15L;
            long word = mix(state);
            words[i] = (int) word;
            words[i + 1] = (int) (word >>> 32);
        }
        return new Well512a(words);
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014): every bit in touches every bit out. */
    private static long mix(long bits) {
        long z = bits + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
