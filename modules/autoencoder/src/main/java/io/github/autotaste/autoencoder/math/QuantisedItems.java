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

/**
 * Upper bounds of the products of vectors with the rows of all items, out of a copy whose values are whole numbers from -127
 * to 127: with the mean {@code m} of all rows and a scale {@code s} for each, {@code row = m + s q + r}, and what is left
 * over, {@code r . x}, is at most {@code |r| |x|}. Bounds hold for products as {@code float} kernels give them, rounding
 * included ("Bounds of products" in docs/maths.md has the proof).
 *
 * <p>A byte for each item and unit, and 8 bytes for each item.
 */
final class QuantisedItems {

    private static final int BLOCK_ITEMS = 4096;
    private static final int LARGEST_VALUE = Byte.MAX_VALUE;

    /** Kernels take a value as 2^24 times as much. */
    private static final double UNIT = 0x1p-24;

    /** Between them lengths neither overflow nor lose bits when they are multiplied. */
    private static final double LEAST_LENGTH = 0x1p-40;

    private static final double GREATEST_LENGTH = 0x1p40;

    /** Of a rounding to the nearest {@code float}, with what powers of it add over 65,536 units. */
    private static final double ROUNDING = 1.01 * 0x1p-24;

    /** Roundings of a bound beside those of its sums. */
    private static final int FURTHER_ROUNDINGS = 6;

    /** For roundings of the margin, in {@code float} and in {@code double}. */
    private static final double OF_THE_MARGIN = 1 + 0x1p-20;

    /** Times the least length it is more than all that is lost where products are too small for {@code float}. */
    private static final double LOST_BELOW = 0x1p-90;

    /** The widest table that this takes. */
    static final int MOST_UNITS = 1 << 16;

    private final int items;
    private final int units;
    /** (units) m */
    private final double[] mean;
    /** (blocks) as {@link Kernels#packedProducts} takes them. */
    private final int[][] packed;
    /** (blocks, items of the block) s of each row, times {@link #UNIT}. */
    private final float[][] scales;
    /** (blocks, items of the block) How far off a product with a vector of length 1 is at most. */
    private final float[][] margins;

    /** @param table (items x units) with at most {@link #MOST_UNITS} columns */
    QuantisedItems(FloatMatrix table) {
        items = table.getRowDimension();
        units = table.getColumnDimension();
        mean = mean(table);
        int blocks = (items + BLOCK_ITEMS - 1) / BLOCK_ITEMS;
        packed = new int[blocks][];
        scales = new float[blocks][];
        margins = new float[blocks][];
        for (int block = 0; block < blocks; block++) {
            int first = block * BLOCK_ITEMS;
            int end = Math.min(first + BLOCK_ITEMS, items);
            int tiles = (end - first + Kernels.TILE_ITEMS - 1) / Kernels.TILE_ITEMS;
            packed[block] = new int[tiles * units * Kernels.TILE_INTS];
            scales[block] = new float[tiles * Kernels.TILE_ITEMS];
            margins[block] = new float[tiles * Kernels.TILE_ITEMS];
            for (int item = first; item < end; item++) {
                quantise(table.rows()[item], block, item - first);
            }
        }
    }

    int size() {
        return items;
    }

    /** Of the rows whose length is not too great. */
    private static double[] mean(FloatMatrix table) {
        double[] mean = new double[table.getColumnDimension()];
        int rows = 0;
        for (float[] row : table.rows()) {
            if (length(row) <= GREATEST_LENGTH) {
                rows++;
                for (int unit = 0; unit < mean.length; unit++) {
                    mean[unit] += row[unit];
                }
            }
        }
        for (int unit = 0; unit < mean.length; unit++) {
            mean[unit] /= Math.max(1, rows);
        }
        return mean;
    }

    private void quantise(float[] row, int block, int place) {
        double length = length(row);
        if (!(length <= GREATEST_LENGTH)) {
            margins[block][place] = Float.POSITIVE_INFINITY;
            return;
        }
        double[] deviations = new double[units];
        double greatest = 0;
        for (int unit = 0; unit < units; unit++) {
            deviations[unit] = row[unit] - mean[unit];
            greatest = Math.max(greatest, Math.abs(deviations[unit]));
        }
        float scale = greatest < LEAST_LENGTH ? 0 : (float) (greatest / LARGEST_VALUE);
        scales[block][place] = (float) (scale * UNIT);
        double left = 0;
        double quantised = 0;
        for (int unit = 0; unit < units; unit++) {
            int value = scale == 0 ? 0 : (int) Math.rint(deviations[unit] / scale);
            put(value, block, place, unit);
            double nearest = scale * (double) value;
            left += (deviations[unit] - nearest) * (deviations[unit] - nearest);
            quantised += nearest * nearest;
        }
        double rounding = (units + FURTHER_ROUNDINGS) * ROUNDING * (length + length(mean) + Math.sqrt(quantised));
        margins[block][place] = roundedUp((Math.sqrt(left) + rounding) * OF_THE_MARGIN + LOST_BELOW);
    }

    private void put(int value, int block, int place, int unit) {
        int tile = place / Kernels.TILE_ITEMS;
        int part = place % Kernels.TILE_ITEMS / Kernels.TILE_INTS;
        int lane = place % Kernels.TILE_INTS;
        packed[block][(tile * units + unit) * Kernels.TILE_INTS + lane] |= (value & 0xFF) << (part * Byte.SIZE);
    }

    private static double length(float[] row) {
        double squares = 0;
        for (float value : row) {
            squares += (double) value * value;
        }
        return Math.sqrt(squares);
    }

    private static double length(double[] vector) {
        double squares = 0;
        for (double value : vector) {
            squares += value * value;
        }
        return Math.sqrt(squares);
    }

    private static float roundedUp(double value) {
        return Math.nextUp((float) value);
    }

    /**
     * Fills in at least what any kernel gives for the dot product with each item; infinity where no bound is known.
     *
     * @param x (at least the units)
     * @param bounds (items) overwritten
     */
    void upperBounds(Kernels kernels, float[] x, float[] bounds) {
        double length = length(x);
        if (!(length >= LEAST_LENGTH && length <= GREATEST_LENGTH)) {
            Arrays.fill(bounds, 0, items, Float.POSITIVE_INFINITY);
            return;
        }
        float factor = roundedUp(length);
        float ofMean = ofMean(x);
        for (int block = 0; block < packed.length; block++) {
            float[] sums = new float[scales[block].length];
            kernels.packedProducts(packed[block], x, units, sums);
            toBounds(sums, scales[block], margins[block], factor, ofMean);
            int first = block * BLOCK_ITEMS;
            System.arraycopy(sums, 0, bounds, first, Math.min(BLOCK_ITEMS, items - first));
        }
    }

    private float ofMean(float[] x) {
        double product = 0;
        for (int unit = 0; unit < units; unit++) {
            product += x[unit] * mean[unit];
        }
        return (float) product;
    }

    private static void toBounds(float[] sums, float[] scales, float[] margins, float length, float ofMean) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = ofMean + (sums[i] * scales[i] + margins[i] * length);
        }
    }
}
