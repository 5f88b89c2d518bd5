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

import org.apache.commons.math3.random.RandomGenerator;

/** The vectors of factors that users and items have. */
final class Vectors {

    private Vectors() {}

    /** (rows x factors) normal values around 0. */
    static float[][] normal(int rows, int factors, double deviation, RandomGenerator random) {
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
}
