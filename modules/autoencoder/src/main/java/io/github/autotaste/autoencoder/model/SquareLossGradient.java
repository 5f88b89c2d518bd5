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

import io.github.autotaste.autoencoder.config.Require;
import io.github.autotaste.autoencoder.math.Entries;
import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.autoencoder.math.Kernels;
import io.github.autotaste.autoencoder.network.Autoencoder;
import java.util.Arrays;

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
    private final OnDemand<double[][]> moments = new OnDemand<>(this::allMoments);

    SquareLossGradient(Autoencoder network, Kernels kernels) {
        this.network = network;
        this.kernels = kernels;
    }

    @Override
    public float[] at(float[] code, int[] preferred, float weightOfOthers) {
        double[] all = times(moments.get(), code);
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

    private double[][] allMoments() {
        return momentsOf(network.decoder().allRows());
    }

    @Override
    public WithoutEach withoutEach(int[] preferred, float weightOfOthers) {
        double[][] shared = sharedMoments(preferred, weightOfOthers);
        float[][] products = new float[network.codeUnits()][];
        for (int unit = 0; unit < products.length; unit++) {
            products[unit] = toFloat(shared[unit]);
        }
        return codes -> {
            Require.notInterrupted();
            double[] first = times(shared, codes[0]);
            float[][] gradients = new float[codes.length][codes[0].length];
            kernels.addProducts(lessFirst(codes), products, products.length, gradients);
            for (int left = 0; left < codes.length; left++) {
                float slope = (1 - weightOfOthers) * output(preferred[left], codes[left]) - 1;
                float[] row = network.decoder().rows()[preferred[left]];
                for (int unit = 0; unit < products.length; unit++) {
                    gradients[left][unit] += (float) (first[unit] - slope * row[unit]);
                }
            }
            return gradients;
        };
    }

    /** The rows of {@code M = w G + (1 - w) G_P}, and {@code w g + (1 - w) g_P - s}, with sums {@code s} over P of d_i. */
    private double[][] sharedMoments(int[] preferred, float weightOfOthers) {
        double[][] all = moments.get();
        double[][] ofPreferred = weightOfOthers == 1 ? all : momentsOf(preferred);
        double[][] shared = new double[all.length][all[0].length];
        for (int row = 0; row < shared.length; row++) {
            DoubleRows.add(weightOfOthers, all[row], shared[row]);
            DoubleRows.add(1 - weightOfOthers, ofPreferred[row], shared[row]);
        }
        Entries ones = new Entries(preferred, new float[preferred.length]);
        Arrays.fill(ones.values(), -1);
        sumInto(shared[shared.length - 1], ones);
        return shared;
    }

    /** Small differences from the first code, so that {@code float} is enough for what is made of them. */
    private static float[][] lessFirst(float[][] codes) {
        float[][] differences = new float[codes.length][codes[0].length];
        for (int row = 0; row < codes.length; row++) {
            for (int unit = 0; unit < differences[row].length; unit++) {
                differences[row][unit] = codes[row][unit] - codes[0][unit];
            }
        }
        return differences;
    }

    private float output(int item, float[] code) {
        float[] row = network.decoder().rows()[item];
        float sum = network.outputBias().rows()[0][item];
        for (int unit = 0; unit < row.length; unit++) {
            sum += row[unit] * code[unit];
        }
        return sum;
    }

    private static float[] toFloat(double[] values) {
        float[] floats = new float[values.length];
        for (int j = 0; j < floats.length; j++) {
            floats[j] = (float) values[j];
        }
        return floats;
    }

    /** {@code G z + g} of some moments */
    private double[] times(double[][] someMoments, float[] code) {
        double[] weights = new double[network.codeUnits() + 1];
        for (int unit = 0; unit < network.codeUnits(); unit++) {
            weights[unit] = code[unit];
        }
        weights[network.codeUnits()] = 1;
        return DoubleRows.weightedSum(someMoments, weights);
    }

    /** (code units + 1 x padded code units) the rows of G, and g, as sums over some items */
    private double[][] momentsOf(int[] items) {
        FloatMatrix decoder = network.decoder();
        int units = network.codeUnits();
        double[][] sums = new double[units + 1][Kernels.paddedLength(units)];
        Entries weights = new Entries(items, new float[items.length]);
        for (int row = 0; row <= units; row++) {
            for (int place = 0; place < items.length; place++) {
                weights.values()[place] = row < units
                        ? decoder.rows()[items[place]][row]
                        : network.outputBias().rows()[0][items[place]];
            }
            sumInto(sums[row], weights);
        }
        return sums;
    }

    private void sumInto(double[] sums, Entries weights) {
        int count = weights.indices().length;
        for (int from = 0; from < count; from += CHUNK) {
            float[] part = new float[sums.length];
            kernels.addRows(network.decoder().rows(), weights, from, Math.min(from + CHUNK, count), part);
            for (int unit = 0; unit < sums.length; unit++) {
                sums[unit] += part[unit];
            }
        }
    }
}
