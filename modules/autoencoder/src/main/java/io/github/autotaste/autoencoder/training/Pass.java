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

/** The intermediate values of one step of training: written row by row, then read column by column. */
final class Pass {

    /** So many rows are worked on in one go. */
    static final int ROW_GRAIN = 8;

    final Batch batch;
    /** (layers)(slots)(units): the activations of each row. */
    final float[][][] hidden;
    /** (layers)(slots)(units): the loss's gradient by each row's hidden units before activation. */
    final float[][][] hiddenSlopes;
    /** By rank in the order of the inputs' columns. */
    final Entries inputsByColumn;
    /** By slot: the summed loss of the row's targets. */
    final double[] losses;

    Pass(Batch batch, Autoencoder network) {
        this.batch = batch;
        int[] units = network.hiddenUnits();
        hidden = new float[units.length][][];
        hiddenSlopes = new float[units.length][][];
        for (int layer = 0; layer < units.length; layer++) {
            hidden[layer] = new float[batch.size()][Kernels.paddedLength(units[layer])];
            hiddenSlopes[layer] = new float[batch.size()][Kernels.paddedLength(units[layer])];
        }
        int[] inputSlots = batch.inputOrder().slots();
        inputsByColumn = new Entries(inputSlots, new float[inputSlots.length]);
        losses = new double[batch.size()];
    }

    /** (slots)(padded code units) */
    float[][] codes() {
        return hidden[hidden.length - 1];
    }

    /** (slots)(padded code units) the loss's gradient by the codes; once back-propagated, by what they were before activation. */
    float[][] codeSlopes() {
        return hiddenSlopes[hiddenSlopes.length - 1];
    }

    /** The activations of one row, layer by layer; the vectors themselves. */
    float[][] hiddenOf(int slot) {
        float[][] row = new float[hidden.length][];
        for (int layer = 0; layer < row.length; layer++) {
            row[layer] = hidden[layer][slot];
        }
        return row;
    }
}
