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
import io.github.autotaste.autoencoder.network.Loss;

/** What a step does row by row: encode, decode, and carry the loss's slopes back to the hidden units. */
final class RowPhase {

    /** So many decoder rows are still in the first-level cache when the slopes come back through them. */
    private static final int CHUNK = 8;

    private final Autoencoder network;
    private final Loss loss;
    private final Kernels kernels;
    private final boolean measuresLoss;

    RowPhase(Autoencoder network, Loss loss, Kernels kernels, boolean measuresLoss) {
        this.network = network;
        this.loss = loss;
        this.kernels = kernels;
        this.measuresLoss = measuresLoss;
    }

    /** Fills the pass for the row in a slot. */
    void run(Pass pass, int slot) {
        SparseBlock inputs = pass.batch.inputs();
        SparseBlock targets = pass.batch.targets();
        int row = pass.batch.rows()[slot];
        network.encode(kernels, row, inputs.entries(), inputs.starts()[slot], inputs.ends()[slot], pass.hiddenOf(slot));
        int from = targets.starts()[slot];
        int to = targets.ends()[slot];
        int chunk = loss.isSeparable() ? CHUNK : Math.max(1, to - from);
        for (int p = from; p < to; p += chunk) {
            decode(pass, slot, p, Math.min(to, p + chunk));
        }
        backpropagate(pass, slot);
        pass.batch.targetOrder().scatter(targets, slot, pass.outputSlopes.values(), pass.slopesByColumn.values());
        pass.batch.inputOrder().scatter(inputs, slot, inputs.entries().values(), pass.inputsByColumn.values());
        if (measuresLoss) {
            pass.losses[slot] = loss.value(
                    targets.rowOf(slot, pass.outputs.values()),
                    targets.rowOf(slot, targets.entries().values()));
        }
    }

    /** Outputs, their slopes, and the slopes' way back through the decoder, for the targets at {@code [from, to)}. */
    private void decode(Pass pass, int slot, int from, int to) {
        int last = network.layers().size();
        float[] outputs = pass.outputs.values();
        float[] slopes = pass.outputSlopes.values();
        network.decode(kernels, pass.hidden[last][slot], pass.outputs, from, to);
        loss.slopes(outputs, pass.batch.targets().entries().values(), slopes, from, to);
        network.activations().output().backpropagate(outputs, slopes, from, to);
        kernels.addRows(network.decoder().rows(), pass.outputSlopes, from, to, pass.hiddenSlopes[last][slot]);
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
}
