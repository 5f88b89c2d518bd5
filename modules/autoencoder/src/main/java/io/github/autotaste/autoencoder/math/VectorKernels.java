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

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.Vector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The kernels over the Vector API, an incubator module that has to be added on the command line. Sums differ from those of
 * {@link PlainKernels} by rounding: they run in another order and with fused multiply-add. That order is the same on every
 * machine, however long its vectors are; the optimisers' kernels round as the plain ones do.
 */
final class VectorKernels implements Kernels {

    static final VectorSpecies<Float> SPECIES =
            FloatVector.SPECIES_PREFERRED.length() <= LANES ? FloatVector.SPECIES_PREFERRED : FloatVector.SPECIES_512;
    private static final int STEP = SPECIES.length();
    private static final Class<? extends Vector<Float>> SHAPE = SPECIES.vectorType();

    @Override
    public String name() {
        return "Vector API, " + SPECIES.vectorBitSize() + " bits";
    }

    @Override
    public void dots(float[][] table, float[] x, Entries result, int from, int to) {
        VectorDots.dots(table, x, result, from, to);
    }

    /**
     * The vector itself, told to the compiler to be of {@link #SPECIES}. The result of an operation has to be told so before it is
     * stored, a method of it is called, or it is handed to another operation. Where vectors of several shapes have been seen in the
     * JVM, ours or another library's, and sometimes without them, the compiler of JDK 17 may find out too late which one it has: it
     * then makes objects of the vectors, and a product of matrices takes twenty times as long.
     */
    static FloatVector shaped(FloatVector vector) {
        return (FloatVector) SHAPE.cast(vector);
    }

    /** As many rows a pass as are left, up to eight: {@code y} is loaded and stored once for all of them. */
    @Override
    public void addRows(float[][] table, Entries weights, int from, int to, float[] y) {
        int p = from;
        for (; p + 8 <= to; p += 8) {
            add8(table, weights, p, y);
        }
        if (p + 4 <= to) {
            add4(table, weights, p, y);
            p += 4;
        }
        if (p + 2 <= to) {
            add2(table, weights, p, y);
            p += 2;
        }
        if (p < to) {
            add1(table[weights.indices()[p]], weights.values()[p], y);
        }
    }

    private static void add8(float[][] table, Entries weights, int p, float[] y) {
        int[] indices = weights.indices();
        float[] row0 = table[indices[p]];
        float[] row1 = table[indices[p + 1]];
        float[] row2 = table[indices[p + 2]];
        float[] row3 = table[indices[p + 3]];
        float[] row4 = table[indices[p + 4]];
        float[] row5 = table[indices[p + 5]];
        float[] row6 = table[indices[p + 6]];
        float[] row7 = table[indices[p + 7]];
        float[] values = weights.values();
        FloatVector weight0 = FloatVector.broadcast(SPECIES, values[p]);
        FloatVector weight1 = FloatVector.broadcast(SPECIES, values[p + 1]);
        FloatVector weight2 = FloatVector.broadcast(SPECIES, values[p + 2]);
        FloatVector weight3 = FloatVector.broadcast(SPECIES, values[p + 3]);
        FloatVector weight4 = FloatVector.broadcast(SPECIES, values[p + 4]);
        FloatVector weight5 = FloatVector.broadcast(SPECIES, values[p + 5]);
        FloatVector weight6 = FloatVector.broadcast(SPECIES, values[p + 6]);
        FloatVector weight7 = FloatVector.broadcast(SPECIES, values[p + 7]);
        for (int j = 0; j < y.length; j += STEP) {
            FloatVector sum = FloatVector.fromArray(SPECIES, y, j);
            FloatVector other = FloatVector.fromArray(SPECIES, row4, j).mul(weight4);
            sum = FloatVector.fromArray(SPECIES, row0, j).fma(weight0, sum);
            other = FloatVector.fromArray(SPECIES, row5, j).fma(weight5, other);
            sum = FloatVector.fromArray(SPECIES, row1, j).fma(weight1, sum);
            other = FloatVector.fromArray(SPECIES, row6, j).fma(weight6, other);
            sum = FloatVector.fromArray(SPECIES, row2, j).fma(weight2, sum);
            other = FloatVector.fromArray(SPECIES, row7, j).fma(weight7, other);
            sum = FloatVector.fromArray(SPECIES, row3, j).fma(weight3, sum);
            shaped(shaped(sum).add(other)).intoArray(y, j);
        }
    }

    private static void add4(float[][] table, Entries weights, int p, float[] y) {
        int[] indices = weights.indices();
        float[] row0 = table[indices[p]];
        float[] row1 = table[indices[p + 1]];
        float[] row2 = table[indices[p + 2]];
        float[] row3 = table[indices[p + 3]];
        float[] values = weights.values();
        FloatVector weight0 = FloatVector.broadcast(SPECIES, values[p]);
        FloatVector weight1 = FloatVector.broadcast(SPECIES, values[p + 1]);
        FloatVector weight2 = FloatVector.broadcast(SPECIES, values[p + 2]);
        FloatVector weight3 = FloatVector.broadcast(SPECIES, values[p + 3]);
        for (int j = 0; j < y.length; j += STEP) {
            FloatVector sum = FloatVector.fromArray(SPECIES, y, j);
            sum = FloatVector.fromArray(SPECIES, row0, j).fma(weight0, sum);
            sum = FloatVector.fromArray(SPECIES, row1, j).fma(weight1, sum);
            sum = FloatVector.fromArray(SPECIES, row2, j).fma(weight2, sum);
            sum = FloatVector.fromArray(SPECIES, row3, j).fma(weight3, sum);
            shaped(sum).intoArray(y, j);
        }
    }

    private static void add2(float[][] table, Entries weights, int p, float[] y) {
        float[] row0 = table[weights.indices()[p]];
        float[] row1 = table[weights.indices()[p + 1]];
        FloatVector weight0 = FloatVector.broadcast(SPECIES, weights.values()[p]);
        FloatVector weight1 = FloatVector.broadcast(SPECIES, weights.values()[p + 1]);
        for (int j = 0; j < y.length; j += STEP) {
            FloatVector sum = FloatVector.fromArray(SPECIES, y, j);
            sum = FloatVector.fromArray(SPECIES, row0, j).fma(weight0, sum);
            sum = FloatVector.fromArray(SPECIES, row1, j).fma(weight1, sum);
            shaped(sum).intoArray(y, j);
        }
    }

    private static void add1(float[] row, float weight, float[] y) {
        FloatVector factor = FloatVector.broadcast(SPECIES, weight);
        for (int j = 0; j < y.length; j += STEP) {
            shaped(FloatVector.fromArray(SPECIES, row, j).fma(factor, FloatVector.fromArray(SPECIES, y, j)))
                    .intoArray(y, j);
        }
    }

    /** Rows that are left below the tiles one by one. */
    @Override
    public void addProducts(float[][] left, float[][] right, int inner, float[][] sums) {
        int done = VectorProducts.addTiles(left, right, inner, sums);
        if (done < sums.length) {
            float[][] rest = Arrays.copyOfRange(left, done, sums.length);
            Kernels.super.addProducts(rest, right, inner, Arrays.copyOfRange(sums, done, sums.length));
        }
    }

    @Override
    public void packedProducts(int[] packed, float[] x, int units, float[] products) {
        VectorPackedProducts.fill(packed, x, units, products);
    }

    @Override
    public boolean arePackedFaster() {
        return true;
    }

    @Override
    public void adam(float[] parameters, float[] gradient, float[] mean, float[] square, AdamStep step) {
        VectorAdam.step(parameters, gradient, mean, square, step);
    }

    @Override
    public void rprop(float[] parameters, float[] gradient, float[] previous, float[] steps, RPropStep step) {
        PlainKernels.move(parameters, gradient, previous, steps, step);
    }
}
