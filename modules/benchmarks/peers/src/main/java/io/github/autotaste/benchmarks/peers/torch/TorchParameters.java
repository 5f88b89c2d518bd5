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
package io.github.autotaste.benchmarks.peers.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;

/**
 * The parameters of the network, and Adam, which libtorch updates in place.
 *
 * @param encoder (columns x units)
 * @param hiddenBias (1 x units)
 * @param decoder (columns x units)
 * @param outputBias (1 x columns)
 */
record TorchParameters(NDArray encoder, NDArray hiddenBias, NDArray decoder, NDArray outputBias, Optimizer adam) {

    static TorchParameters of(long columns, long units, NDManager manager) {
        return new TorchParameters(
                weights(columns, units, manager),
                manager.zeros(new Shape(1, units)),
                weights(columns, units, manager),
                manager.zeros(new Shape(1, columns)),
                Optimizer.adam().optLearningRateTracker(Tracker.fixed(1e-3f)).build());
    }

    static NDArray weights(long rows, long units, NDManager manager) {
        return manager.randomNormal(0, 0.01f, new Shape(rows, units), DataType.FLOAT32);
    }

    void requireGradients() {
        for (NDArray parameter : new NDArray[] {encoder, hiddenBias, decoder, outputBias}) {
            parameter.setRequiresGradient(true);
        }
    }

    /** A view (units x columns). */
    NDArray decoderTransposed(NDManager manager) {
        NDArray transposed = decoder.transpose();
        transposed.attach(manager);
        return transposed;
    }

    /** One step along the gradients that autograd has collected. */
    void update(NDManager manager) {
        update(
                gradient(encoder, manager),
                gradient(hiddenBias, manager),
                gradient(decoder, manager),
                gradient(outputBias, manager));
    }

    static NDArray gradient(NDArray parameter, NDManager manager) {
        NDArray gradient = parameter.getGradient();
        gradient.attach(manager);
        return gradient;
    }

    /** Rows of a matrix, gathered. */
    static NDArray rows(NDArray matrix, int[] rows, NDManager manager) {
        return matrix.get(manager, new NDIndex("{}", manager.create(rows)));
    }

    /** The same data under another manager: what is computed from them lives as long as that one. */
    static NDArray view(NDArray array, NDManager manager) {
        return array.get(manager, new NDIndex(":"));
    }

    /** One step along these gradients. */
    void update(NDArray ofEncoder, NDArray ofHiddenBias, NDArray ofDecoder, NDArray ofOutputBias) {
        adam.update("encoder", encoder, ofEncoder);
        adam.update("hiddenBias", hiddenBias, ofHiddenBias);
        adam.update("decoder", decoder, ofDecoder);
        adam.update("outputBias", outputBias, ofOutputBias);
    }
}
