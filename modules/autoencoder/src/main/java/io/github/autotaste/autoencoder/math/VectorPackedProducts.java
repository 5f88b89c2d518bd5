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
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.Vector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link Kernels#packedProducts} over the Vector API. Four values travel in an integer, since JDK 17 has no instruction for
 * the cast of eight bytes to eight {@code float}s; the sums of a tile's rows stay in registers for all its units.
 */
final class VectorPackedProducts {

    private static final VectorSpecies<Float> SPECIES = VectorKernels.SPECIES;
    private static final VectorSpecies<Integer> PACKED = IntVector.SPECIES_PREFERRED.withShape(SPECIES.vectorShape());

    private static final Class<? extends Vector<Integer>> SHAPE = PACKED.vectorType();

    private VectorPackedProducts() {}

    static void fill(int[] packed, float[] x, int units, float[] products) {
        for (int first = 0; first < products.length; first += Kernels.TILE_ITEMS) {
            int from = first / Kernels.TILE_ITEMS * units * Kernels.TILE_INTS;
            for (int lane = 0; lane < Kernels.TILE_INTS; lane += SPECIES.length()) {
                fillLanes(packed, from + lane, x, units, products, first + lane);
            }
        }
    }

    /** Of the rows whose values are in the lanes from {@code from} on. */
    private static void fillLanes(int[] packed, int from, float[] x, int units, float[] products, int first) {
        FloatVector sum0 = FloatVector.zero(SPECIES);
        FloatVector sum1 = sum0;
        FloatVector sum2 = sum0;
        FloatVector sum3 = sum0;
        int at = from;
        for (int unit = 0; unit < units; unit++) {
            FloatVector weight = FloatVector.broadcast(SPECIES, x[unit]);
            IntVector values = IntVector.fromArray(PACKED, packed, at);
            sum0 = highest(values.lanewise(VectorOperators.LSHL, 24)).fma(weight, sum0);
            sum1 = highest(values.lanewise(VectorOperators.LSHL, 16)).fma(weight, sum1);
            sum2 = highest(values.lanewise(VectorOperators.LSHL, 8)).fma(weight, sum2);
            sum3 = highest(values).fma(weight, sum3);
            at += Kernels.TILE_INTS;
        }
        VectorKernels.shaped(sum0).intoArray(products, first);
        VectorKernels.shaped(sum1).intoArray(products, first + Kernels.TILE_INTS);
        VectorKernels.shaped(sum2).intoArray(products, first + 2 * Kernels.TILE_INTS);
        VectorKernels.shaped(sum3).intoArray(products, first + 3 * Kernels.TILE_INTS);
    }

    private static FloatVector highest(IntVector values) {
        IntVector high = shaped(shaped(values).and(Kernels.HIGHEST_BYTE));
        return VectorKernels.shaped((FloatVector) high.convertShape(VectorOperators.I2F, SPECIES, 0));
    }

    /** As {@link VectorKernels#shaped}. */
    private static IntVector shaped(IntVector vector) {
        return (IntVector) SHAPE.cast(vector);
    }
}
