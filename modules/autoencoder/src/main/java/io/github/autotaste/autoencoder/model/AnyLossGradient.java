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
import io.github.autotaste.autoencoder.math.Kernels;
import io.github.autotaste.autoencoder.network.Autoencoder;
import io.github.autotaste.autoencoder.network.Loss;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The gradient under any loss: every item is decoded, and its slope taken back. */
record AnyLossGradient(Loss loss, Autoencoder network, WholeDecoder decoder, Kernels kernels) implements CodeGradient {

    private static final int CODES_AT_ONCE = 32;

    @Override
    public float[] at(float[] code, int[] preferred, float weightOfOthers) {
        return at(new float[][] {code}, user -> preferred, weightOfOthers)[0];
    }

    @Override
    public WithoutEach withoutEach(int[] preferred, float weightOfOthers) {
        return codes -> at(codes, left -> without(preferred, left), weightOfOthers);
    }

    private static int[] without(int[] preferred, int left) {
        return IntStream.range(0, preferred.length)
                .filter(place -> place != left)
                .map(place -> preferred[place])
                .toArray();
    }

    private float[][] at(float[][] codes, IntFunction<int[]> preferred, float weightOfOthers) {
        float[][] gradients = new float[codes.length][codes[0].length];
        for (int first = 0; first < codes.length; first += CODES_AT_ONCE) {
            Require.notInterrupted();
            int end = Math.min(codes.length, first + CODES_AT_ONCE);
            float[][] outputs = new float[end - first][network.columns()];
            decoder.decode(Arrays.copyOfRange(codes, first, end), outputs);
            float[][] slopes = new float[outputs.length][];
            for (int row = 0; row < slopes.length; row++) {
                slopes[row] = slopes(outputs[row], preferred.apply(first + row), weightOfOthers);
            }
            kernels.addProducts(
                    slopes, network.decoder().rows(), network.columns(), Arrays.copyOfRange(gradients, first, end));
        }
        return gradients;
    }

    private float[] slopes(float[] outputs, int[] preferred, float weightOfOthers) {
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
