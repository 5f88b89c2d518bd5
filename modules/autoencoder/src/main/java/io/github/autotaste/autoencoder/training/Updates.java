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

import io.github.autotaste.autoencoder.network.Autoencoder;
import io.github.autotaste.autoencoder.network.FloatMatrix;
import io.github.autotaste.autoencoder.optimiser.Optimiser;
import io.github.autotaste.autoencoder.optimiser.ParameterUpdate;

/** The optimiser's state, one update per group of parameters. */
record Updates(
        ParameterUpdate encoder,
        ParameterUpdate hiddenBias,
        ParameterUpdate decoder,
        ParameterUpdate outputBias,
        ParameterUpdate rowVectors) {

    static Updates of(Optimiser optimiser, Autoencoder network) {
        return new Updates(
                updateOf(optimiser, network.encoder()),
                updateOf(optimiser, network.hiddenBias()),
                updateOf(optimiser, network.decoder()),
                updateOf(optimiser, network.outputBias()),
                updateOf(optimiser, network.rowVectors()));
    }

    private static ParameterUpdate updateOf(Optimiser optimiser, FloatMatrix group) {
        int rows = group.getRowDimension();
        return optimiser.updateOf(rows, rows == 0 ? 0 : group.rows()[0].length);
    }
}
