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
import java.util.ArrayList;
import java.util.List;

/** Models whose batches are the same in every epoch, so that they can be kept if there is room. */
abstract class KeptBatches implements TorchModel {

    private final DenseBatches batches;
    private final List<NDArray> kept = new ArrayList<>();
    private int current;

    KeptBatches(DenseBatches batches, NDManager manager) {
        this.batches = batches;
        for (int number = 0; batches.isSmall() && number < batches.count(); number++) {
            kept.add(batches.dense(batches.rows(number), manager));
        }
    }

    /** The values of every batch; none if there is no room. */
    final List<NDArray> kept() {
        return kept;
    }

    /** The number of the batch that was made ready last. */
    final int current() {
        return current;
    }

    @Override
    public final void startEpoch() {
        // the order stays
    }

    @Override
    public final Batch batch(int number, NDManager manager) {
        current = number;
        int[] rows = batches.rows(number);
        return new Batch(
                rows, kept.isEmpty() ? batches.dense(rows, manager) : TorchParameters.view(kept.get(number), manager));
    }
}
