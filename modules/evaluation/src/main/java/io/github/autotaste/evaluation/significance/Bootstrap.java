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
package io.github.autotaste.evaluation.significance;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * The bootstrap of a mean difference: the mean over as many users drawn with replacement, many times over. It assumes no
 * distribution.
 *
 * <p>Efron and Tibshirani, An introduction to the bootstrap, 1993, chapters 13 and 16.
 */
public final class Bootstrap {

    private final double mean;
    /** (resamples) ascending */
    private final double[] means;

    private Bootstrap(double mean, double[] means) {
        this.mean = mean;
        this.means = means;
    }

    /**
     * Draws the resamples; the same users for all differences of as many users.
     *
     * @param differences at least one
     */
    public static Bootstrap of(Differences differences, int resamples, long seed) {
        double[] values = differences.values();
        SplittableRandom random = new SplittableRandom(seed);
        double[] means = new double[resamples];
        for (int resample = 0; resample < resamples; resample++) {
            double sum = 0;
            for (int draw = 0; draw < values.length; draw++) {
                sum += values[random.nextInt(values.length)];
            }
            means[resample] = sum / values.length;
        }
        Arrays.sort(means);
        return new Bootstrap(StatUtils.mean(values), means);
    }

    /** The mean difference. */
    public double mean() {
        return mean;
    }

    /**
     * A percentile of the resampled means; the 2.5th and the 97.5th bound a 95 % interval.
     *
     * @param percent in (0, 100]
     */
    public double percentile(double percent) {
        return new Percentile().evaluate(means, percent);
    }

    /**
     * The share of resamples whose mean is at least as far from the mean as that is from 0, counting the sample itself as
     * one of them, so that it is never 0.
     */
    public double pValue() {
        long asFar = Arrays.stream(means)
                .filter(resampled -> Math.abs(resampled - mean) >= Math.abs(mean))
                .count();
        return (asFar + 1.0) / (means.length + 1.0);
    }
}
