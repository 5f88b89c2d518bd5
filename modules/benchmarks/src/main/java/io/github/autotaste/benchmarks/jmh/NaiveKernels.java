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

import io.github.autotaste.autoencoder.math.AdamStep;
import io.github.autotaste.autoencoder.math.Entries;
import io.github.autotaste.autoencoder.math.Kernels;
import io.github.autotaste.autoencoder.math.RPropStep;

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

    @Override
    public void addProducts(float[][] left, float[][] right, int inner, float[][] sums) {
        for (int row = 0; row < sums.length; row++) {
            for (int j = 0; j < sums[row].length; j++) {
                for (int k = 0; k < inner; k++) {
                    sums[row][j] += left[row][k] * right[k][j];
                }
            }
        }
    }

    @Override
    public void adam(float[] parameters, float[] gradient, float[] mean, float[] square, AdamStep step) {
        for (int j = 0; j < parameters.length; j++) {
            double g = gradient[j] + step.decay() * parameters[j];
            mean[j] = (float) (step.beta1() * mean[j] + (1 - step.beta1()) * g);
            square[j] = (float) (step.beta2() * square[j] + (1 - step.beta2()) * g * g);
            parameters[j] -= (float) (step.rate() * mean[j] / (Math.sqrt(square[j]) + step.floor()));
        }
    }

    @Override
    public void rprop(float[] parameters, float[] gradient, float[] previous, float[] steps, RPropStep step) {
        for (int j = 0; j < parameters.length; j++) {
            float slope = gradient[j] + step.decay() * parameters[j];
            if (slope * previous[j] > 0) {
                steps[j] = Math.min(step.largest(), steps[j] * step.growth());
            } else if (slope * previous[j] < 0) {
                steps[j] = Math.max(step.smallest(), steps[j] * step.shrinkage());
                slope = 0;
            }
            previous[j] = slope;
            parameters[j] -= Math.signum(slope) * steps[j];
        }
    }
}
