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

import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.autoencoder.network.Autoencoder;
import io.github.autotaste.autoencoder.network.Autoencoder.Activations;
import io.github.autotaste.autoencoder.network.DenseLayer;
import io.github.autotaste.autoencoder.training.RowRandom.Purpose;
import io.github.autotaste.ratings.Workers;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Draws initial weights: normal with mean 0, each row from a generator of its own; biases are 0. Weights of further layers
 * have the deviation of Glorot and Bengio (AISTATS 2010), {@code sqrt(2 / (inputs + outputs))}: with the deviation of the
 * sparse layers, which add up few inputs or many, signals would die out on the way.
 */
record Initialisation(AutoencoderConfig config, Workers workers) {

    /** A network for so many rows and columns. */
    Autoencoder network(int rows, int columns) {
        Source drawn = (count, length, spread, purpose, layer) -> draw(0, count, length, spread, purpose, layer);
        return network(columns, drawn).withRowVectors(rowVectors(0, rows));
    }

    /** A network without row vectors and of zeros, whose parameters are to be set. */
    Autoencoder unset(int columns) {
        return network(columns, (count, length, spread, purpose, layer) -> new FloatMatrix(count, length));
    }

    /** Where the weights of a layer come from. */
    private interface Source {
        FloatMatrix matrix(int rows, int columns, double spread, Purpose purpose, int layer);
    }

    private Autoencoder network(int columns, Source source) {
        List<Integer> hiddenUnits = config.hiddenUnits();
        int first = hiddenUnits.get(0);
        int last = hiddenUnits.get(hiddenUnits.size() - 1);
        double deviation = config.initialDeviation();
        FloatMatrix encoder = source.matrix(columns, first, deviation, Purpose.ENCODER, 0);
        return new Autoencoder(
                encoder,
                new FloatMatrix(1, first),
                new FloatMatrix(0, first),
                layers(hiddenUnits, source),
                config.tiedWeights() ? encoder : source.matrix(columns, last, deviation, Purpose.DECODER, 0),
                new FloatMatrix(1, columns),
                new Activations(config.hiddenActivation(), config.outputActivation()));
    }

    /** The vectors of so many rows from one on; none in networks without. */
    FloatMatrix rowVectors(int firstRow, int rows) {
        return draw(
                firstRow,
                config.userVector() ? rows : 0,
                config.hiddenUnits().get(0),
                config.initialDeviation(),
                Purpose.ROW_VECTOR,
                0);
    }

    private static List<DenseLayer> layers(List<Integer> hiddenUnits, Source source) {
        List<DenseLayer> layers = new ArrayList<>();
        for (int layer = 1; layer < hiddenUnits.size(); layer++) {
            int inputs = hiddenUnits.get(layer - 1);
            int outputs = hiddenUnits.get(layer);
            double glorot = Math.sqrt(2.0 / (inputs + outputs));
            FloatMatrix weights = source.matrix(outputs, inputs, glorot, Purpose.LAYER, layer);
            layers.add(new DenseLayer(weights, new FloatMatrix(1, outputs)));
        }
        return layers;
    }

    private FloatMatrix draw(int firstRow, int rows, int columns, double spread, Purpose purpose, int layer) {
        FloatMatrix matrix = new FloatMatrix(rows, columns);
        workers.forEach(rows, 64, (from, to) -> {
            for (int row = from; row < to; row++) {
                RandomGenerator random = RowRandom.of(config.seed(), purpose, layer, firstRow + row);
                for (int j = 0; j < columns; j++) {
                    matrix.rows()[row][j] = (float) (spread * random.nextGaussian());
                }
            }
        });
        return matrix;
    }
}
