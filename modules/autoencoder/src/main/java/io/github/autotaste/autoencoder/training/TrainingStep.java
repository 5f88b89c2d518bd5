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
import io.github.autotaste.autoencoder.network.DenseLayer;
import io.github.autotaste.autoencoder.network.FloatMatrix;
import io.github.autotaste.autoencoder.network.Loss;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;

/**
 * One step of training: forward and backward through the network for a batch, then every parameter moved along its
 * gradient. With one hidden layer it costs about 10 floating-point operations per target (of which 4 for inputs) and
 * hidden unit, and never touches what is not observed.
 *
 * <p>First each row is worked on by one thread (encode, decode, slopes, gradient of its hidden units), then each column
 * (gradients of its encoder and decoder row, and their update while both are in cache) and each hidden unit of further
 * layers. No two threads write the same value, and no sum depends on who computed it.
 */
final class TrainingStep {

    private static final int ROW_GRAIN = 8;
    private static final int COLUMN_GRAIN = 32;

    private final Autoencoder network;
    private final Loss loss;
    private final Updates updates;
    private final Workers workers;
    private final Kernels kernels = Kernels.best();
    private final boolean measuresLoss;

    TrainingStep(Autoencoder network, Loss loss, Updates updates, Workers workers, boolean measuresLoss) {
        this.network = network;
        this.loss = loss;
        this.updates = updates;
        this.workers = workers;
        this.measuresLoss = measuresLoss;
    }

    /**
     * Learns from one batch.
     *
     * @param number the number of this step, from 1
     * @param epoch the number of the epoch, from 1, which is how often a row has been seen
     * @return the sum of the losses of all targets before the step, without weight decay; NaN if it is not measured
     */
    double run(Batch batch, int number, int epoch, Decay decay) {
        Pass pass = new Pass(batch, network);
        workers.forEach(batch.size(), ROW_GRAIN, (from, to) -> {
            for (int slot = from; slot < to; slot++) {
                forward(pass, slot);
                backward(pass, slot);
                updateRowVector(pass, slot, epoch, decay);
            }
        });
        float[] outputBiasGradient = new float[network.outputBias().rows()[0].length];
        workers.forEach(network.columns(), COLUMN_GRAIN, (from, to) -> {
            for (int column = from; column < to; column++) {
                outputBiasGradient[column] = sumOf(pass.slopesByColumn, batch.targetOrder(), column);
                updateColumn(pass, column, number, decay);
            }
        });
        updateBias(network.outputBias(), outputBiasGradient, number, decay);
        updateBias(network.hiddenBias(), sumOf(pass.hiddenSlopes[0]), number, decay);
        for (int layer = 0; layer < network.layers().size(); layer++) {
            updateLayer(pass, layer, number, decay);
        }
        return measuresLoss ? StatUtils.sum(pass.losses) : Double.NaN;
    }

    private void forward(Pass pass, int slot) {
        SparseBlock inputs = pass.batch.inputs();
        SparseBlock targets = pass.batch.targets();
        int row = pass.batch.rows()[slot];
        float[] code = network.encode(
                kernels, row, inputs.entries(), inputs.starts()[slot], inputs.ends()[slot], pass.hiddenOf(slot));
        network.decode(kernels, code, pass.outputs, targets.starts()[slot], targets.ends()[slot]);
        if (measuresLoss) {
            pass.losses[slot] = loss.value(
                    targets.rowOf(slot, pass.outputs.values()),
                    targets.rowOf(slot, targets.entries().values()));
        }
    }

    private void backward(Pass pass, int slot) {
        SparseBlock inputs = pass.batch.inputs();
        SparseBlock targets = pass.batch.targets();
        int from = targets.starts()[slot];
        int to = targets.ends()[slot];
        float[] outputs = pass.outputs.values();
        float[] slopes = pass.outputSlopes.values();
        loss.slopes(outputs, targets.entries().values(), slopes, from, to);
        network.activations().output().backpropagate(outputs, slopes, from, to);
        int last = network.layers().size();
        kernels.addRows(network.decoder().rows(), pass.outputSlopes, from, to, pass.hiddenSlopes[last][slot]);
        for (int layer = last; layer >= 0; layer--) {
            float[] hidden = pass.hidden[layer][slot];
            float[] hiddenSlopes = pass.hiddenSlopes[layer][slot];
            network.activations().hidden().backpropagate(hidden, hiddenSlopes, 0, hidden.length);
            if (layer > 0) {
                network.layers().get(layer - 1).backward(kernels, hiddenSlopes, pass.hiddenSlopes[layer - 1][slot]);
            }
        }
        pass.batch.targetOrder().scatter(targets, slot, slopes, pass.slopesByColumn.values());
        pass.batch.inputOrder().scatter(inputs, slot, inputs.entries().values(), pass.inputsByColumn.values());
    }

    private void updateRowVector(Pass pass, int slot, int epoch, Decay decay) {
        if (network.hasRowVectors()) {
            int row = pass.batch.rows()[slot];
            float[] gradient = decayed(network.rowVectors(), row, decay.rowVectors());
            addScaled(1, pass.hiddenSlopes[0][slot], gradient);
            updates.apply(network.rowVectors(), row, epoch, gradient);
        }
    }

    private void updateColumn(Pass pass, int column, int number, Decay decay) {
        float[] gradient = decayed(network.decoder(), column, decay.weights());
        float[][] codes = pass.hidden[network.layers().size()];
        addColumn(codes, pass.slopesByColumn, pass.batch.targetOrder(), column, gradient);
        if (!network.isTied()) {
            updates.apply(network.decoder(), column, number, gradient);
            gradient = decayed(network.encoder(), column, decay.weights());
        }
        addColumn(pass.hiddenSlopes[0], pass.inputsByColumn, pass.batch.inputOrder(), column, gradient);
        updates.apply(network.encoder(), column, number, gradient);
    }

    private void updateLayer(Pass pass, int layer, int number, Decay decay) {
        DenseLayer dense = network.layers().get(layer);
        float[][] slopes = pass.hiddenSlopes[layer + 1];
        int[] slots = IntStream.range(0, slopes.length).toArray();
        workers.forEach(dense.outputs(), COLUMN_GRAIN, (from, to) -> {
            Entries unitSlopes = new Entries(slots, new float[slots.length]);
            for (int unit = from; unit < to; unit++) {
                for (int slot : slots) {
                    unitSlopes.values()[slot] = slopes[slot][unit];
                }
                float[] gradient = decayed(dense.weights(), unit, decay.weights());
                kernels.addRows(pass.hidden[layer], unitSlopes, 0, slots.length, gradient);
                updates.apply(dense.weights(), unit, number, gradient);
            }
        });
        updateBias(dense.bias(), sumOf(slopes), number, decay);
    }

    private void updateBias(FloatMatrix bias, float[] gradient, int number, Decay decay) {
        addScaled(decay.biases(), bias.rows()[0], gradient);
        updates.apply(bias, 0, number, gradient);
    }

    private void addColumn(float[][] table, Entries entries, ColumnOrder order, int column, float[] gradient) {
        kernels.addRows(table, entries, order.starts()[column], order.starts()[column + 1], gradient);
    }

    private static float[] decayed(FloatMatrix weights, int row, double decay) {
        float[] gradient = new float[weights.rows()[row].length];
        addScaled(decay, weights.rows()[row], gradient);
        return gradient;
    }

    private static float sumOf(Entries entries, ColumnOrder order, int column) {
        float sum = 0;
        for (int rank = order.starts()[column]; rank < order.starts()[column + 1]; rank++) {
            sum += entries.values()[rank];
        }
        return sum;
    }

    private static float[] sumOf(float[][] rows) {
        float[] sum = rows[0].clone();
        Arrays.stream(rows, 1, rows.length).forEach(row -> addScaled(1, row, sum));
        return sum;
    }

    private static void addScaled(double factor, float[] from, float[] to) {
        float scale = (float) factor;
        for (int j = 0; j < to.length; j++) {
            to[j] += scale * from[j];
        }
    }
}
