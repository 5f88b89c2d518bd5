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
import io.github.autotaste.autoencoder.optimiser.Step;
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

    private static final int COLUMN_GRAIN = 128;

    /** So many gradients are still in the second-level cache when they are followed. */
    private static final int BLOCK = 32;

    private static final int UNIT_GRAIN = 32;

    private final Autoencoder network;
    private final Updates updates;
    private final Workers workers;
    private final Kernels kernels = Kernels.best();
    private final Encoding encoding;
    private final Decoding.Setting setting;

    TrainingStep(Autoencoder network, Loss loss, Updates updates, Workers workers, boolean measuresLoss) {
        this.network = network;
        this.updates = updates;
        this.workers = workers;
        encoding = new Encoding(network, kernels);
        setting = new Decoding.Setting(network, loss, kernels, measuresLoss);
    }

    /**
     * What a step saw before it moved the parameters.
     *
     * @param loss the sum of the losses of all targets, without weight decay; NaN if it is not measured
     * @param isFinite whether the gradients of the biases are finite, and their squares, which optimisers sum. Every slope of
     *     an output or a hidden unit is part of one of them, so that they show what became infinite or NaN anywhere
     */
    record Outcome(double loss, boolean isFinite) {}

    /**
     * Learns from one batch.
     *
     * @param step its number and rate; the decay comes from {@code decay}
     * @param epoch the number of the epoch, from 1, which is how often a row has been seen
     */
    Outcome run(Batch batch, Step step, int epoch, Decay decay) {
        Pass pass = new Pass(batch, network);
        encoding.run(pass, workers);
        Decoding decoding = setting.of(pass);
        decoding.run(workers);
        encoding.backpropagate(pass, workers);
        if (network.hasRowVectors()) {
            updateRowVectors(pass, new Step(epoch, step.rate(), (float) decay.rowVectors()));
        }
        Step ofWeights = step.withDecay(decay.weights());
        float[] outputBiasGradient = new float[network.outputBias().rows()[0].length];
        workers.forEach(network.columns(), COLUMN_GRAIN, (from, to) -> {
            for (int column = from; column < to; column++) {
                outputBiasGradient[column] = decoding.biasGradient(column);
            }
            moveColumns(pass, decoding, from, to, ofWeights);
        });
        float[] hiddenBiasGradient = sumOf(pass.hiddenSlopes[0]);
        boolean isFinite = hasFiniteSquares(outputBiasGradient) && hasFiniteSquares(hiddenBiasGradient);
        Step ofBiases = step.withDecay(decay.biases());
        updates.apply(network.outputBias(), 0, ofBiases, outputBiasGradient);
        updates.apply(network.hiddenBias(), 0, ofBiases, hiddenBiasGradient);
        for (int layer = 0; layer < network.layers().size(); layer++) {
            updateLayer(pass, layer, ofWeights, ofBiases);
        }
        return new Outcome(setting.measuresLoss() ? StatUtils.sum(pass.losses) : Double.NaN, isFinite);
    }

    private static boolean hasFiniteSquares(float[] values) {
        for (float value : values) {
            if (!Float.isFinite(value * value)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Moves the encoder and decoder rows of columns {@code [from, to)}. No gradient of a whole matrix is ever in memory: each
     * block of columns moves while its gradients are in cache, and the optimiser's state streams through memory block after
     * block, without gradients being summed in between.
     */
    private void moveColumns(Pass pass, Decoding decoding, int from, int to, Step step) {
        for (int first = from; first < to; first += BLOCK) {
            int block = first;
            int count = Math.min(BLOCK, to - first);
            float[][] ofDecoder = new float[count][Kernels.paddedLength(network.codeUnits())];
            decoding.addGradients(block, ofDecoder);
            if (network.isTied()) {
                encoding.addGradients(pass, block, ofDecoder);
                move(network.encoder(), block, ofDecoder, step);
            } else {
                move(network.decoder(), block, ofDecoder, step);
                float[][] ofEncoder = new float[count][pass.hidden[0][0].length];
                encoding.addGradients(pass, block, ofEncoder);
                move(network.encoder(), block, ofEncoder, step);
            }
        }
    }

    private void move(FloatMatrix weights, int first, float[][] gradients, Step step) {
        for (int place = 0; place < gradients.length; place++) {
            updates.apply(weights, first + place, step, gradients[place]);
        }
    }

    private void updateRowVectors(Pass pass, Step step) {
        workers.forEach(pass.batch.size(), Pass.ROW_GRAIN, (from, to) -> {
            for (int slot = from; slot < to; slot++) {
                updates.apply(network.rowVectors(), pass.batch.rows()[slot], step, pass.hiddenSlopes[0][slot].clone());
            }
        });
    }

    private void updateLayer(Pass pass, int layer, Step ofWeights, Step ofBiases) {
        DenseLayer dense = network.layers().get(layer);
        float[][] slopes = pass.hiddenSlopes[layer + 1];
        int[] slots = IntStream.range(0, slopes.length).toArray();
        workers.forEach(dense.outputs(), UNIT_GRAIN, (from, to) -> {
            Entries unitSlopes = new Entries(slots, new float[slots.length]);
            for (int unit = from; unit < to; unit++) {
                for (int slot : slots) {
                    unitSlopes.values()[slot] = slopes[slot][unit];
                }
                float[] gradient = new float[dense.weights().rows()[unit].length];
                kernels.addRows(pass.hidden[layer], unitSlopes, 0, slots.length, gradient);
                updates.apply(dense.weights(), unit, ofWeights, gradient);
            }
        });
        updates.apply(dense.bias(), 0, ofBiases, sumOf(slopes));
    }

    private static float[] sumOf(float[][] rows) {
        float[] sum = rows[0].clone();
        for (int row = 1; row < rows.length; row++) {
            for (int j = 0; j < sum.length; j++) {
                sum[j] += rows[row][j];
            }
        }
        return sum;
    }
}
