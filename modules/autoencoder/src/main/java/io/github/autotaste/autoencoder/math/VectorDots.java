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
package io.github.autotaste.autoencoder.math;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.Vector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Dot products over the Vector API, always in {@value #SUMS} running sums that are added pairwise at the end. {@code
 * reduceLanes} is no way to add them: its order is left to the JVM and changes when a method is compiled. The number of sums
 * does not follow the machine's vectors either, so that machines agree; 256 bits are as fast as 512 here, since the loads
 * are what a dot product waits for.
 *
 * <p>Four rows a pass share the loads of {@code x} and hide the latency of the additions. Where fewer are left, the last one
 * takes the place of those that are missing.
 */
final class VectorDots {

    private static final int SUMS = 8;
    private static final VectorSpecies<Float> SPECIES =
            VectorKernels.SPECIES.length() < SUMS ? FloatVector.SPECIES_128 : FloatVector.SPECIES_256;
    private static final int STEP = SPECIES.length();

    private static final VectorShuffle<Float> NEIGHBOURS = VectorShuffle.fromOp(SPECIES, lane -> lane ^ 1);
    private static final VectorShuffle<Float> PAIRS = VectorShuffle.fromOp(SPECIES, lane -> lane ^ 2);
    private static final VectorMask<Float> ODD = VectorMask.fromLong(SPECIES, 0b1010_1010);
    private static final VectorMask<Float> UPPER = VectorMask.fromLong(SPECIES, 0b1100_1100);
    private static final VectorShuffle<Float> HALVES = VectorShuffle.fromOp(SPECIES, lane -> (lane ^ 4) % STEP);

    private static final Class<? extends Vector<Float>> SHAPE = SPECIES.vectorType();

    private VectorDots() {}

    /** As {@link VectorKernels#shaped}, of another length. */
    private static FloatVector shaped(FloatVector vector) {
        return (FloatVector) SHAPE.cast(vector);
    }

    /** {@link Kernels#dots}. */
    static void dots(float[][] table, float[] x, Entries result, int from, int to) {
        for (int p = from; p < to; p += 4) {
            if (STEP == SUMS) {
                fourRows(table, x, result, p, to - 1);
            } else {
                fourRowsInHalves(table, x, result, p, to - 1);
            }
        }
    }

    private static void fourRows(float[][] table, float[] x, Entries result, int p0, int last) {
        int p1 = Math.min(p0 + 1, last);
        int p2 = Math.min(p0 + 2, last);
        int p3 = Math.min(p0 + 3, last);
        int[] indices = result.indices();
        float[] row0 = table[indices[p0]];
        float[] row1 = table[indices[p1]];
        float[] row2 = table[indices[p2]];
        float[] row3 = table[indices[p3]];
        FloatVector sum0 = FloatVector.zero(SPECIES);
        FloatVector sum1 = sum0;
        FloatVector sum2 = sum0;
        FloatVector sum3 = sum0;
        for (int j = 0; j < x.length; j += STEP) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, j);
            sum0 = FloatVector.fromArray(SPECIES, row0, j).fma(v, sum0);
            sum1 = FloatVector.fromArray(SPECIES, row1, j).fma(v, sum1);
            sum2 = FloatVector.fromArray(SPECIES, row2, j).fma(v, sum2);
            sum3 = FloatVector.fromArray(SPECIES, row3, j).fma(v, sum3);
        }
        FloatVector fours =
                merged(merged(sum0, sum1, NEIGHBOURS, ODD), merged(sum2, sum3, NEIGHBOURS, ODD), PAIRS, UPPER);
        FloatVector eights = shaped(fours.add(fours.rearrange(HALVES)));
        float[] values = result.values();
        values[p0] = eights.lane(0);
        values[p1] = eights.lane(1);
        values[p2] = eights.lane(2);
        values[p3] = eights.lane(3);
    }

    /** Adds the lanes of two vectors pairwise, those of the first into one half of the lanes and of the second into the other. */
    private static FloatVector merged(
            FloatVector first, FloatVector second, VectorShuffle<Float> partners, VectorMask<Float> ofSecond) {
        FloatVector one = shaped(first);
        FloatVector other = shaped(second);
        FloatVector moved = shaped(other.blend(one, ofSecond)).rearrange(partners);
        return shaped(shaped(one.blend(other, ofSecond)).add(moved));
    }

    /** The same sums in two vectors a row, for machines whose vectors have 128 bits. */
    private static void fourRowsInHalves(float[][] table, float[] x, Entries result, int p0, int last) {
        int p1 = Math.min(p0 + 1, last);
        int p2 = Math.min(p0 + 2, last);
        int p3 = Math.min(p0 + 3, last);
        int[] indices = result.indices();
        float[] row0 = table[indices[p0]];
        float[] row1 = table[indices[p1]];
        float[] row2 = table[indices[p2]];
        float[] row3 = table[indices[p3]];
        FloatVector low0 = FloatVector.zero(SPECIES);
        FloatVector low1 = low0;
        FloatVector low2 = low0;
        FloatVector low3 = low0;
        FloatVector high0 = low0;
        FloatVector high1 = low0;
        FloatVector high2 = low0;
        FloatVector high3 = low0;
        for (int j = 0; j < x.length; j += SUMS) {
            FloatVector low = FloatVector.fromArray(SPECIES, x, j);
            low0 = FloatVector.fromArray(SPECIES, row0, j).fma(low, low0);
            low1 = FloatVector.fromArray(SPECIES, row1, j).fma(low, low1);
            low2 = FloatVector.fromArray(SPECIES, row2, j).fma(low, low2);
            low3 = FloatVector.fromArray(SPECIES, row3, j).fma(low, low3);
            FloatVector high = FloatVector.fromArray(SPECIES, x, j + STEP);
            high0 = FloatVector.fromArray(SPECIES, row0, j + STEP).fma(high, high0);
            high1 = FloatVector.fromArray(SPECIES, row1, j + STEP).fma(high, high1);
            high2 = FloatVector.fromArray(SPECIES, row2, j + STEP).fma(high, high2);
            high3 = FloatVector.fromArray(SPECIES, row3, j + STEP).fma(high, high3);
        }
        float[] values = result.values();
        values[p0] = sumOfFour(low0) + sumOfFour(high0);
        values[p1] = sumOfFour(low1) + sumOfFour(high1);
        values[p2] = sumOfFour(low2) + sumOfFour(high2);
        values[p3] = sumOfFour(low3) + sumOfFour(high3);
    }

    private static float sumOfFour(FloatVector sums) {
        FloatVector ones = shaped(sums);
        FloatVector pairs = shaped(ones.add(ones.rearrange(NEIGHBOURS)));
        return shaped(pairs.add(pairs.rearrange(PAIRS))).lane(0);
    }
}
