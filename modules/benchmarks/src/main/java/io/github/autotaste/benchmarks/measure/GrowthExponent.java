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
package io.github.autotaste.benchmarks.measure;

/** The exponent {@code b} of the power law {@code y = a x^b} that fits best: the slope of least squares on logarithms. */
public final class GrowthExponent {

    private GrowthExponent() {}

    /**
     * Fits.
     *
     * @param x sizes, above 0, at least two different ones
     * @param y what was measured at each, above 0
     */
    public static double of(double[] x, double[] y) {
        if (x.length != y.length || x.length < 2) {
            throw new IllegalArgumentException(
                    "Expected two or more sizes with one value each, found " + x.length + " and " + y.length);
        }
        double meanX = meanOfLogs(x);
        double meanY = meanOfLogs(y);
        double covariance = 0;
        double variance = 0;
        for (int point = 0; point < x.length; point++) {
            double fromMean = Math.log(x[point]) - meanX;
            covariance += fromMean * (Math.log(y[point]) - meanY);
            variance += fromMean * fromMean;
        }
        return covariance / variance;
    }

    private static double meanOfLogs(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += Math.log(value);
        }
        return sum / values.length;
    }
}
