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
import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.autoencoder.math.Kernels;

/**
 * A hidden layer between two others, as deeper networks have them: {@code z = W x + b}. The activation is the caller's.
 *
 * @param weights (outputs x inputs)
 * @param bias (1 x outputs)
 */
public record DenseLayer(FloatMatrix weights, FloatMatrix bias) {

    public int outputs() {
        return weights.getRowDimension();
    }

    /**
     * Overwrites {@code z}, (padded outputs) long, with what the layer makes of {@code x}, (padded inputs) long.
     */
    public void forward(Kernels kernels, float[] x, float[] z) {
        kernels.dots(weights.rows(), x, new Entries(weights.allRows(), z), 0, outputs());
        float[] biases = bias.rows()[0];
        for (int j = 0; j < outputs(); j++) {
            z[j] += biases[j];
        }
    }

    /** Adds to {@code xGradient} what {@code zGradient} means for the layer's input: {@code W' zGradient}. */
    public void backward(Kernels kernels, float[] zGradient, float[] xGradient) {
        kernels.addRows(weights.rows(), new Entries(weights.allRows(), zGradient), 0, outputs(), xGradient);
    }
}
