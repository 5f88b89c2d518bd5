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

import io.github.autotaste.autoencoder.kernels.Entries;
import io.github.autotaste.autoencoder.kernels.Kernels;
import io.github.autotaste.autoencoder.network.Autoencoder;
import io.github.autotaste.autoencoder.network.FloatMatrix;

/**
 * The gradient under the square loss of outputs without an activation, which needs no pass over the catalogue. With rows
 * {@code d_i} and biases {@code b_i} of the decoder, preferences {@code P} and weight {@code w} of the other items it is
 *
 * <pre>
 *   w (G z + g) + sum over i in P of ((1 - w) (d_i . z + b_i) - 1) d_i
 *   where G = sum over all i of d_i d_i'  and  g = sum over all i of b_i d_i
 * </pre>
 *
 * and {@code G} and {@code g} are the same for every user: made when they are first asked for, in O(items units^2).
 */
final class SquareLossGradient implements CodeGradient {

    /** Items whose products are summed in {@code float}, before the sums go on in {@code double}. */
    private static final int CHUNK = 256;

    private final Autoencoder network;
    private final Kernels kernels;
    private final OnDemand<double[][]> moments = new OnDemand<>(this::sumMoments);

    SquareLossGradient(Autoencoder network, Kernels kernels) {
        this.network = network;
        this.kernels = kernels;
    }

    @Override
    public float[] at(float[] code, int[] preferred, float weightOfOthers) {
        double[] all = overAll(code);
        float[] gradient = new float[code.length];
        for (int unit = 0; unit < network.codeUnits(); unit++) {
            gradient[unit] = (float) (weightOfOthers * all[unit]);
        }
        float[] bias = network.outputBias().rows()[0];
        Entries slopes = new Entries(preferred, new float[preferred.length]);
        kernels.dots(network.decoder().rows(), code, slopes, 0, preferred.length);
        for (int p = 0; p < preferred.length; p++) {
            slopes.values()[p] = (1 - weightOfOthers) * (slopes.values()[p] + bias[preferred[p]]) - 1;
        }
        kernels.addRows(network.decoder().rows(), slopes, 0, preferred.length, gradient);
        return gradient;
    }

    /** {@code G z + g} */
    private double[] overAll(float[] code) {
        double[] weights = new double[network.codeUnits() + 1];
        for (int unit = 0; unit < network.codeUnits(); unit++) {
            weights[unit] = code[unit];
        }
        weights[network.codeUnits()] = 1;
        return DoubleRows.weightedSum(moments.get(), weights);
    }

    /** (code units + 1 x padded code units) the rows of G, and g */
    private double[][] sumMoments() {
        FloatMatrix decoder = network.decoder();
        int units = network.codeUnits();
        double[][] sums = new double[units + 1][Kernels.paddedLength(units)];
        Entries weights = new Entries(decoder.allRows(), new float[network.columns()]);
        for (int row = 0; row <= units; row++) {
            for (int item = 0; item < network.columns(); item++) {
                weights.values()[item] = row < units
                        ? decoder.rows()[item][row]
                        : network.outputBias().rows()[0][item];
            }
            sumInto(sums[row], weights);
        }
        return sums;
    }

    private void sumInto(double[] sums, Entries weights) {
        for (int from = 0; from < network.columns(); from += CHUNK) {
            float[] part = new float[sums.length];
            kernels.addRows(network.decoder().rows(), weights, from, Math.min(from + CHUNK, network.columns()), part);
            for (int unit = 0; unit < sums.length; unit++) {
                sums[unit] += part[unit];
            }
        }
    }
}
