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

import io.github.autotaste.autoencoder.network.Batch;

/** Where batches come from. A batch is a function of its rows and the epoch alone. */
interface Examples {

    /** The rows that have something to learn from, ascending. */
    int[] rows();

    /**
     * What is to be learnt from some rows in one epoch.
     *
     * @param epoch number of the epoch, from 1
     */
    Batch batch(int[] rows, int epoch);
}
