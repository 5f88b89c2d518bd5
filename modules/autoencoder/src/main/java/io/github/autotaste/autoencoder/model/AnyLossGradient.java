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
import io.github.autotaste.autoencoder.network.Loss;
import java.util.Arrays;

/** The gradient under any loss: every item is decoded, and its slope taken back. */
record AnyLossGradient(Loss loss, Autoencoder network, WholeDecoder decoder, Kernels kernels) implements CodeGradient {

    @Override
    public float[] at(float[] code, int[] preferred, float weightOfOthers) {
        float[] slopes = outputSlopes(code, preferred, weightOfOthers);
        float[] gradient = new float[code.length];
        kernels.addRows(
                network.decoder().rows(), new Entries(network.decoder().allRows(), slopes), 0, slopes.length, gradient);
        return gradient;
    }

    private float[] outputSlopes(float[] code, int[] preferred, float weightOfOthers) {
        float[] outputs = new float[network.columns()];
        decoder.decode(code, outputs);
        float[] targets = new float[outputs.length];
        float[] weights = new float[outputs.length];
        Arrays.fill(weights, weightOfOthers);
        for (int item : preferred) {
            targets[item] = 1f;
            weights[item] = 1f;
        }
        float[] slopes = new float[outputs.length];
        loss.slopes(outputs, targets, weights, slopes);
        network.activations().output().backpropagate(outputs, slopes, 0, slopes.length);
        return slopes;
    }
}
