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
package io.github.autotaste.autoencoder.optimiser;

/**
 * How parameters follow their gradients: either step by step, row by row, or as one search over all of them. Implementations
 * are immutable settings.
 */
public sealed interface Optimiser permits StepwiseOptimiser, FullBatchOptimiser {

    /** Whether every gradient must cover the whole of the data. */
    boolean needsFullBatch();

    /** How many {@code float} values it keeps for each parameter, at least; memory is estimated by it. */
    default int valuesPerParameter() {
        return 0;
    }
}
