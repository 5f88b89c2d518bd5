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
import io.github.autotaste.autoencoder.math.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The network under AutoRec and CDAE: hidden layers between sparse rows of inputs and their reconstruction.
 *
 * <pre>
 *   hidden_0 = g(encoder' input + rowVector + hiddenBias)
 *   hidden_l = g(W_l hidden_(l-1) + b_l)                       for each further layer, if there are any
 *   output_c = f(decoder_c . code + outputBias_c)              where the code is the last hidden layer
 * </pre>
 *
 * A missing input is 0 and costs nothing; an output costs only where somebody asks for it.
 *
 * @param encoder (columns x hidden units) what each input adds to the hidden units: AutoRec's V transposed, CDAE's W
 * @param hiddenBias (1 x hidden units) AutoRec's mu, CDAE's b
 * @param rowVectors (rows x hidden units) CDAE's V; no rows in networks without
 * @param layers further hidden layers; none in the papers' one-layer networks
 * @param decoder (columns x code units) AutoRec's W, CDAE's W' transposed; the encoder itself if weights are tied
 * @param outputBias (1 x columns) AutoRec's b, CDAE's b'
 * @param activations of hidden layers and outputs
 */
public record Autoencoder(
        FloatMatrix encoder,
        FloatMatrix hiddenBias,
        FloatMatrix rowVectors,
        List<DenseLayer> layers,
        FloatMatrix decoder,
        FloatMatrix outputBias,
        Activations activations) {

    /** As a row number: a row without a vector of its own. */
    public static final int NO_ROW = -1;

    /**
     * The two activation functions.
     *
     * @param hidden AutoRec's g, CDAE's h; the same in every hidden layer
     * @param output AutoRec's and CDAE's f
     */
    public record Activations(Activation hidden, Activation output) {}

    public Autoencoder {
        layers = List.copyOf(layers);
    }

    public int columns() {
        return encoder.getRowDimension();
    }

    public int codeUnits() {
        return decoder.getColumnDimension();
    }

    public boolean hasRowVectors() {
        return rowVectors.getRowDimension() > 0;
    }

    @SuppressWarnings("ReferenceEquality") // the same parameters, not equal ones
    public boolean isTied() {
        return encoder == decoder;
    }

    /** The same network, in which other rows have vectors of their own. */
    public Autoencoder withRowVectors(FloatMatrix vectors) {
        return new Autoencoder(encoder, hiddenBias, vectors, layers, decoder, outputBias, activations);
    }

    /** The same network over its first columns alone; all rows are shared. */
    public Autoencoder withFirstColumns(int count) {
        FloatMatrix first = encoder.firstRows(count);
        float[] biases = Arrays.copyOf(outputBias.rows()[0], count);
        return count == columns() ? this : withColumns(first, isTied() ? first : decoder.firstRows(count), biases);
    }

    /**
     * The same network with more columns behind its own, whose rows both share.
     *
     * @param encoderRows (columns) (units of the first layer)
     * @param decoderRows (columns) (code units); not read where weights are tied
     * @param biases (columns) of the outputs
     */
    public Autoencoder withMoreColumns(List<float[]> encoderRows, List<float[]> decoderRows, float[] biases) {
        FloatMatrix inputs = encoder.withRows(encoderRows);
        float[] allBiases = Arrays.copyOf(outputBias.rows()[0], columns() + biases.length);
        System.arraycopy(biases, 0, allBiases, columns(), biases.length);
        return withColumns(inputs, isTied() ? inputs : decoder.withRows(decoderRows), allBiases);
    }

    private Autoencoder withColumns(FloatMatrix inputs, FloatMatrix outputs, float[] biases) {
        FloatMatrix bias = new FloatMatrix(0, biases.length).withRows(List.of(biases));
        return new Autoencoder(inputs, hiddenBias, rowVectors, layers, outputs, bias, activations);
    }

    /** Units of each hidden layer, the first layer first. */
    public int[] hiddenUnits() {
        int[] units = new int[1 + layers.size()];
        units[0] = encoder.getColumnDimension();
        for (int layer = 0; layer < layers.size(); layer++) {
            units[layer + 1] = layers.get(layer).outputs();
        }
        return units;
    }

    /** Every group of parameters once, in a fixed order. */
    public List<FloatMatrix> parameters() {
        List<FloatMatrix> groups = new ArrayList<>(List.of(encoder, hiddenBias, rowVectors));
        for (DenseLayer layer : layers) {
            groups.add(layer.weights());
            groups.add(layer.bias());
        }
        if (!isTied()) {
            groups.add(decoder);
        }
        groups.add(outputBias);
        return groups;
    }

    /** Whether no parameter is infinite or NaN. */
    public boolean isFinite() {
        return parameters().stream().allMatch(FloatMatrix::isFinite);
    }

    /** Room for the activations of one row: one vector per hidden layer, as long as its padded units. */
    public float[][] newHidden() {
        int[] units = hiddenUnits();
        float[][] hidden = new float[units.length][];
        for (int layer = 0; layer < units.length; layer++) {
            hidden[layer] = new float[Kernels.paddedLength(units[layer])];
        }
        return hidden;
    }

    /**
     * Encodes one row.
     *
     * @param row number of the row's vector, or {@link #NO_ROW}; without effect in networks without row vectors
     * @param input columns and values of the row at positions {@code [from, to)}
     * @param hidden as {@link #newHidden} made it; overwritten with the activations of every layer
     * @return the code, which is the last vector of {@code hidden}
     */
    public float[] encode(Kernels kernels, int row, Entries input, int from, int to, float[][] hidden) {
        startEncoding(row, hidden[0]);
        kernels.addRows(encoder.rows(), input, from, to, hidden[0]);
        return finishEncoding(kernels, hidden);
    }

    /** Encodes all entries of one row with a vector that is not among {@link #rowVectors}, (padded hidden units) long. */
    public float[] encodeWith(float[] rowVector, Kernels kernels, Entries input, float[][] hidden) {
        startEncoding(NO_ROW, hidden[0]);
        Vectors.add(1, rowVector, hidden[0]);
        kernels.addRows(encoder.rows(), input, 0, input.indices().length, hidden[0]);
        return finishEncoding(kernels, hidden);
    }

    /**
     * The first part of {@link #encode}: sets the first hidden layer to what it is without inputs, before activation. The
     * encoder's rows are to be added next, in as many parts as suits the caller.
     */
    public void startEncoding(int row, float[] first) {
        System.arraycopy(hiddenBias.rows()[0], 0, first, 0, first.length);
        if (hasRowVectors() && row != NO_ROW) {
            Vectors.add(1, rowVectors.rows()[row], first);
        }
    }

    /** The last part of {@link #encode}: activates the first hidden layer and runs through the further ones. */
    public float[] finishEncoding(Kernels kernels, float[][] hidden) {
        activations.hidden().applyInPlace(hidden[0], 0, encoder.getColumnDimension());
        for (int layer = 0; layer < layers.size(); layer++) {
            layers.get(layer).forward(kernels, hidden[layer], hidden[layer + 1]);
            activations
                    .hidden()
                    .applyInPlace(hidden[layer + 1], 0, layers.get(layer).outputs());
        }
        return hidden[layers.size()];
    }

    /**
     * Decodes some outputs of one row, before their activation: {@code decoder_c . code + outputBias_c}.
     *
     * @param code (padded code units) as {@link #encode} returned it
     * @param output its indices at {@code [from, to)} name the columns; its values there are overwritten
     */
    public void decoderSums(Kernels kernels, float[] code, Entries output, int from, int to) {
        kernels.dots(decoder.rows(), code, output, from, to);
        float[] bias = outputBias.rows()[0];
        float[] values = output.values();
        int[] columns = output.indices();
        for (int p = from; p < to; p++) {
            values[p] += bias[columns[p]];
        }
    }
}
