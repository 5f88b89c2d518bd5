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

import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.autoencoder.math.Kernels;
import io.github.autotaste.autoencoder.network.Autoencoder;
import io.github.autotaste.autoencoder.network.Backpropagation;
import io.github.autotaste.autoencoder.network.Batch;
import io.github.autotaste.autoencoder.network.DenseLayer;
import io.github.autotaste.autoencoder.network.Loss;
import io.github.autotaste.autoencoder.optimiser.Step;
import io.github.autotaste.ratings.Workers;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * One step of training: the gradient of a batch, then every parameter moved along it. With one hidden layer the gradient
 * costs about 10 floating-point operations per target (of which 4 for inputs) and hidden unit, and nothing for outputs
 * without a target. The parameters of all columns are moved, observed in the batch or not, since they decay; those that are
 * not catch up when they are next needed ({@link Updates}).
 *
 * <p>First each row is worked on by one thread (encode, decode, slopes, gradient of its hidden units), then each column
 * (gradients of its encoder and decoder row, and their update while both are in cache) and each hidden unit of further
 * layers. No two threads write the same value, and no sum depends on the number of threads.
 */
final class TrainingStep {

    private static final int COLUMN_GRAIN = 128;

    /** So many gradients are still in the second-level cache when they are followed. */
    private static final int BLOCK = 48;

    private static final int ROW_GRAIN = 8;
    private static final int UNIT_GRAIN = 32;

    private final Autoencoder network;
    private final Loss loss;
    private final Updates updates;
    private final Workers workers;
    private final boolean measuresLoss;
    private final Kernels kernels = Kernels.best();

    TrainingStep(Autoencoder network, Loss loss, Updates updates, Workers workers, boolean measuresLoss) {
        this.network = network;
        this.loss = loss;
        this.updates = updates;
        this.workers = workers;
        this.measuresLoss = measuresLoss;
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
        int[] columns = batch.columns();
        workers.forEach(columns.length, COLUMN_GRAIN, (from, to) -> {
            for (int place = from; place < to; place++) {
                updates.catchUp(columns[place]);
            }
        });
        Backpropagation gradient = new Backpropagation(network, loss, kernels, batch, measuresLoss);
        double summedLoss = gradient.run(workers);
        if (network.hasRowVectors()) {
            updateRowVectors(batch.rows(), gradient, new Step(epoch, step.rate(), (float) decay.rowVectors()));
        }
        Step ofWeights = step.withDecay(decay.weights());
        float[] outputBiasGradient = new float[network.outputBias().rows()[0].length];
        updates.begin(ofWeights);
        workers.forEach(columns.length, COLUMN_GRAIN, (from, to) -> {
            int[] some = Arrays.copyOfRange(columns, from, to);
            for (int column : some) {
                outputBiasGradient[column] = gradient.outputBiasGradient(column);
            }
            moveColumns(gradient, some, ofWeights);
        });
        float[] hiddenBiasGradient = gradient.hiddenBiasGradient(0);
        boolean isFinite = hasFiniteSquares(outputBiasGradient) && hasFiniteSquares(hiddenBiasGradient);
        Step ofBiases = step.withDecay(decay.biases());
        updates.apply(network.outputBias(), 0, ofBiases, outputBiasGradient);
        updates.apply(network.hiddenBias(), 0, ofBiases, hiddenBiasGradient);
        for (int layer = 1; layer <= network.layers().size(); layer++) {
            isFinite &= updateLayer(gradient, layer, ofWeights, ofBiases);
        }
        return new Outcome(summedLoss, isFinite);
    }

    /** As {@link Outcome#isFinite}, of a gradient that no parameter is moved along. */
    static boolean isFinite(Backpropagation gradient, Autoencoder network) {
        float[] ofOutputs = new float[network.columns()];
        for (int column = 0; column < ofOutputs.length; column++) {
            ofOutputs[column] = gradient.outputBiasGradient(column);
        }
        return hasFiniteSquares(ofOutputs)
                && IntStream.rangeClosed(0, network.layers().size())
                        .allMatch(layer -> hasFiniteSquares(gradient.hiddenBiasGradient(layer)));
    }

    private static boolean hasFiniteSquares(float[] values) {
        for (float value : values) {
            if (!Float.isFinite(value * value)) {
                return false;
            }
        }
        return true;
    }

    /** Moves the weights of all columns along the steps that they had no part in. Until then they are not to be read. */
    void finish() {
        updates.finish(workers);
    }

    /**
     * Moves the encoder and decoder rows of some columns. No gradient of a whole matrix is ever in memory: each block of
     * columns moves while its gradients are in cache, and the optimiser's state streams through memory block after block,
     * without gradients being summed in between.
     */
    private void moveColumns(Backpropagation gradient, int[] columns, Step step) {
        for (int from = 0; from < columns.length; from += BLOCK) {
            int[] block = Arrays.copyOfRange(columns, from, Math.min(columns.length, from + BLOCK));
            float[][] ofDecoder = new float[block.length][Kernels.paddedLength(network.codeUnits())];
            gradient.addDecoderGradients(block, ofDecoder);
            if (network.isTied()) {
                gradient.addEncoderGradients(block, ofDecoder);
                move(network.encoder(), block, ofDecoder, step);
            } else {
                move(network.decoder(), block, ofDecoder, step);
                float[][] ofEncoder = new float[block.length][network.encoder().rows()[0].length];
                gradient.addEncoderGradients(block, ofEncoder);
                move(network.encoder(), block, ofEncoder, step);
            }
            for (int column : block) {
                updates.moved(column);
            }
        }
    }

    private void move(FloatMatrix weights, int[] columns, float[][] gradients, Step step) {
        for (int place = 0; place < columns.length; place++) {
            updates.apply(weights, columns[place], step, gradients[place]);
        }
    }

    private void updateRowVectors(int[] rows, Backpropagation gradient, Step step) {
        workers.forEach(rows.length, ROW_GRAIN, (from, to) -> {
            for (int slot = from; slot < to; slot++) {
                updates.apply(network.rowVectors(), rows[slot], step, gradient.rowVectorGradient(slot));
            }
        });
    }

    /** Whether the squares of the layer's bias gradient are finite. */
    private boolean updateLayer(Backpropagation gradient, int layer, Step ofWeights, Step ofBiases) {
        DenseLayer dense = network.layers().get(layer - 1);
        workers.forEach(dense.outputs(), UNIT_GRAIN, (from, to) -> {
            for (int unit = from; unit < to; unit++) {
                updates.apply(dense.weights(), unit, ofWeights, gradient.weightGradient(layer, unit));
            }
        });
        float[] biasGradient = gradient.hiddenBiasGradient(layer);
        updates.apply(dense.bias(), 0, ofBiases, biasGradient);
        return hasFiniteSquares(biasGradient);
    }
}
