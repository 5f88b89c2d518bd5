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
package io.github.autotaste.benchmarks.machine;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The loops of the probe. Each returns what it computed, so that it has to be computed. */
final class Loops {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int STEP = SPECIES.length();
    private static final int FMA_CHAINS = 10;

    private Loops() {}

    /** Floating-point operations of {@link #multiplyAdd}. */
    static double flops(int rounds) {
        return 2.0 * FMA_CHAINS * STEP * rounds;
    }

    /** Ten chains of multiply-adds: enough to hide a latency of four or five cycles on two units. */
    static float multiplyAdd(int rounds) {
        FloatVector a = FloatVector.broadcast(SPECIES, 0.999f);
        FloatVector b = FloatVector.broadcast(SPECIES, 1e-3f);
        FloatVector s0 = b;
        FloatVector s1 = b;
        FloatVector s2 = b;
        FloatVector s3 = b;
        FloatVector s4 = b;
        FloatVector s5 = b;
        FloatVector s6 = b;
        FloatVector s7 = b;
        FloatVector s8 = b;
        FloatVector s9 = b;
        for (int round = 0; round < rounds; round++) {
            s0 = s0.fma(a, b);
            s1 = s1.fma(a, b);
            s2 = s2.fma(a, b);
            s3 = s3.fma(a, b);
            s4 = s4.fma(a, b);
            s5 = s5.fma(a, b);
            s6 = s6.fma(a, b);
            s7 = s7.fma(a, b);
            s8 = s8.fma(a, b);
            s9 = s9.fma(a, b);
        }
        FloatVector sum =
                s0.add(s1).add(s2.add(s3)).add(s4.add(s5).add(s6.add(s7))).add(s8.add(s9));
        return sum.reduceLanes(VectorOperators.ADD);
    }

    /** Sums an array, whose length is a multiple of 8 vectors. */
    static float read(float[] array) {
        FloatVector s0 = FloatVector.zero(SPECIES);
        FloatVector s1 = s0;
        FloatVector s2 = s0;
        FloatVector s3 = s0;
        FloatVector s4 = s0;
        FloatVector s5 = s0;
        FloatVector s6 = s0;
        FloatVector s7 = s0;
        for (int j = 0; j + 8 * STEP <= array.length; j += 8 * STEP) {
            s0 = s0.add(FloatVector.fromArray(SPECIES, array, j));
            s1 = s1.add(FloatVector.fromArray(SPECIES, array, j + STEP));
            s2 = s2.add(FloatVector.fromArray(SPECIES, array, j + 2 * STEP));
            s3 = s3.add(FloatVector.fromArray(SPECIES, array, j + 3 * STEP));
            s4 = s4.add(FloatVector.fromArray(SPECIES, array, j + 4 * STEP));
            s5 = s5.add(FloatVector.fromArray(SPECIES, array, j + 5 * STEP));
            s6 = s6.add(FloatVector.fromArray(SPECIES, array, j + 6 * STEP));
            s7 = s7.add(FloatVector.fromArray(SPECIES, array, j + 7 * STEP));
        }
        FloatVector sum = s0.add(s1).add(s2.add(s3)).add(s4.add(s5).add(s6.add(s7)));
        return sum.reduceLanes(VectorOperators.ADD);
    }

    /** Changes every element of an array. */
    static float update(float[] array) {
        for (int j = 0; j + STEP <= array.length; j += STEP) {
            FloatVector.fromArray(SPECIES, array, j).mul(0.999f).intoArray(array, j);
        }
        return array[0];
    }
}
