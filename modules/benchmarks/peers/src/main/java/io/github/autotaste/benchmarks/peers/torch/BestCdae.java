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
import ai.djl.nn.Activation;
import io.github.autotaste.benchmarks.peers.torch.DenseBatches.Batch;
import java.util.ArrayList;
import java.util.List;

/**
 * CDAE as fast as dense libtorch allows: targets prepared once, the corrupted input made from the sparse rows, gradients
 * written out by hand, and Adam only on the user vectors of the batch, which lie side by side as the order never changes.
 */
final class BestCdae extends KeptBatches {

    private final double dropped;
    private final DenseBatches batches;
    private final TorchParameters parameters;
    private final List<NDArray> userVectors = new ArrayList<>();

    BestCdae(
            double dropped,
            DenseBatches batches,
            TorchParameters parameters,
            NDArray allUserVectors,
            NDManager manager) {
        super(batches, manager);
        this.dropped = dropped;
        this.batches = batches;
        this.parameters = parameters;
        long first = 0;
        for (int number = 0; number < batches.count(); number++) {
            int rows = batches.rows(number).length;
            userVectors.add(allUserVectors.get(new NDIndex(first + ":" + (first + rows))));
            first += rows;
        }
    }

    @Override
    public void step(Batch batch, NDManager manager) {
        NDArray preferences = batch.values();
        NDArray corrupted = batches.dense(batch.rows(), dropped, manager);
        NDArray hidden = corrupted
                .matMul(parameters.encoder())
                .addi(userVectors.get(current()))
                .addi(parameters.hiddenBias())
                .tanh();
        NDArray logits = hidden.matMul(parameters.decoderTransposed(manager)).addi(parameters.outputBias());
        NDArray errors = Activation.sigmoid(logits).subi(preferences).divi(preferences.size());
        NDArray ofHidden = errors.matMul(parameters.decoder());
        ofHidden.muli(hidden.square().muli(-1).addi(1));
        parameters.update(
                corrupted.transpose().matMul(ofHidden),
                ofHidden.sum(new int[] {0}, true),
                errors.transpose().matMul(hidden),
                errors.sum(new int[] {0}, true));
        parameters.adam().update("userVectors" + current(), userVectors.get(current()), ofHidden);
    }
}
