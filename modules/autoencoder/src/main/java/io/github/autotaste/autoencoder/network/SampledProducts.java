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
package io.github.autotaste.autoencoder.network;

import io.github.autotaste.autoencoder.math.Entries;
import io.github.autotaste.autoencoder.math.Kernels;
import io.github.autotaste.ratings.Workers;

/** Products with a decoder that stays as it is, over the columns of {@link SampledTargets}. */
record SampledProducts(SampledTargets targets, Autoencoder network, Kernels kernels) implements DecoderProducts {

    @Override
    public void run(float[][] codes, float[][] codeSlopes, SlopesOfOutputs slopesOfOutputs, Workers workers) {
        workers.forEach(codes.length, 1, (from, to) -> {
            Workers.requireNotInterrupted("Scoring was interrupted");
            for (int slot = from; slot < to; slot++) {
                int[] columns = targets.columnsOf(slot);
                int count = columns.length;
                Entries sums = new Entries(columns, new float[count]);
                Entries slopes = new Entries(columns, new float[count]);
                network.decoderSums(kernels, codes[slot], sums, 0, count);
                Outputs outputs = new Outputs(sums.values(), targets.valuesOf(slot, columns), slopes.values());
                slopesOfOutputs.fill(slot, outputs, 0, count);
                kernels.addRows(network.decoder().rows(), slopes, 0, count, codeSlopes[slot]);
            }
        });
    }
}
