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
import java.util.stream.IntStream;

/**
 * The loops in which nearly all the time of training and scoring goes. A table is a {@code float[][]} whose rows are
 * all as long as the vector they meet; that length is a multiple of {@link #LANES} and the positions past the true
 * length hold zeros.
 *
 * <p>Implementations add in an order that depends on the arguments alone, so a result never depends on threads; two
 * implementations may add in different orders and differ in the last bits.
 */
public interface Kernels {

    /** Rows are padded to a multiple of this length. */
    int LANES = 16;

    /** Rows that {@link #packedProducts} takes at once. */
    int TILE_ITEMS = 64;

    /** Integers that hold the values of a tile's rows for one unit. */
    int TILE_INTS = TILE_ITEMS / Integer.BYTES;

    /** Where a byte is taken as a value: it then counts 2^24 times, and takes no shift to the right. */
    int HIGHEST_BYTE = 0xFF << (Integer.SIZE - Byte.SIZE);

    /** The longest row that can be padded and is an array still. */
    int LONGEST_ROW = Integer.MAX_VALUE / LANES * LANES;

    /** A name for reports. */
    String name();

    /**
     * Dot products of one vector with rows of a table: {@code values[p] = table[indices[p]] . x}.
     *
     * @param result its indices name the rows; its values are filled
     * @param from first position
     * @param to position after the last
     */
    void dots(float[][] table, float[] x, Entries result, int from, int to);

    /**
     * A weighted sum of rows of a table, added to a vector: {@code y += sum over p of values[p] * table[indices[p]]}.
     *
     * @param weights the rows to add and their weights
     * @param from first position
     * @param to position after the last
     * @param y changed in place
     */
    void addRows(float[][] table, Entries weights, int from, int to, float[] y);

    /**
     * Part of a matrix product, added row by row: {@code sums[i] += sum over k of left[i][k] * right[k]}.
     *
     * @param left one row for each of {@code sums}; only its first {@code inner} columns are read
     * @param right at least {@code inner} rows, as long as those of {@code sums}
     * @param sums changed in place
     */
    default void addProducts(float[][] left, float[][] right, int inner, float[][] sums) {
        int[] all = IntStream.range(0, inner).toArray();
        for (int row = 0; row < sums.length; row++) {
            addRows(right, new Entries(all, left[row]), 0, inner, sums[row]);
        }
    }

    /**
     * Products of a vector with quantised rows: {@code products[i] = sum over units j of x[j] * 2^24 value_ij}, added by
     * ascending unit with fused multiply-add, the same bits in every implementation. Rows lie in tiles of {@value
     * #TILE_ITEMS}, each unit by unit: for tile {@code t} and unit {@code j} the {@value #TILE_INTS} integers from {@code
     * (t * units + j) * TILE_INTS} hold, in the byte {@code b} (the lowest is 0) of integer {@code l}, the value of the
     * row {@code t * TILE_ITEMS + b * TILE_INTS + l}.
     *
     * @param packed (tiles * units * {@value #TILE_INTS})
     * @param x its first {@code units} values are read
     * @param products (tiles * {@value #TILE_ITEMS}) overwritten
     */
    default void packedProducts(int[] packed, float[] x, int units, float[] products) {
        Arrays.fill(products, 0f);
        for (int at = 0; at < packed.length; at++) {
            int first = at / (TILE_INTS * units) * TILE_ITEMS + at % TILE_INTS;
            float weight = x[at / TILE_INTS % units];
            for (int part = 0; part < Integer.BYTES; part++) {
                int i = first + part * TILE_INTS;
                int value = (packed[at] << (Integer.SIZE - Byte.SIZE * (part + 1))) & HIGHEST_BYTE;
                products[i] = Math.fma(weight, (float) value, products[i]);
            }
        }
    }

    /** Whether {@link #packedProducts} takes less time than {@link #addRows} over the same table in {@code float}. */
    default boolean arePackedFaster() {
        return false;
    }

    /**
     * Adam's update of one row (Kingma and Ba, ICLR 2015, algorithm 1). Unlike the others it takes rows of any length.
     *
     * @param parameters moved in place
     * @param gradient of the loss, without weight decay
     * @param mean of gradients, changed in place
     * @param square mean of squared gradients, changed in place
     */
    void adam(float[] parameters, float[] gradient, float[] mean, float[] square, AdamStep step);

    /**
     * RProp's update of one row (iRprop-, Igel and H&uuml;sken, 2000), of any length.
     *
     * @param parameters moved in place
     * @param gradient of the loss, without weight decay
     * @param previous the gradients followed last, changed in place
     * @param steps of each parameter, changed in place
     */
    void rprop(float[] parameters, float[] gradient, float[] previous, float[] steps, RPropStep step);

    /**
     * {@code length} rounded up to a multiple of {@link #LANES}.
     *
     * @throws IllegalArgumentException if no array is that long
     */
    static int paddedLength(int length) {
        if (length > LONGEST_ROW) {
            throw new IllegalArgumentException("Expected rows of at most " + LONGEST_ROW + " values, found " + length);
        }
        return (length + LANES - 1) / LANES * LANES;
    }

    /**
     * The fastest implementation that this JVM can run: over the Vector API where its module was added ({@code
     * --add-modules jdk.incubator.vector}), else plain Java.
     */
    static Kernels best() {
        boolean hasVectors =
                ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        return hasVectors ? new VectorKernels() : new PlainKernels();
    }
}
