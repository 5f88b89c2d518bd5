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

import io.github.autotaste.autoencoder.math.Kernels;
import io.github.autotaste.ratings.Workers;
import java.util.Arrays;

/** Products with a decoder that stays as it is: every column is decoded, and its slope taken back. */
record WholeProducts(CatalogueTargets targets, Autoencoder network, Kernels kernels) implements DecoderProducts {

    private static final int SLOTS_AT_ONCE = 48;

    @Override
    public void run(float[][] codes, float[][] codeSlopes, SlopesOfOutputs slopesOfOutputs, Workers workers) {
        int columns = network.columns();
        workers.forEach(codes.length, SLOTS_AT_ONCE, (from, to) -> {
            Workers.requireNotInterrupted("Scoring was interrupted");
            float[][] sums = new float[to - from][columns];
            float[][] slopes = new float[to - from][columns];
            targets.decoder().sums(Arrays.copyOfRange(codes, from, to), sums);
            for (int slot = from; slot < to; slot++) {
                Outputs outputs = new Outputs(sums[slot - from], targets.valuesOf(slot), slopes[slot - from]);
                slopesOfOutputs.fill(slot, outputs, 0, columns);
            }
            kernels.addProducts(slopes, network.decoder().rows(), columns, Arrays.copyOfRange(codeSlopes, from, to));
        });
    }
}
