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
package io.github.autotaste.baselines;

import io.github.autotaste.ratings.HeapRoom;
import java.util.Locale;
import org.apache.commons.math3.random.RandomGenerator;

/** The vectors of factors that users and items have. */
final class Vectors {

    private Vectors() {}

    /** (rows x factors) normal values around 0. */
    static float[][] normal(int rows, int factors, double deviation, RandomGenerator random) {
        HeapRoom.require(
                (long) rows * factors * Float.BYTES,
                String.format(Locale.ROOT, "A factorisation with %,d vectors of %,d values", rows, factors));
        float[][] vectors = new float[rows][factors];
        for (float[] vector : vectors) {
            for (int factor = 0; factor < factors; factor++) {
                vector[factor] = (float) (deviation * random.nextGaussian());
            }
        }
        return vectors;
    }

    /** The inner product, in four partial sums that do not wait for one another. */
    static float dot(float[] one, float[] other) {
        float sum0 = 0;
        float sum1 = 0;
        float sum2 = 0;
        float sum3 = 0;
        int factor = 0;
        for (; factor <= one.length - 4; factor += 4) {
            sum0 += one[factor] * other[factor];
            sum1 += one[factor + 1] * other[factor + 1];
            sum2 += one[factor + 2] * other[factor + 2];
            sum3 += one[factor + 3] * other[factor + 3];
        }
        for (; factor < one.length; factor++) {
            sum0 += one[factor] * other[factor];
        }
        return (sum0 + sum1) + (sum2 + sum3);
    }

    /** {@code sum += a * x}. */
    static void add(float a, float[] x, float[] sum) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += a * x[j];
        }
    }

    /** Adds four vectors in one pass: with many more arrays in a loop the compiler gives up on vector instructions. */
    static void add(float[] x0, float[] x1, float[] x2, float[] x3, float[] sum) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += (x0[j] + x1[j]) + (x2[j] + x3[j]);
        }
    }

    /** Adds {@code count} rows that follow each other, each times the factor at the same place; four in one pass. */
    static void addRows(float[][] rows, int first, float[] factors, int firstFactor, int count, float[] sum) {
        int row = 0;
        for (; row <= count - 4; row += 4) {
            float[] x0 = rows[first + row];
            float[] x1 = rows[first + row + 1];
            float[] x2 = rows[first + row + 2];
            float[] x3 = rows[first + row + 3];
            float a0 = factors[firstFactor + row];
            float a1 = factors[firstFactor + row + 1];
            float a2 = factors[firstFactor + row + 2];
            float a3 = factors[firstFactor + row + 3];
            for (int j = 0; j < sum.length; j++) {
                sum[j] += (a0 * x0[j] + a1 * x1[j]) + (a2 * x2[j] + a3 * x3[j]);
            }
        }
        for (; row < count; row++) {
            add(factors[firstFactor + row], rows[first + row], sum);
        }
    }

    /** Each value by its logistic sigmoid less 1/2, in place. */
    static void centredSigmoid(float[] values) {
        for (int j = 0; j < values.length; j++) {
            values[j] = (float) (1 / (1 + Math.exp(-values[j])) - 0.5);
        }
    }

    /** The values at {@code [from, to)} by their softmax, in place. */
    static void softmax(float[] values, int from, int to) {
        float max = Float.NEGATIVE_INFINITY;
        for (int position = from; position < to; position++) {
            max = Math.max(max, values[position]);
        }
        float sum = 0;
        for (int position = from; position < to; position++) {
            values[position] = (float) Math.exp(values[position] - max);
            sum += values[position];
        }
        for (int position = from; position < to; position++) {
            values[position] /= sum;
        }
    }
}
