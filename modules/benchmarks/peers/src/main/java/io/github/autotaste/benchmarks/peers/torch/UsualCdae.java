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

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.norm.Dropout;
import ai.djl.training.GradientCollector;
import ai.djl.training.loss.Loss;
import io.github.autotaste.benchmarks.peers.torch.DenseBatches.Batch;

/**
 * CDAE as PyTorch users write it: dense shuffled batches, dropout on the input, an embedding for each user, cross entropy
 * over the whole catalogue, autograd, Adam over all parameters.
 */
final class UsualCdae extends ShuffledBatches {

    private final double dropped;
    private final TorchParameters parameters;
    private final NDArray userVectors;
    private final Loss loss = Loss.sigmoidBinaryCrossEntropyLoss();

    UsualCdae(
            double dropped, DenseBatches batches, TorchParameters parameters, NDArray userVectors, NDManager manager) {
        super(batches, manager);
        this.dropped = dropped;
        this.parameters = parameters;
        this.userVectors = userVectors;
        parameters.requireGradients();
        userVectors.setRequiresGradient(true);
    }

    @Override
    public void step(Batch batch, NDManager manager) {
        NDArray preferences = batch.values();
        try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            NDArray corrupted =
                    Dropout.dropout(preferences, (float) dropped, true).singletonOrThrow();
            NDArray hidden = corrupted
                    .matMul(parameters.encoder())
                    .add(TorchParameters.rows(userVectors, batch.rows(), manager))
                    .add(parameters.hiddenBias())
                    .tanh();
            NDArray logits =
                    hidden.matMul(parameters.decoderTransposed(manager)).add(parameters.outputBias());
            collector.backward(loss.evaluate(new NDList(preferences), new NDList(logits)));
        }
        parameters.update(manager);
        parameters.adam().update("userVectors", userVectors, TorchParameters.gradient(userVectors, manager));
    }
}
