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

import io.github.autotaste.autoencoder.kernels.Kernels;
import io.github.autotaste.autoencoder.network.Autoencoder;

/**
 * A step's way from the inputs of the batch's rows to their codes, and the slopes' way back. All rows go through one slice of
 * the encoder's columns before the next slice is touched.
 */
final class Encoding {

    private final Autoencoder network;
    private final Kernels kernels;

    Encoding(Autoencoder network, Kernels kernels) {
        this.network = network;
        this.kernels = kernels;
    }

    /** Fills in the hidden units of the pass. */
    void run(Pass pass, Workers workers) {
        for (ColumnSlice slice : ColumnSlice.of(network.encoder(), pass.batch.inputs())) {
            workers.forEach(pass.batch.size(), Pass.ROW_GRAIN, (from, to) -> {
                for (int slot = from; slot < to; slot++) {
                    encode(pass, slot, slice);
                }
            });
        }
    }

    private void encode(Pass pass, int slot, ColumnSlice slice) {
        SparseBlock inputs = pass.batch.inputs();
        float[] first = pass.hidden[0][slot];
        if (slice.from() == 0) {
            network.startEncoding(pass.batch.rows()[slot], first);
        }
        int from = inputs.firstFrom(slot, slice.from());
        int to = inputs.firstFrom(slot, slice.to());
        kernels.addRows(network.encoder().rows(), inputs.entries(), from, to, first);
        if (slice.to() == network.columns()) {
            network.finishEncoding(kernels, pass.hiddenOf(slot));
            pass.batch.inputOrder().scatter(inputs, slot, inputs.entries().values(), pass.inputsByColumn.values());
        }
    }

    /** Turns the slopes of the codes into those of all hidden units before activation. */
    void backpropagate(Pass pass, Workers workers) {
        workers.forEach(pass.batch.size(), Pass.ROW_GRAIN, (from, to) -> {
            for (int slot = from; slot < to; slot++) {
                backpropagate(pass, slot);
            }
        });
    }

    private void backpropagate(Pass pass, int slot) {
        for (int layer = network.layers().size(); layer >= 0; layer--) {
            float[] hidden = pass.hidden[layer][slot];
            float[] hiddenSlopes = pass.hiddenSlopes[layer][slot];
            network.activations().hidden().backpropagate(hidden, hiddenSlopes, 0, hidden.length);
            if (layer > 0) {
                network.layers().get(layer - 1).backward(kernels, hiddenSlopes, pass.hiddenSlopes[layer - 1][slot]);
            }
        }
    }

    /** Adds the gradients of some of the encoder's rows, from {@code first} on. */
    void addGradients(Pass pass, int first, float[][] gradients) {
        for (int place = 0; place < gradients.length; place++) {
            pass.batch
                    .inputOrder()
                    .addSum(kernels, pass.hiddenSlopes[0], pass.inputsByColumn, first + place, gradients[place]);
        }
    }
}
