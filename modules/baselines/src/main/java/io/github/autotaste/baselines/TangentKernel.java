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

/**
 * The neural tangent kernel of a network with one infinitely wide layer of ReLU units, as a function of the products of two
 * inputs. With {@code s(x, y) = w x.y / d + b} for d inputs, the angle {@code t = arccos(s(x, y) / sqrt(s(x, x) s(y, y)))},
 * and the arc-cosine kernels
 *
 * <pre>
 *   k1 = sqrt(s(x, x) s(y, y)) (sin t + (pi - t) cos t) / (2 pi),   k0 = (pi - t) / (2 pi)
 * </pre>
 *
 * <p>it is {@code w k1 + b + w k0 s(x, y)}, where w and b are the variances of weights and biases.
 *
 * <p>Jacot, Gabriel and Hongler, Neural tangent kernel, NeurIPS 2018; Cho and Saul, Kernel methods for deep learning, NIPS
 * 2009.
 *
 * @param inputs d, at least 1
 */
record TangentKernel(int inputs) {

    private static final double WEIGHTS = 2;
    private static final double BIASES = 0.01;

    /**
     * The kernel of two inputs.
     *
     * @param product x.y
     * @param one x.x
     * @param other y.y
     */
    double of(double product, double one, double other) {
        double sum = sum(product);
        double length = Math.sqrt(sum(one) * sum(other));
        double cosine = Math.max(-1, Math.min(1, sum / length));
        double angle = StrictMath.acos(cosine);
        double rest = Math.PI - angle;
        double first = length * (Math.sqrt(1 - cosine * cosine) + rest * cosine) / (2 * Math.PI);
        return WEIGHTS * first + BIASES + WEIGHTS * rest / (2 * Math.PI) * sum;
    }

    private double sum(double product) {
        return WEIGHTS * product / inputs + BIASES;
    }
}
