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
import jdk.incubator.vector.VectorSpecies;

/**
 * Matrix products over the Vector API, in tiles of six rows and two vectors: the twelve sums, the two vectors and a weight
 * fit into the sixteen registers of processors without 512-bit vectors. A tile of four rows and three vectors needs one
 * register more there, and takes twice as long.
 */
final class VectorProducts {

    private static final VectorSpecies<Float> SPECIES = VectorKernels.SPECIES;
    private static final int STEP = SPECIES.length();
    private static final int ROWS = 6;
    private static final int COLUMNS = 2 * STEP;

    /** So many rows of the right matrix, as wide as a tile, stay in the first-level cache while all tiles below read them. */
    private static final int DEPTH = 256;

    private VectorProducts() {}

    /** {@link Kernels#addProducts} for the first rows, as many as tiles take; returns how many. */
    static int addTiles(float[][] left, float[][] right, int inner, float[][] sums) {
        int rows = sums.length / ROWS * ROWS;
        int columns = rows == 0 ? 0 : sums[0].length;
        for (int from = 0; from < inner; from += DEPTH) {
            Range range = new Range(from, Math.min(inner, from + DEPTH));
            int j = 0;
            for (; j + COLUMNS <= columns; j += COLUMNS) {
                for (int row = 0; row < rows; row += ROWS) {
                    addTile(left, right, range, sums, row, j);
                }
            }
            for (; j < columns; j += STEP) {
                for (int row = 0; row < rows; row += ROWS) {
                    addNarrowTile(left, right, range, sums, row, j);
                }
            }
        }
        return rows;
    }

    /** Rows {@code [from, to)} of the right matrix. */
    private record Range(int from, int to) {}

    /** All in one method: vectors that are handed to another one may be made objects on the way. */
    @SuppressWarnings("checkstyle:MethodLength")
    private static void addTile(float[][] left, float[][] right, Range inner, float[][] sums, int row, int j) {
        float[] left0 = left[row];
        float[] left1 = left[row + 1];
        float[] left2 = left[row + 2];
        float[] left3 = left[row + 3];
        float[] left4 = left[row + 4];
        float[] left5 = left[row + 5];
        FloatVector s00 = FloatVector.fromArray(SPECIES, sums[row], j);
        FloatVector s01 = FloatVector.fromArray(SPECIES, sums[row], j + STEP);
        FloatVector s10 = FloatVector.fromArray(SPECIES, sums[row + 1], j);
        FloatVector s11 = FloatVector.fromArray(SPECIES, sums[row + 1], j + STEP);
        FloatVector s20 = FloatVector.fromArray(SPECIES, sums[row + 2], j);
        FloatVector s21 = FloatVector.fromArray(SPECIES, sums[row + 2], j + STEP);
        FloatVector s30 = FloatVector.fromArray(SPECIES, sums[row + 3], j);
        FloatVector s31 = FloatVector.fromArray(SPECIES, sums[row + 3], j + STEP);
        FloatVector s40 = FloatVector.fromArray(SPECIES, sums[row + 4], j);
        FloatVector s41 = FloatVector.fromArray(SPECIES, sums[row + 4], j + STEP);
        FloatVector s50 = FloatVector.fromArray(SPECIES, sums[row + 5], j);
        FloatVector s51 = FloatVector.fromArray(SPECIES, sums[row + 5], j + STEP);
        for (int k = inner.from(); k < inner.to(); k++) {
            float[] from = right[k];
            FloatVector x0 = FloatVector.fromArray(SPECIES, from, j);
            FloatVector x1 = FloatVector.fromArray(SPECIES, from, j + STEP);
            FloatVector weight0 = FloatVector.broadcast(SPECIES, left0[k]);
            s00 = weight0.fma(x0, s00);
            s01 = weight0.fma(x1, s01);
            FloatVector weight1 = FloatVector.broadcast(SPECIES, left1[k]);
            s10 = weight1.fma(x0, s10);
            s11 = weight1.fma(x1, s11);
            FloatVector weight2 = FloatVector.broadcast(SPECIES, left2[k]);
            s20 = weight2.fma(x0, s20);
            s21 = weight2.fma(x1, s21);
            FloatVector weight3 = FloatVector.broadcast(SPECIES, left3[k]);
            s30 = weight3.fma(x0, s30);
            s31 = weight3.fma(x1, s31);
            FloatVector weight4 = FloatVector.broadcast(SPECIES, left4[k]);
            s40 = weight4.fma(x0, s40);
            s41 = weight4.fma(x1, s41);
            FloatVector weight5 = FloatVector.broadcast(SPECIES, left5[k]);
            s50 = weight5.fma(x0, s50);
            s51 = weight5.fma(x1, s51);
        }
        VectorKernels.shaped(s00).intoArray(sums[row], j);
        VectorKernels.shaped(s01).intoArray(sums[row], j + STEP);
        VectorKernels.shaped(s10).intoArray(sums[row + 1], j);
        VectorKernels.shaped(s11).intoArray(sums[row + 1], j + STEP);
        VectorKernels.shaped(s20).intoArray(sums[row + 2], j);
        VectorKernels.shaped(s21).intoArray(sums[row + 2], j + STEP);
        VectorKernels.shaped(s30).intoArray(sums[row + 3], j);
        VectorKernels.shaped(s31).intoArray(sums[row + 3], j + STEP);
        VectorKernels.shaped(s40).intoArray(sums[row + 4], j);
        VectorKernels.shaped(s41).intoArray(sums[row + 4], j + STEP);
        VectorKernels.shaped(s50).intoArray(sums[row + 5], j);
        VectorKernels.shaped(s51).intoArray(sums[row + 5], j + STEP);
    }

    /** As {@link #addTile}, one vector wide. */
    private static void addNarrowTile(float[][] left, float[][] right, Range inner, float[][] sums, int row, int j) {
        float[] left0 = left[row];
        float[] left1 = left[row + 1];
        float[] left2 = left[row + 2];
        float[] left3 = left[row + 3];
        float[] left4 = left[row + 4];
        float[] left5 = left[row + 5];
        FloatVector s0 = FloatVector.fromArray(SPECIES, sums[row], j);
        FloatVector s1 = FloatVector.fromArray(SPECIES, sums[row + 1], j);
        FloatVector s2 = FloatVector.fromArray(SPECIES, sums[row + 2], j);
        FloatVector s3 = FloatVector.fromArray(SPECIES, sums[row + 3], j);
        FloatVector s4 = FloatVector.fromArray(SPECIES, sums[row + 4], j);
        FloatVector s5 = FloatVector.fromArray(SPECIES, sums[row + 5], j);
        for (int k = inner.from(); k < inner.to(); k++) {
            FloatVector x = FloatVector.fromArray(SPECIES, right[k], j);
            s0 = x.fma(FloatVector.broadcast(SPECIES, left0[k]), s0);
            s1 = x.fma(FloatVector.broadcast(SPECIES, left1[k]), s1);
            s2 = x.fma(FloatVector.broadcast(SPECIES, left2[k]), s2);
            s3 = x.fma(FloatVector.broadcast(SPECIES, left3[k]), s3);
            s4 = x.fma(FloatVector.broadcast(SPECIES, left4[k]), s4);
            s5 = x.fma(FloatVector.broadcast(SPECIES, left5[k]), s5);
        }
        VectorKernels.shaped(s0).intoArray(sums[row], j);
        VectorKernels.shaped(s1).intoArray(sums[row + 1], j);
        VectorKernels.shaped(s2).intoArray(sums[row + 2], j);
        VectorKernels.shaped(s3).intoArray(sums[row + 3], j);
        VectorKernels.shaped(s4).intoArray(sums[row + 4], j);
        VectorKernels.shaped(s5).intoArray(sums[row + 5], j);
    }
}
