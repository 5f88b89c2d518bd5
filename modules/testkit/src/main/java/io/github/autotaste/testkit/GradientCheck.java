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
package io.github.autotaste.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Holds an analytic gradient to central differences, parameter by parameter. */
public final class GradientCheck {

    private static final double STEP = 1e-5;

    private GradientCheck() {}

    /**
     * Fails unless every partial derivative agrees with {@code (f(x + h) - f(x - h)) / 2h} to the relative error given;
     * derivatives below a thousandth of the largest are held to the same absolute error as one of that size.
     */
    public static void assertGradient(
            ToDoubleFunction<double[]> function,
            Function<double[], double[]> gradient,
            double[] point,
            double relativeError) {
        double[] analytic = gradient.apply(point);
        double floor = largest(analytic) * 1e-3;
        for (int parameter = 0; parameter < point.length; parameter++) {
            double numeric = centralDifference(function, point, parameter);
            double size = Math.max(floor, Math.abs(numeric));
            assertThat(analytic[parameter])
                    .as("derivative %d of %d", parameter, point.length)
                    .isCloseTo(numeric, within(relativeError * size));
        }
    }

    private static double centralDifference(ToDoubleFunction<double[]> function, double[] point, int parameter) {
        double[] moved = point.clone();
        moved[parameter] = point[parameter] + STEP;
        double above = function.applyAsDouble(moved);
        moved[parameter] = point[parameter] - STEP;
        return (above - function.applyAsDouble(moved)) / (2 * STEP);
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
