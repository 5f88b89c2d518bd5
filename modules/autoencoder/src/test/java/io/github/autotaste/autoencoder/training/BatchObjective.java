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

import io.github.autotaste.autoencoder.network.Activation;
import io.github.autotaste.autoencoder.network.Autoencoder;
import io.github.autotaste.autoencoder.network.Batch;
import io.github.autotaste.autoencoder.network.Loss;
import io.github.autotaste.autoencoder.network.SparseBlock;

/**
 * The objective of training as a plain function of all parameters, with its gradient, in {@code double}: the summed loss
 * of a batch's targets plus half the weight decay times the squared parameters. This is the form to read the maths in,
 * and the one that the fast {@link TrainingStep} is held to.
 *
 * <p>With {@code z_0 = b_0 + v_r + sum_c x_c E_c}, {@code h_l = g(z_l)}, {@code z_l = W_l h_(l-1) + b_l}, {@code a_c =
 * D_c . h_last + d_c} and {@code o_c = f(a_c)} the back-propagated gradients are {@code dL/da_c = dL/do_c f'(a_c)},
 * {@code dL/dh_last = sum_c dL/da_c D_c}, {@code dL/dz_l = dL/dh_l g'(z_l)} and {@code dL/dh_(l-1) = W_l' dL/dz_l}.
 */
final class BatchObjective {

    private final Autoencoder network;
    private final ParameterLayout layout;
    private final Loss loss;
    private final Batch batch;
    private final Decay decay;

    BatchObjective(Autoencoder network, Loss loss, Batch batch, Decay decay) {
        this.network = network;
        layout = ParameterLayout.of(network);
        this.loss = loss;
        this.batch = batch;
        this.decay = decay;
    }

    double value(double[] point) {
        Parameters parameters = new Parameters(layout.cut(point));
        double sum = 0;
        for (int slot = 0; slot < batch.size(); slot++) {
            double[][] hidden = encode(parameters, slot);
            sum += loss.value(decode(parameters, hidden[hidden.length - 1], slot), targets(slot));
        }
        for (int group = 0; group < parameters.groups.length; group++) {
            for (double[] row : parameters.groups[group]) {
                sum += parameters.decayOf(group) / 2 * dot(row, row);
            }
        }
        return sum;
    }

    double[] gradient(double[] point) {
        Parameters parameters = new Parameters(layout.cut(point));
        Parameters gradient = new Parameters(layout.cut(new double[point.length]));
        for (int group = 0; group < parameters.groups.length; group++) {
            for (int row = 0; row < parameters.groups[group].length; row++) {
                add(parameters.decayOf(group), parameters.groups[group][row], gradient.groups[group][row]);
            }
        }
        for (int slot = 0; slot < batch.size(); slot++) {
            backpropagate(parameters, gradient, slot);
        }
        return layout.join(gradient.groups);
    }

    private void backpropagate(Parameters parameters, Parameters gradient, int slot) {
        Activation hiddenActivation = network.activations().hidden();
        double[][] hidden = encode(parameters, slot);
        double[] slopes = decoderGradient(parameters, gradient, hidden[hidden.length - 1], slot);
        for (int layer = hidden.length - 1; layer >= 0; layer--) {
            for (int j = 0; j < slopes.length; j++) {
                slopes[j] *= hiddenActivation.slopeAt(hidden[layer][j]);
            }
            add(1, slopes, gradient.bias(layer));
            if (layer > 0) {
                double[] below = new double[hidden[layer - 1].length];
                for (int j = 0; j < slopes.length; j++) {
                    add(slopes[j], hidden[layer - 1], gradient.weights(layer)[j]);
                    add(slopes[j], parameters.weights(layer)[j], below);
                }
                slopes = below;
            }
        }
        encoderGradient(gradient, slopes, slot);
    }

    private double[][] encode(Parameters parameters, int slot) {
        double[][] hidden = new double[1 + network.layers().size()][];
        hidden[0] = parameters.bias(0).clone();
        if (network.hasRowVectors()) {
            add(1, parameters.rowVectors()[batch.rows()[slot]], hidden[0]);
        }
        SparseBlock inputs = batch.inputs();
        for (int p = inputs.starts()[slot]; p < inputs.ends()[slot]; p++) {
            add(
                    inputs.entries().values()[p],
                    parameters.encoder()[inputs.entries().indices()[p]],
                    hidden[0]);
        }
        activate(hidden[0]);
        for (int layer = 1; layer < hidden.length; layer++) {
            hidden[layer] = parameters.bias(layer).clone();
            for (int j = 0; j < hidden[layer].length; j++) {
                hidden[layer][j] += dot(parameters.weights(layer)[j], hidden[layer - 1]);
            }
            activate(hidden[layer]);
        }
        return hidden;
    }

    private void activate(double[] hidden) {
        for (int j = 0; j < hidden.length; j++) {
            hidden[j] = network.activations().hidden().value(hidden[j]);
        }
    }

    private double[] decode(Parameters parameters, double[] code, int slot) {
        int[] columns = batch.targets().columnsOf(slot);
        double[] outputs = new double[columns.length];
        for (int p = 0; p < outputs.length; p++) {
            double sum = parameters.outputBias()[columns[p]] + dot(parameters.decoder()[columns[p]], code);
            outputs[p] = network.activations().output().value(sum);
        }
        return outputs;
    }

    /** Adds the decoder's gradients and returns that of the code. */
    private double[] decoderGradient(Parameters parameters, Parameters gradient, double[] code, int slot) {
        double[] outputs = decode(parameters, code, slot);
        double[] slopes = loss.slopes(outputs, targets(slot));
        double[] codeSlopes = new double[code.length];
        int[] columns = batch.targets().columnsOf(slot);
        for (int p = 0; p < outputs.length; p++) {
            double slope = slopes[p] * network.activations().output().slopeAt(outputs[p]);
            gradient.outputBias()[columns[p]] += slope;
            add(slope, code, gradient.decoder()[columns[p]]);
            add(slope, parameters.decoder()[columns[p]], codeSlopes);
        }
        return codeSlopes;
    }

    private void encoderGradient(Parameters gradient, double[] slopes, int slot) {
        if (network.hasRowVectors()) {
            add(1, slopes, gradient.rowVectors()[batch.rows()[slot]]);
        }
        SparseBlock inputs = batch.inputs();
        for (int p = inputs.starts()[slot]; p < inputs.ends()[slot]; p++) {
            add(
                    inputs.entries().values()[p],
                    slopes,
                    gradient.encoder()[inputs.entries().indices()[p]]);
        }
    }

    private double[] targets(int slot) {
        return Networks.toDouble(batch.targets().valuesOf(slot));
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int j = 0; j < x.length; j++) {
            sum += x[j] * y[j];
        }
        return sum;
    }

    private static void add(double factor, double[] from, double[] to) {
        for (int j = 0; j < to.length; j++) {
            to[j] += factor * from[j];
        }
    }

    /** The groups of {@link Autoencoder#parameters} by name. */
    private final class Parameters {

        final double[][][] groups;

        Parameters(double[][][] groups) {
            this.groups = groups;
        }

        double[][] encoder() {
            return groups[0];
        }

        double[][] rowVectors() {
            return groups[2];
        }

        double[][] weights(int layer) {
            return groups[1 + 2 * layer];
        }

        double[] bias(int layer) {
            return layer == 0 ? groups[1][0] : groups[2 + 2 * layer][0];
        }

        double[][] decoder() {
            return network.isTied() ? encoder() : groups[groups.length - 2];
        }

        double[] outputBias() {
            return groups[groups.length - 1][0];
        }

        double decayOf(int group) {
            return decay.of(network.parameters().get(group), network);
        }
    }
}
