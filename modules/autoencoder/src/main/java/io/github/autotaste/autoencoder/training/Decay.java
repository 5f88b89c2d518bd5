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

import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.autoencoder.network.Autoencoder;

/**
 * Weight decay of one step: the factor with which each group of parameters enters its own gradient.
 *
 * @param weights of encoder, decoder and the layers between
 * @param biases of all layers
 * @param rowVectors of the row vectors
 */
record Decay(double weights, double biases, double rowVectors) {

    /** The factor of one group of a network's parameters. */
    @SuppressWarnings("ReferenceEquality") // a group is its identity
    double of(FloatMatrix group, Autoencoder network) {
        if (group == network.rowVectors()) {
            return rowVectors;
        }
        boolean isBias = group == network.hiddenBias()
                || group == network.outputBias()
                || network.layers().stream().anyMatch(layer -> layer.bias() == group);
        return isBias ? biases : weights;
    }
}
