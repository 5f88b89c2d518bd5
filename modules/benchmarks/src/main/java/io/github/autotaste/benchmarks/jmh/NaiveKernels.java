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
package io.github.autotaste.benchmarks.jmh;

import io.github.autotaste.autoencoder.kernels.Entries;
import io.github.autotaste.autoencoder.kernels.Kernels;

/** The kernels as one would write them first: one row at a time, one sum. What the others have to beat. */
final class NaiveKernels implements Kernels {

    @Override
    public String name() {
        return "naive";
    }

    @Override
    public void dots(float[][] table, float[] x, Entries result, int from, int to) {
        for (int p = from; p < to; p++) {
            float sum = 0;
            for (int j = 0; j < x.length; j++) {
                sum += table[result.indices()[p]][j] * x[j];
            }
            result.values()[p] = sum;
        }
    }

    @Override
    public void addRows(float[][] table, Entries weights, int from, int to, float[] y) {
        for (int p = from; p < to; p++) {
            for (int j = 0; j < y.length; j++) {
                y[j] += weights.values()[p] * table[weights.indices()[p]][j];
            }
        }
    }
}
