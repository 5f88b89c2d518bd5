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
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Activation;
import ai.djl.training.GradientCollector;
import io.github.autotaste.benchmarks.peers.torch.DenseBatches.Batch;

/** AutoRec as PyTorch users write it: dense shuffled batches, a mask, autograd, Adam. */
final class UsualAutoRec extends ShuffledBatches {

    private final TorchParameters parameters;

    UsualAutoRec(DenseBatches batches, TorchParameters parameters, NDManager manager) {
        super(batches, manager);
        this.parameters = parameters;
        parameters.requireGradients();
    }

    @Override
    public void step(Batch batch, NDManager manager) {
        NDArray ratings = batch.values();
        NDArray mask = ratings.neq(0).toType(DataType.FLOAT32, false);
        try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            NDArray hidden =
                    Activation.sigmoid(ratings.matMul(parameters.encoder()).add(parameters.hiddenBias()));
            NDArray estimates =
                    hidden.matMul(parameters.decoderTransposed(manager)).add(parameters.outputBias());
            collector.backward(estimates.sub(ratings).mul(mask).square().sum());
        }
        parameters.update(manager);
    }
}
