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
import io.github.autotaste.autoencoder.network.Loss;

/**
 * The objective of training as a plain function of all parameters, with its gradient, in {@code double}: the summed loss
 * of a batch's targets plus half the weight decay times the squared parameters. This is the form to read the maths in,
 * and the one that the fast {@link TrainingStep} is held to.
 *
 * <p>With {@code z = b + v_r + sum_c x_c E_c}, {@code h = g(z)}, {@code a_c = D_c . h + d_c} and {@code o_c = f(a_c)} the
 * back-propagated gradients are {@code dL/da_c = L'(o_c) f'(a_c)}, {@code dL/dh = sum_c dL/da_c D_c} and {@code dL/dz =
 * dL/dh g'(z)}.
 */
final class BatchObjective {

    private final ParameterLayout layout;
    private final Activation hiddenActivation;
    private final Activation outputActivation;
    private final Loss loss;
    private final Batch batch;
    private final Decay decay;

    BatchObjective(Autoencoder network, Loss loss, Batch batch, Decay decay) {
        layout = ParameterLayout.of(network);
        hiddenActivation = network.hiddenActivation();
        outputActivation = network.outputActivation();
        this.loss = loss;
        this.batch = batch;
        this.decay = decay;
    }

    double value(double[] point) {
        double sum = 0;
        for (int slot = 0; slot < batch.size(); slot++) {
            double[] hidden = encode(point, slot);
            SparseBlock targets = batch.targets();
            for (int p = targets.starts()[slot]; p < targets.ends()[slot]; p++) {
                double output = decode(point, hidden, targets.entries().indices()[p]);
                sum += loss.value(output, targets.entries().values()[p]);
            }
        }
        for (int position = 0; position < point.length; position++) {
            sum += decayAt(position) / 2 * point[position] * point[position];
        }
        return sum;
    }

    double[] gradient(double[] point) {
        double[] gradient = new double[point.length];
        for (int position = 0; position < point.length; position++) {
            gradient[position] = decayAt(position) * point[position];
        }
        for (int slot = 0; slot < batch.size(); slot++) {
            double[] hidden = encode(point, slot);
            double[] hiddenSlope = decoderGradient(point, slot, hidden, gradient);
            for (int j = 0; j < hidden.length; j++) {
                hiddenSlope[j] *= hiddenActivation.slopeAt(hidden[j]);
            }
            encoderGradient(slot, hiddenSlope, gradient);
        }
        return gradient;
    }

    private double[] encode(double[] point, int slot) {
        double[] hidden = new double[layout.hiddenUnits()];
        add(1, point, layout.hiddenBias(), hidden, 0);
        if (layout.rowVectors() > 0) {
            add(1, point, layout.rowVector(batch.rows()[slot]), hidden, 0);
        }
        SparseBlock inputs = batch.inputs();
        for (int p = inputs.starts()[slot]; p < inputs.ends()[slot]; p++) {
            int column = inputs.entries().indices()[p];
            add(inputs.entries().values()[p], point, layout.encoder(column), hidden, 0);
        }
        for (int j = 0; j < hidden.length; j++) {
            hidden[j] = hiddenActivation.value(hidden[j]);
        }
        return hidden;
    }

    private double decode(double[] point, double[] hidden, int column) {
        double sum = point[layout.outputBias() + column];
        for (int j = 0; j < hidden.length; j++) {
            sum += point[layout.decoder(column) + j] * hidden[j];
        }
        return outputActivation.value(sum);
    }

    /** Adds the decoder's gradients and returns that of the hidden units. */
    private double[] decoderGradient(double[] point, int slot, double[] hidden, double[] gradient) {
        double[] hiddenSlope = new double[hidden.length];
        SparseBlock targets = batch.targets();
        for (int p = targets.starts()[slot]; p < targets.ends()[slot]; p++) {
            int column = targets.entries().indices()[p];
            double output = decode(point, hidden, column);
            double slope = loss.slope(output, targets.entries().values()[p]) * outputActivation.slopeAt(output);
            gradient[layout.outputBias() + column] += slope;
            add(slope, hidden, 0, gradient, layout.decoder(column));
            add(slope, point, layout.decoder(column), hiddenSlope, 0);
        }
        return hiddenSlope;
    }

    private void encoderGradient(int slot, double[] hiddenSlope, double[] gradient) {
        add(1, hiddenSlope, 0, gradient, layout.hiddenBias());
        if (layout.rowVectors() > 0) {
            add(1, hiddenSlope, 0, gradient, layout.rowVector(batch.rows()[slot]));
        }
        SparseBlock inputs = batch.inputs();
        for (int p = inputs.starts()[slot]; p < inputs.ends()[slot]; p++) {
            int column = inputs.entries().indices()[p];
            add(inputs.entries().values()[p], hiddenSlope, 0, gradient, layout.encoder(column));
        }
    }

    private void add(double factor, double[] from, int fromStart, double[] to, int toStart) {
        for (int j = 0; j < layout.hiddenUnits(); j++) {
            to[toStart + j] += factor * from[fromStart + j];
        }
    }

    private double decayAt(int position) {
        if (position >= layout.rowVector(0)) {
            return decay.rowVectors();
        }
        boolean isBias =
                position >= layout.outputBias() || (position >= layout.hiddenBias() && position < layout.decoder(0));
        return isBias ? decay.biases() : decay.weights();
    }
}
