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

import io.github.autotaste.autoencoder.kernels.Entries;
import io.github.autotaste.autoencoder.kernels.Kernels;

/**
 * The network under AutoRec and CDAE: one hidden layer between sparse rows of inputs and their reconstruction.
 *
 * <pre>
 *   hidden = g(encoder' input + rowVector + hiddenBias)      output_c = f(decoder_c . hidden + outputBias_c)
 * </pre>
 *
 * A missing input is 0 and costs nothing; an output costs only where somebody asks for it.
 *
 * @param encoder (columns x hidden units) what each input adds to the hidden units: AutoRec's V transposed, CDAE's W
 * @param hiddenBias (1 x hidden units) AutoRec's mu, CDAE's b
 * @param decoder (columns x hidden units) AutoRec's W, CDAE's W' transposed
 * @param outputBias (1 x columns) AutoRec's b, CDAE's b'
 * @param rowVectors (rows x hidden units) CDAE's V; no rows in networks without
 * @param hiddenActivation AutoRec's g, CDAE's h
 * @param outputActivation AutoRec's and CDAE's f
 */
public record Autoencoder(
        FloatMatrix encoder,
        FloatMatrix hiddenBias,
        FloatMatrix decoder,
        FloatMatrix outputBias,
        FloatMatrix rowVectors,
        Activation hiddenActivation,
        Activation outputActivation) {

    /** As a row number: a row without a vector of its own. */
    public static final int NO_ROW = -1;

    public int hiddenUnits() {
        return encoder.getColumnDimension();
    }

    public int columns() {
        return encoder.getRowDimension();
    }

    public boolean hasRowVectors() {
        return rowVectors.getRowDimension() > 0;
    }

    /** A vector as long as the padded rows of the hidden layer. */
    public float[] newHidden() {
        return new float[Kernels.paddedLength(hiddenUnits())];
    }

    /**
     * Encodes one row.
     *
     * @param row number of the row's vector, or {@link #NO_ROW}; without effect in networks without row vectors
     * @param input columns and values of the row at positions {@code [from, to)}
     * @param hidden (padded hidden units) overwritten with the activations; the padding with zeros
     */
    public void encode(Kernels kernels, int row, Entries input, int from, int to, float[] hidden) {
        float[] bias = hiddenBias.rows()[0];
        System.arraycopy(bias, 0, hidden, 0, hidden.length);
        if (hasRowVectors() && row != NO_ROW) {
            float[] vector = rowVectors.rows()[row];
            for (int j = 0; j < hidden.length; j++) {
                hidden[j] += vector[j];
            }
        }
        kernels.addRows(encoder.rows(), input, from, to, hidden);
        hiddenActivation.applyInPlace(hidden, 0, hiddenUnits());
    }

    /**
     * Decodes some outputs of one row.
     *
     * @param hidden (padded hidden units) as {@link #encode} left it
     * @param output its indices at {@code [from, to)} name the columns; its values there are overwritten
     */
    public void decode(Kernels kernels, float[] hidden, Entries output, int from, int to) {
        kernels.dots(decoder.rows(), hidden, output, from, to);
        float[] bias = outputBias.rows()[0];
        float[] values = output.values();
        int[] columns = output.indices();
        for (int p = from; p < to; p++) {
            values[p] += bias[columns[p]];
        }
        outputActivation.applyInPlace(values, from, to);
    }
}
