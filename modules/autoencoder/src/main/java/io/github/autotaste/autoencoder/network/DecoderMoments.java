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
package io.github.autotaste.autoencoder.network;

import io.github.autotaste.autoencoder.math.Entries;
import io.github.autotaste.autoencoder.math.Kernels;
import io.github.autotaste.autoencoder.math.Vectors;

/**
 * The second moments of some decoder rows {@code D_c} and their biases {@code d_c}: {@code G = sum of D_c D_c'} and {@code
 * g = sum of d_c D_c}. With them {@code sum of (D_c . h + d_c) D_c} is {@code G h + g}, whatever the number of rows.
 *
 * @param rows (code units + 1 x padded code units) the rows of G, then g
 */
@SuppressWarnings("ArrayRecordComponent") // read in hot loops
record DecoderMoments(double[][] rows) {

    /** Columns whose products are summed in {@code float}, before the sums go on in {@code double}. */
    private static final int CHUNK = 256;

    static DecoderMoments of(Autoencoder network, Kernels kernels, int[] columns) {
        float[][] decoder = network.decoder().rows();
        float[] biases = network.outputBias().rows()[0];
        int units = network.codeUnits();
        double[][] rows = new double[units + 1][];
        Entries weights = new Entries(columns, new float[columns.length]);
        for (int row = 0; row <= units; row++) {
            for (int p = 0; p < columns.length; p++) {
                weights.values()[p] = row < units ? decoder[columns[p]][row] : biases[columns[p]];
            }
            rows[row] = weightedSum(network, kernels, weights);
        }
        return new DecoderMoments(rows);
    }

    /** (padded code units) the sum of some decoder rows, each times its weight */
    static double[] weightedSum(Autoencoder network, Kernels kernels, Entries weights) {
        double[] sum = new double[Kernels.paddedLength(network.codeUnits())];
        int count = weights.indices().length;
        for (int from = 0; from < count; from += CHUNK) {
            float[] part = new float[sum.length];
            kernels.addRows(network.decoder().rows(), weights, from, Math.min(from + CHUNK, count), part);
            for (int unit = 0; unit < sum.length; unit++) {
                sum[unit] += part[unit];
            }
        }
        return sum;
    }

    /** (padded code units) {@code G h + g} */
    double[] times(float[] code) {
        double[] weights = new double[rows.length];
        for (int unit = 0; unit < rows.length - 1; unit++) {
            weights[unit] = code[unit];
        }
        weights[rows.length - 1] = 1;
        return Vectors.weightedSum(rows, weights);
    }

    /** {@code weight} times these moments plus {@code otherWeight} times others. */
    DecoderMoments mixedWith(DecoderMoments others, double weight, double otherWeight) {
        double[][] mixed = new double[rows.length][rows[0].length];
        for (int row = 0; row < mixed.length; row++) {
            Vectors.add(weight, rows[row], mixed[row]);
            Vectors.add(otherWeight, others.rows[row], mixed[row]);
        }
        return new DecoderMoments(mixed);
    }
}
