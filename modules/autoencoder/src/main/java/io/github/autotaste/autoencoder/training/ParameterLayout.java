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
package io.github.autotaste.autoencoder.training;

import io.github.autotaste.autoencoder.network.Autoencoder;
import io.github.autotaste.autoencoder.network.FloatMatrix;
import java.util.List;

/**
 * All parameters of a network laid end to end in one vector, as optimisers of Commons Math want them: encoder, hidden
 * bias, decoder, output bias, row vectors, each by rows and without padding.
 */
record ParameterLayout(int columns, int hiddenUnits, int rowVectors) {

    static ParameterLayout of(Autoencoder network) {
        return new ParameterLayout(
                network.columns(), network.hiddenUnits(), network.rowVectors().getRowDimension());
    }

    int encoder(int column) {
        return column * hiddenUnits;
    }

    int hiddenBias() {
        return columns * hiddenUnits;
    }

    int decoder(int column) {
        return hiddenBias() + (1 + column) * hiddenUnits;
    }

    int outputBias() {
        return decoder(columns);
    }

    int rowVector(int row) {
        return outputBias() + columns + row * hiddenUnits;
    }

    int size() {
        return rowVector(rowVectors);
    }

    double[] read(Autoencoder network) {
        double[] point = new double[size()];
        int position = 0;
        for (FloatMatrix group : groups(network)) {
            for (float[] row : group.rows()) {
                for (int j = 0; j < group.getColumnDimension(); j++) {
                    point[position++] = row[j];
                }
            }
        }
        return point;
    }

    void write(double[] point, Autoencoder network) {
        int position = 0;
        for (FloatMatrix group : groups(network)) {
            for (float[] row : group.rows()) {
                for (int j = 0; j < group.getColumnDimension(); j++) {
                    row[j] = (float) point[position++];
                }
            }
        }
    }

    private static List<FloatMatrix> groups(Autoencoder network) {
        return List.of(
                network.encoder(), network.hiddenBias(), network.decoder(), network.outputBias(), network.rowVectors());
    }
}
