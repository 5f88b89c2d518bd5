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
package io.github.autotaste.autoencoder.model;

import java.util.BitSet;

/**
 * Embeddings made ready for comparison: less their mean, which they all share, and scaled to length 1, so that a dot
 * product is a cosine.
 */
public final class UnitVectors {

    private final float[][] rows;
    private final float[] mean;

    /**
     * Takes the rows over and changes them.
     *
     * @param empty rows that say nothing; their cosine with anything is NaN
     */
    public UnitVectors(float[][] rows, BitSet empty) {
        this.rows = rows;
        mean = rows.length == 0 ? new float[0] : mean(rows, empty);
        for (int row = 0; row < rows.length; row++) {
            if (empty.get(row)) {
                rows[row] = new float[mean.length];
            } else {
                rows[row] = unit(rows[row]);
            }
        }
    }

    /** Those of the items of a model; cold items say nothing. */
    public static UnitVectors ofItems(AutoencoderModel model) {
        float[][] rows = new float[model.items().size()][];
        BitSet cold = new BitSet();
        for (int item = 0; item < rows.length; item++) {
            rows[item] = model.itemEmbedding(item).vector();
            cold.set(item, model.isCold(item));
        }
        return new UnitVectors(rows, cold);
    }

    private static float[] mean(float[][] rows, BitSet empty) {
        double[] sums = new double[rows[0].length];
        int counted = 0;
        for (int row = 0; row < rows.length; row++) {
            for (int j = 0; !empty.get(row) && j < sums.length; j++) {
                sums[j] += rows[row][j];
            }
            counted += empty.get(row) ? 0 : 1;
        }
        float[] mean = new float[sums.length];
        for (int j = 0; j < mean.length; j++) {
            mean[j] = (float) (sums[j] / Math.max(1, counted));
        }
        return mean;
    }

    public int size() {
        return rows.length;
    }

    public float[] row(int index) {
        return rows[index];
    }

    /** An embedding from elsewhere made comparable with these; zeros if it is the mean itself. */
    public float[] unit(float[] vector) {
        float[] unit = new float[vector.length];
        double square = 0;
        for (int j = 0; j < unit.length; j++) {
            unit[j] = vector[j] - (j < mean.length ? mean[j] : 0);
            square += (double) unit[j] * unit[j];
        }
        float scale = square == 0 ? 0 : (float) (1 / Math.sqrt(square));
        for (int j = 0; j < unit.length; j++) {
            unit[j] *= scale;
        }
        return unit;
    }

    public double cosine(int row, float[] unit) {
        return cosine(rows[row], unit);
    }

    /** The cosine of two unit vectors, in [-1, 1]; NaN if either is all zeros. */
    public static double cosine(float[] first, float[] second) {
        double sum = 0;
        boolean isFirstEmpty = true;
        boolean isSecondEmpty = true;
        for (int j = 0; j < first.length; j++) {
            sum += (double) first[j] * second[j];
            isFirstEmpty &= first[j] == 0;
            isSecondEmpty &= second[j] == 0;
        }
        return isFirstEmpty || isSecondEmpty ? Double.NaN : Math.max(-1, Math.min(1, sum));
    }
}
