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

import io.github.autotaste.ratings.SplitMix;
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
        long state =
                SplitMix.mix(SplitMix.mix(SplitMix.mix(seed) ^ purpose.name().hashCode()) ^ ((long) epoch << 32 | row));
        int[] words = new int[16];
        for (int i = 0; i < words.length; i += 2) {
            state += SplitMix.GAMMA;
            long word = SplitMix.mix(state);
            words[i] = (int) word;
            words[i + 1] = (int) (word >>> 32);
        }
        return new Well512a(words);
    }
}
