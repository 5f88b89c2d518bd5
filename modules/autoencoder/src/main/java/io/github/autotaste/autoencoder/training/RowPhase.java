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
import java.util.List;

/**
 * What a step does row by row: encode, decode, and carry the loss's slopes back to the hidden units. All rows of the batch
 * go through one slice of the encoder's columns before the next slice is touched, then in the same way through the decoder.
 */
final class RowPhase {

    private static final int ROW_GRAIN = 8;

    /** So many decoder rows are still in the first-level cache when the slopes come back through them. */
    private static final int CHUNK = 8;

    private final Autoencoder network;
    private final Loss loss;
    private final Kernels kernels;
    private final boolean measuresLoss;
    private final List<ColumnSlice> encoderSlices;
    private final List<ColumnSlice> decoderSlices;

    RowPhase(Autoencoder network, Loss loss, Kernels kernels, boolean measuresLoss) {
        this.network = network;
        this.loss = loss;
        this.kernels = kernels;
        this.measuresLoss = measuresLoss;
        encoderSlices = ColumnSlice.of(network.encoder());
        decoderSlices =
                loss.isSeparable() ? ColumnSlice.of(network.decoder()) : List.of(new ColumnSlice(0, network.columns()));
    }

    /** Fills the pass. */
    void run(Pass pass, Workers workers) {
        for (ColumnSlice slice : encoderSlices) {
            workers.forEach(pass.batch.size(), ROW_GRAIN, (from, to) -> {
                for (int slot = from; slot < to; slot++) {
                    encode(pass, slot, slice);
                }
            });
        }
        for (ColumnSlice slice : decoderSlices) {
            workers.forEach(pass.batch.size(), ROW_GRAIN, (from, to) -> {
                for (int slot = from; slot < to; slot++) {
                    decode(pass, slot, slice);
                }
            });
        }
    }

    private void encode(Pass pass, int slot, ColumnSlice slice) {
        SparseBlock inputs = pass.batch.inputs();
        float[][] hidden = pass.hiddenOf(slot);
        if (slice.from() == 0) {
            network.startEncoding(pass.batch.rows()[slot], hidden);
        }
        int from = inputs.firstFrom(slot, slice.from());
        int to = inputs.firstFrom(slot, slice.to());
        kernels.addRows(network.encoder().rows(), inputs.entries(), from, to, hidden[0]);
        if (slice.to() == network.columns()) {
            network.finishEncoding(kernels, hidden);
        }
    }

    private void decode(Pass pass, int slot, ColumnSlice slice) {
        SparseBlock targets = pass.batch.targets();
        int from = targets.firstFrom(slot, slice.from());
        int to = targets.firstFrom(slot, slice.to());
        int chunk = loss.isSeparable() ? CHUNK : Math.max(1, to - from);
        for (int p = from; p < to; p += chunk) {
            decode(pass, slot, p, Math.min(to, p + chunk));
        }
        if (slice.to() == network.columns()) {
            finish(pass, slot);
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

    private void finish(Pass pass, int slot) {
        SparseBlock inputs = pass.batch.inputs();
        SparseBlock targets = pass.batch.targets();
        backpropagate(pass, slot);
        pass.batch.targetOrder().scatter(targets, slot, pass.outputSlopes.values(), pass.slopesByColumn.values());
        pass.batch.inputOrder().scatter(inputs, slot, inputs.entries().values(), pass.inputsByColumn.values());
        if (measuresLoss) {
            pass.losses[slot] = loss.value(
                    targets.rowOf(slot, pass.outputs.values()),
                    targets.rowOf(slot, targets.entries().values()));
        }
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
