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

import io.github.autotaste.autoencoder.kernels.Entries;
import io.github.autotaste.autoencoder.kernels.Kernels;
import io.github.autotaste.autoencoder.network.Autoencoder;
import io.github.autotaste.autoencoder.network.FloatMatrix;
import io.github.autotaste.autoencoder.optimiser.Step;
import java.util.Arrays;

/**
 * What a step does column by column once all rows are done: add up the gradient of an encoder or decoder row, and move the
 * row while the gradient is in cache. No gradient of a whole matrix is ever in memory.
 */
final class ColumnPhase {

    /** So many gradients are still in the second-level cache when they are followed. */
    private static final int BLOCK = 32;

    private final Autoencoder network;
    private final Updates updates;
    private final Kernels kernels;

    ColumnPhase(Autoencoder network, Updates updates, Kernels kernels) {
        this.network = network;
        this.updates = updates;
        this.kernels = kernels;
    }

    /** Moves the encoder and decoder rows of columns {@code [from, to)}: first the ones, for which the codes are read, then the others. */
    void run(Pass pass, int from, int to, Step step) {
        float[][] codes = pass.hidden[network.layers().size()];
        Sums ofDecoder = new Sums(codes, pass.slopesByColumn, pass.batch.targetOrder());
        Sums ofEncoder = new Sums(pass.hiddenSlopes[0], pass.inputsByColumn, pass.batch.inputOrder());
        if (network.isTied()) {
            update(network.encoder(), from, to, step, ofDecoder, ofEncoder);
        } else {
            update(network.decoder(), from, to, step, ofDecoder);
            update(network.encoder(), from, to, step, ofEncoder);
        }
    }

    /** Block after block, so that the optimiser's state streams through memory without gradients being summed in between. */
    private void update(FloatMatrix weights, int from, int to, Step step, Sums... gradients) {
        float[][] block = new float[BLOCK][Kernels.paddedLength(weights.getColumnDimension())];
        for (int first = from; first < to; first += BLOCK) {
            int end = Math.min(to, first + BLOCK);
            for (int column = first; column < end; column++) {
                Arrays.fill(block[column - first], 0f);
                for (Sums each : gradients) {
                    each.addTo(block[column - first], column);
                }
            }
            for (int column = first; column < end; column++) {
                updates.apply(weights, column, step, block[column - first]);
            }
        }
    }

    /** Weighted sums of the slots' units over the entries of a column. */
    private final class Sums {

        private final float[][] units;
        private final Entries weights;
        private final ColumnOrder order;

        Sums(float[][] units, Entries weights, ColumnOrder order) {
            this.units = units;
            this.weights = weights;
            this.order = order;
        }

        void addTo(float[] sum, int column) {
            kernels.addRows(units, weights, order.starts()[column], order.starts()[column + 1], sum);
        }
    }
}
