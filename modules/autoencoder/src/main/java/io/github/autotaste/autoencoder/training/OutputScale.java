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

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.network.Autoencoder;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import java.util.Arrays;

/**
 * The step between a network that was trained on ratings in another unit and a model, which takes and gives ratings as they
 * are: the encoder is divided by the unit, and of every column the decoder row and the output bias are multiplied by the unit
 * and by {@link AutoRecConfig#columnFactor}. So nothing that scores has to know of it.
 *
 * @param ofInput what each encoder row is multiplied by
 * @param ofOutputs (columns) what each decoder row and output bias is multiplied by
 */
@SuppressWarnings("ArrayRecordComponent") // made here, then only read
record OutputScale(float ofInput, float[] ofOutputs) {

    static OutputScale of(AutoRecConfig config, RatingMatrix ratings) {
        SparseRows columns = config.columnsAreUsers() ? ratings.byUser() : ratings.byItem();
        float unit = (float) config.ratingUnit();
        float[] ofOutputs = new float[columns.rowCount()];
        for (int column = 0; column < ofOutputs.length; column++) {
            ofOutputs[column] = unit * config.columnFactor(columns.rowLength(column));
        }
        return new OutputScale(1 / unit, ofOutputs);
    }

    /** The network that an earlier model was trained as, but for the factors of its columns, which training finds again. */
    static Autoencoder undone(AutoencoderModel model) {
        Autoencoder network = model.network();
        float unit = model.config() instanceof AutoRecConfig config ? (float) config.ratingUnit() : 1;
        float[] ofOutputs = new float[network.columns()];
        Arrays.fill(ofOutputs, 1 / unit);
        return new OutputScale(unit, ofOutputs).applyTo(network);
    }

    /** The network itself if nothing is to be multiplied, else one that shares all but encoder, decoder and output bias. */
    Autoencoder applyTo(Autoencoder network) {
        return isNone()
                ? network
                : new Autoencoder(
                        scaled(network.encoder(), row -> ofInput),
                        network.hiddenBias(),
                        network.rowVectors(),
                        network.layers(),
                        scaled(network.decoder(), row -> ofOutputs[row]),
                        scaledBias(network.outputBias()),
                        network.activations());
    }

    private boolean isNone() {
        boolean isNone = ofInput == 1;
        for (float factor : ofOutputs) {
            isNone &= factor == 1;
        }
        return isNone;
    }

    @FunctionalInterface
    private interface RowFactor {
        float of(int row);
    }

    private static FloatMatrix scaled(FloatMatrix matrix, RowFactor factor) {
        FloatMatrix scaled = new FloatMatrix(matrix.getRowDimension(), matrix.getColumnDimension());
        for (int row = 0; row < matrix.getRowDimension(); row++) {
            multiply(matrix.rows()[row], factor.of(row), scaled.rows()[row]);
        }
        return scaled;
    }

    private static void multiply(float[] values, float factor, float[] products) {
        for (int j = 0; j < values.length; j++) {
            products[j] = factor * values[j];
        }
    }

    private FloatMatrix scaledBias(FloatMatrix bias) {
        FloatMatrix scaled = new FloatMatrix(1, bias.getColumnDimension());
        for (int column = 0; column < ofOutputs.length; column++) {
            scaled.rows()[0][column] = ofOutputs[column] * bias.rows()[0][column];
        }
        return scaled;
    }
}
