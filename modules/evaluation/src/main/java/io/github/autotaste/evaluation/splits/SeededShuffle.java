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
package io.github.autotaste.evaluation.splits;

import io.github.autotaste.ratings.SparseRows;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.util.MathArrays;

/** The random draws of splits; functions of the seed alone. */
final class SeededShuffle {

    /** Keeps the draws of splits apart from other draws with the same seed, such as those of the fits. */
    private static final int STREAM = 0x73706c69;

    private SeededShuffle() {}

    static RandomGenerator with(long seed) {
        return new Well19937c(new int[] {(int) (seed >>> 32), (int) seed, STREAM});
    }

    /** The numbers from {@code from} to before {@code end} in random order. */
    static int[] shuffled(int from, int end, RandomGenerator random) {
        int[] numbers = MathArrays.sequence(end - from, from, 1);
        MathArrays.shuffle(numbers, random);
        return numbers;
    }

    /** The positions of a row in random order. */
    static int[] shuffledRow(SparseRows rows, int row, RandomGenerator random) {
        return shuffled(rows.start(row), rows.end(row), random);
    }
}
