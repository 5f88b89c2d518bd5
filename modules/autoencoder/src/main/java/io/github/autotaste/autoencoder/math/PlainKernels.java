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
package io.github.autotaste.autoencoder.math;

/** The kernels in plain Java, in the forms that the JIT compiler of JDK 17 turns into vector instructions. */
final class PlainKernels implements Kernels {

    @Override
    public String name() {
        return "plain Java";
    }

    /** Eight running sums, since a compiler may not reorder one; they are added pairwise at the end. */
    @Override
    public void dots(float[][] table, float[] x, Entries result, int from, int to) {
        int[] indices = result.indices();
        float[] values = result.values();
        for (int p = from; p < to; p++) {
            values[p] = dot(table[indices[p]], x);
        }
    }

    private static float dot(float[] row, float[] x) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        float s4 = 0;
        float s5 = 0;
        float s6 = 0;
        float s7 = 0;
        for (int j = 0; j < x.length; j += 8) {
            s0 += row[j] * x[j];
            s1 += row[j + 1] * x[j + 1];
            s2 += row[j + 2] * x[j + 2];
            s3 += row[j + 3] * x[j + 3];
            s4 += row[j + 4] * x[j + 4];
            s5 += row[j + 5] * x[j + 5];
            s6 += row[j + 6] * x[j + 6];
            s7 += row[j + 7] * x[j + 7];
        }
        return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
    }

    /** Four rows a pass: with more than about five arrays in one loop the compiler gives up on vectors. */
    @Override
    public void addRows(float[][] table, Entries weights, int from, int to, float[] y) {
        int[] indices = weights.indices();
        float[] values = weights.values();
        int p = from;
        for (; p + 4 <= to; p += 4) {
            float[] x0 = table[indices[p]];
            float[] x1 = table[indices[p + 1]];
            float[] x2 = table[indices[p + 2]];
            float[] x3 = table[indices[p + 3]];
            float a0 = values[p];
            float a1 = values[p + 1];
            float a2 = values[p + 2];
            float a3 = values[p + 3];
            for (int j = 0; j < y.length; j++) {
                y[j] += (a0 * x0[j] + a1 * x1[j]) + (a2 * x2[j] + a3 * x3[j]);
            }
        }
        for (; p < to; p++) {
            float[] x = table[indices[p]];
            float a = values[p];
            for (int j = 0; j < y.length; j++) {
                y[j] += a * x[j];
            }
        }
    }

    @Override
    public void adam(float[] parameters, float[] gradient, float[] mean, float[] square, AdamStep step) {
        adam(parameters, gradient, mean, square, step, 0);
    }

    static void adam(float[] parameters, float[] gradient, float[] mean, float[] square, AdamStep step, int from) {
        float rate = step.rate();
        float floor = step.floor();
        float decay = step.decay();
        float keepMean = (float) step.beta1();
        float keepSquare = (float) step.beta2();
        float takeMean = (float) (1 - step.beta1());
        float takeSquare = (float) (1 - step.beta2());
        for (int j = from; j < parameters.length; j++) {
            float g = gradient[j] + decay * parameters[j];
            float m = keepMean * mean[j] + takeMean * g;
            float v = keepSquare * square[j] + takeSquare * g * g;
            mean[j] = m;
            square[j] = v;
            parameters[j] -= rate * m / ((float) Math.sqrt(v) + floor);
        }
    }

    @Override
    public void rprop(float[] parameters, float[] gradient, float[] previous, float[] steps, RPropStep step) {
        move(parameters, gradient, previous, steps, step);
    }

    /** {@link Kernels#rprop}, of whichever kernels. */
    static void move(float[] parameters, float[] gradient, float[] previous, float[] steps, RPropStep step) {
        for (int j = 0; j < parameters.length; j++) {
            float slope = gradient[j] + step.decay() * parameters[j];
            float agreement = slope * previous[j];
            float factor = agreement > 0 ? step.growth() : agreement < 0 ? step.shrinkage() : 1f;
            float move = Math.max(step.smallest(), Math.min(step.largest(), steps[j] * factor));
            float followed = agreement < 0 ? 0f : slope;
            steps[j] = move;
            previous[j] = followed;
            parameters[j] -= Math.signum(followed) * move;
        }
    }
}
