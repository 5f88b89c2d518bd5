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
import io.github.autotaste.autoencoder.network.Loss;
import io.github.autotaste.autoencoder.optimiser.ParameterUpdate;
import org.apache.commons.math3.stat.StatUtils;

/**
 * One step of training: forward and backward through the network for a batch, then every parameter moved along its
 * gradient. Costs about 10 floating-point operations per target (of which 4 for inputs) and hidden unit, and never
 * touches what is not observed.
 *
 * <p>First each row is worked on by one thread (encode, decode, slopes, gradient of its hidden units), then each column
 * (gradients of its encoder and decoder row, and their update while both are in cache). No two threads write the same
 * value, and no sum depends on who computed it.
 */
final class TrainingStep {

    private static final int ROW_GRAIN = 8;
    private static final int COLUMN_GRAIN = 32;

    private final Autoencoder network;
    private final Loss loss;
    private final Updates updates;
    private final Workers workers;
    private final Kernels kernels;
    private final boolean measuresLoss;

    TrainingStep(
            Autoencoder network, Loss loss, Updates updates, Workers workers, Kernels kernels, boolean measuresLoss) {
        this.measuresLoss = measuresLoss;
        this.network = network;
        this.loss = loss;
        this.updates = updates;
        this.workers = workers;
        this.kernels = kernels;
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
                forwardAndBack(pass, slot);
                updateRowVector(pass, slot, epoch, decay);
            }
        });
        float[] biasGradient = new float[network.outputBias().rows()[0].length];
        workers.forEach(network.columns(), COLUMN_GRAIN, (from, to) -> {
            Entries slopes = new Entries(batch.targetOrder().slots(), pass.slopes);
            Entries inputs = new Entries(batch.inputOrder().slots(), pass.inputs);
            float[] gradient = network.newHidden();
            for (int column = from; column < to; column++) {
                biasGradient[column] = sumOf(slopes, batch.targetOrder(), column);
                gradientOf(network.decoder(), decay, gradient, column);
                addColumn(pass.hidden, slopes, batch.targetOrder(), column, gradient);
                updates.decoder().apply(column, number, network.decoder().rows()[column], gradient);
                gradientOf(network.encoder(), decay, gradient, column);
                addColumn(pass.hiddenSlopes, inputs, batch.inputOrder(), column, gradient);
                updates.encoder().apply(column, number, network.encoder().rows()[column], gradient);
            }
        });
        updateBias(updates.outputBias(), network.outputBias(), biasGradient, number, decay);
        updateBias(updates.hiddenBias(), network.hiddenBias(), sumOf(pass.hiddenSlopes), number, decay);
        return measuresLoss ? StatUtils.sum(pass.losses) : Double.NaN;
    }

    private void encode(Batch batch, int slot, float[] hidden) {
        SparseBlock inputs = batch.inputs();
        network.encode(
                kernels, batch.rows()[slot], inputs.entries(), inputs.starts()[slot], inputs.ends()[slot], hidden);
    }

    private void forwardAndBack(Pass pass, int slot) {
        Batch batch = pass.batch;
        SparseBlock targets = batch.targets();
        int from = targets.starts()[slot];
        int to = targets.ends()[slot];
        float[] hidden = pass.hidden[slot];
        encode(batch, slot, hidden);
        network.decode(kernels, hidden, pass.outputs, from, to);
        float[] outputs = pass.outputs.values();
        float[] rowSlopes = pass.rowSlopes.values();
        if (measuresLoss) {
            pass.losses[slot] = lossOf(outputs, targets, slot);
        }
        loss.slopes(outputs, targets.entries().values(), rowSlopes, from, to);
        network.outputActivation().backpropagate(outputs, rowSlopes, from, to);
        kernels.addRows(network.decoder().rows(), pass.rowSlopes, from, to, pass.hiddenSlopes[slot]);
        network.hiddenActivation().backpropagate(hidden, pass.hiddenSlopes[slot], 0, network.hiddenUnits());
        batch.targetOrder().scatter(targets, slot, rowSlopes, pass.slopes);
        batch.inputOrder()
                .scatter(batch.inputs(), slot, batch.inputs().entries().values(), pass.inputs);
    }

    private double lossOf(float[] outputs, SparseBlock targets, int slot) {
        double sum = 0;
        for (int p = targets.starts()[slot]; p < targets.ends()[slot]; p++) {
            sum += loss.value(outputs[p], targets.entries().values()[p]);
        }
        return sum;
    }

    private void updateRowVector(Pass pass, int slot, int epoch, Decay decay) {
        if (network.hasRowVectors()) {
            int row = pass.batch.rows()[slot];
            float[] vector = network.rowVectors().rows()[row];
            float[] gradient = pass.hiddenSlopes[slot].clone();
            addScaled(decay.rowVectors(), vector, gradient);
            updates.rowVectors().apply(row, epoch, vector, gradient);
        }
    }

    private static void gradientOf(FloatMatrix weights, Decay decay, float[] gradient, int column) {
        float[] row = weights.rows()[column];
        float factor = (float) decay.weights();
        for (int j = 0; j < gradient.length; j++) {
            gradient[j] = factor * row[j];
        }
    }

    private void addColumn(float[][] table, Entries entries, ColumnOrder order, int column, float[] gradient) {
        kernels.addRows(table, entries, order.starts()[column], order.starts()[column + 1], gradient);
    }

    private static float sumOf(Entries entries, ColumnOrder order, int column) {
        float sum = 0;
        for (int rank = order.starts()[column]; rank < order.starts()[column + 1]; rank++) {
            sum += entries.values()[rank];
        }
        return sum;
    }

    private float[] sumOf(float[][] rows) {
        float[] sum = network.newHidden();
        for (float[] row : rows) {
            addScaled(1, row, sum);
        }
        return sum;
    }

    private static void updateBias(
            ParameterUpdate update, FloatMatrix bias, float[] gradient, int number, Decay decay) {
        addScaled(decay.biases(), bias.rows()[0], gradient);
        update.apply(0, number, bias.rows()[0], gradient);
    }

    private static void addScaled(double factor, float[] from, float[] to) {
        float scale = (float) factor;
        for (int j = 0; j < to.length; j++) {
            to[j] += scale * from[j];
        }
    }

    /** The intermediate values of one step: one row per slot, one value per target or input. */
    private static final class Pass {

        final Batch batch;
        final float[][] hidden;
        final float[][] hiddenSlopes;
        final Entries outputs;
        final Entries rowSlopes;
        /** By rank in the order of the targets' columns. */
        final float[] slopes;
        /** By rank in the order of the inputs' columns. */
        final float[] inputs;
        /** By slot. */
        final double[] losses;

        Pass(Batch batch, Autoencoder network) {
            this.batch = batch;
            int length = network.newHidden().length;
            int[] columns = batch.targets().entries().indices();
            losses = new double[batch.size()];
            hidden = new float[batch.size()][length];
            hiddenSlopes = new float[batch.size()][length];
            outputs = new Entries(columns, new float[columns.length]);
            rowSlopes = new Entries(columns, new float[columns.length]);
            slopes = new float[batch.targetOrder().slots().length];
            inputs = new float[batch.inputOrder().slots().length];
        }
    }
}
