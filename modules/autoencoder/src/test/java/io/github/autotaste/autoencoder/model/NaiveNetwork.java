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

import io.github.autotaste.autoencoder.network.Autoencoder;
import io.github.autotaste.autoencoder.network.DenseLayer;

/** The network as it reads in the papers, in {@code double}, entry by entry: the twin that scoring is held to. */
record NaiveNetwork(Autoencoder network) {

    /** {@code g(b + v_row + sum over p of values[p] * E[columns[p]])}; without a vector if {@code row} is negative. */
    double[] encode(int row, int[] columns, float[] values) {
        double[] hidden = new double[network.hiddenUnits()[0]];
        for (int j = 0; j < hidden.length; j++) {
            double sum = network.hiddenBias().getEntry(0, j);
            if (row >= 0) {
                sum += network.rowVectors().getEntry(row, j);
            }
            for (int p = 0; p < columns.length; p++) {
                sum += values[p] * network.encoder().getEntry(columns[p], j);
            }
            hidden[j] = network.activations().hidden().value(sum);
        }
        for (DenseLayer layer : network.layers()) {
            hidden = next(layer, hidden);
        }
        return hidden;
    }

    private double[] next(DenseLayer layer, double[] below) {
        double[] hidden = new double[layer.outputs()];
        for (int j = 0; j < hidden.length; j++) {
            double sum = layer.bias().getEntry(0, j);
            for (int i = 0; i < below.length; i++) {
                sum += layer.weights().getEntry(j, i) * below[i];
            }
            hidden[j] = network.activations().hidden().value(sum);
        }
        return hidden;
    }

    /** {@code f(d_column + D[column] . hidden)}. */
    double decode(double[] hidden, int column) {
        double sum = network.outputBias().getEntry(0, column);
        for (int j = 0; j < hidden.length; j++) {
            sum += network.decoder().getEntry(column, j) * hidden[j];
        }
        return network.activations().output().value(sum);
    }
}
