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
package io.github.autotaste.evaluation;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;

/**
 * A measured mean with its 95 % interval.
 *
 * @param mean the mean
 * @param low lower end of the interval; equals the mean where no interval can be told
 * @param high upper end of the interval
 */
public record Estimate(double mean, double low, double high) {

    private static final double UPPER_TAIL_FROM = 0.975;

    /** A value that comes without an interval. */
    public static Estimate exact(double value) {
        return new Estimate(value, value, value);
    }

    /**
     * The mean of a sample with Student's t interval, {@code mean +- t * s / sqrt(n)} with {@code n - 1} degrees of
     * freedom; without an interval if the sample has one value. The ends are not cut to the range of the values.
     *
     * @param sample at least one value
     */
    public static Estimate ofMean(double[] sample) {
        double mean = mean(sample);
        double halfWidth = halfWidth(sample, mean);
        return new Estimate(mean, mean - halfWidth, mean + halfWidth);
    }

    /**
     * The square root of a sample's mean, its interval by the delta method: the half width of the mean's interval times
     * the slope of the root there, {@code 1 / (2 * sqrt(mean))}.
     *
     * @param sample at least one value, none negative
     */
    public static Estimate ofRootMean(double[] sample) {
        double mean = mean(sample);
        double root = Math.sqrt(mean);
        double halfWidth = mean > 0 ? halfWidth(sample, mean) / (2 * root) : 0;
        return new Estimate(root, root - halfWidth, root + halfWidth);
    }

    private static double mean(double[] sample) {
        if (sample.length == 0) {
            throw new IllegalArgumentException("Expected a sample of at least one value, found an empty one");
        }
        return StatUtils.mean(sample);
    }

    private static double halfWidth(double[] sample, double mean) {
        if (sample.length == 1) {
            return 0;
        }
        double quantile = new TDistribution(null, sample.length - 1.0).inverseCumulativeProbability(UPPER_TAIL_FROM);
        return quantile * Math.sqrt(StatUtils.variance(sample, mean) / sample.length);
    }
}
