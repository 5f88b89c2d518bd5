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
import ai.djl.nn.Activation;
import io.github.autotaste.benchmarks.peers.torch.DenseBatches.Batch;
import java.util.List;

/**
 * AutoRec as fast as dense libtorch allows: batches and masks prepared once in an order shuffled once, gradients written out
 * by hand as five matrix products, everything else in place.
 */
final class BestAutoRec extends KeptBatches {

    private final List<NDArray> keptMasks;
    private final TorchParameters parameters;

    BestAutoRec(DenseBatches batches, TorchParameters parameters, NDManager manager) {
        super(batches, manager);
        this.parameters = parameters;
        keptMasks = kept().stream().map(NDArray::sign).toList();
    }

    @Override
    public void step(Batch batch, NDManager manager) {
        NDArray ratings = batch.values();
        NDArray mask = keptMasks.isEmpty() ? ratings.sign() : keptMasks.get(current());
        NDArray hidden = Activation.sigmoid(ratings.matMul(parameters.encoder()).addi(parameters.hiddenBias()));
        NDArray errors = hidden.matMul(parameters.decoderTransposed(manager))
                .addi(parameters.outputBias())
                .subi(ratings)
                .muli(mask)
                .muli(2);
        NDArray ofHidden = errors.matMul(parameters.decoder());
        ofHidden.muli(hidden).muli(hidden.neg().addi(1));
        parameters.update(
                ratings.transpose().matMul(ofHidden),
                ofHidden.sum(new int[] {0}, true),
                errors.transpose().matMul(hidden),
                errors.sum(new int[] {0}, true));
    }
}
