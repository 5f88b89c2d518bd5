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
import io.github.autotaste.benchmarks.peers.torch.DenseBatches.Batch;
import org.jspecify.annotations.Nullable;

/** Models that see the rows in another order each epoch, as a data loader deals them. */
abstract class ShuffledBatches implements TorchModel {

    private final DenseBatches batches;
    private final @Nullable NDArray all;

    ShuffledBatches(DenseBatches batches, NDManager manager) {
        this.batches = batches;
        all = batches.isSmall() ? batches.all(manager) : null;
    }

    @Override
    public final void startEpoch() {
        batches.shuffle();
    }

    @Override
    public final Batch batch(int number, NDManager manager) {
        int[] rows = batches.rows(number);
        return new Batch(rows, all == null ? batches.dense(rows, manager) : TorchParameters.rows(all, rows, manager));
    }
}
