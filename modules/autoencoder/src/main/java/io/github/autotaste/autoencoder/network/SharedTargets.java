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
import java.util.Arrays;

/** {@link Targets#shared}. */
@SuppressWarnings("ArrayRecordComponent") // read in hot loops
record SharedTargets(int[] columns, SparseBlock preferences) implements Targets {

    @Override
    public int[] columnsOf(int slot) {
        return columns;
    }

    @Override
    public float[] valuesOf(int slot) {
        float[] values = new float[columns.length];
        for (int p = preferences.starts()[slot]; p < preferences.ends()[slot]; p++) {
            values[Arrays.binarySearch(columns, preferences.entries().indices()[p])] = 1f;
        }
        return values;
    }

    @Override
    public long count() {
        return (long) columns.length * preferences.starts().length;
    }

    @Override
    public DecoderProducts productsWith(Autoencoder network, Loss loss, Kernels kernels) {
        return new SharedProducts(this, network, kernels);
    }
}
