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

import ai.djl.ndarray.NDManager;
import io.github.autotaste.benchmarks.peers.torch.DenseBatches.Batch;

/** A model that learns from one batch after the other. */
interface TorchModel {

    /** Makes a batch ready; the manager lives as long as the step. */
    Batch batch(int number, NDManager manager);

    /** Forward, backward, update. */
    void step(Batch batch, NDManager manager);

    /** Before the first batch of an epoch. */
    void startEpoch();
}
