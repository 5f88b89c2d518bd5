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
import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.stat.ranking.NaNStrategy;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;

/**
 * Friedman's test of several contenders over several data sets: whether their mean ranks could differ as much if all were
 * alike. Ranks count from 1 for the best; equal ones share the mean of theirs, and those without a value share the last.
 *
 * <p>Demsar, Statistical comparisons of classifiers over multiple data sets, Journal of Machine Learning Research 7, 2006,
 * section 3.2.2.
 *
 * @param dataSets {@code N}
 * @param meanRanks (contenders) {@code R_j}
 */
@SuppressWarnings("ArrayRecordComponent") // made once, then only read
public record FriedmanTest(int dataSets, double[] meanRanks) {

    /**
     * Ranks contenders on every data set.
     *
     * @param values (data sets) (contenders) at least one of the former and two of the latter; NaN for one that gave no value
     */
    public static FriedmanTest of(double[][] values, boolean lowerIsBetter) {
        double[] sums = new double[values[0].length];
        for (double[] ofDataSet : values) {
            double[] ranks = ranks(ofDataSet, lowerIsBetter);
            Arrays.setAll(sums, contender -> sums[contender] + ranks[contender]);
        }
        return new FriedmanTest(
                values.length,
                Arrays.stream(sums).map(sum -> sum / values.length).toArray());
    }

    private static double[] ranks(double[] values, boolean lowerIsBetter) {
        double[] losses = Arrays.stream(values)
                .map(value -> Double.isNaN(value) ? Double.POSITIVE_INFINITY : lowerIsBetter ? value : -value)
                .toArray();
        return new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.AVERAGE).rank(losses);
    }

    /** {@code chi^2 = 12 N / (k (k + 1)) (sum of R_j^2 - k (k + 1)^2 / 4)} for {@code k} contenders. */
    public double chiSquare() {
        double k = meanRanks.length;
        double squares = Arrays.stream(meanRanks).map(rank -> rank * rank).sum();
        return 12 * dataSets / (k * (k + 1)) * (squares - k * (k + 1) * (k + 1) / 4);
    }

    /** Iman and Davenport's {@code F = (N - 1) chi^2 / (N (k - 1) - chi^2)}. */
    public double statistic() {
        return (dataSets - 1) * chiSquare() / (dataSets * (meanRanks.length - 1.0) - chiSquare());
    }

    /**
     * The probability of a statistic at least as large if all contenders were alike.
     *
     * @return NaN for a single data set
     */
    public double pValue() {
        if (dataSets < 2) {
            return Double.NaN;
        }
        double others = meanRanks.length - 1.0;
        if (!Double.isFinite(statistic())) {
            return 0; // the same order on every data set
        }
        return 1 - new FDistribution(null, others, others * (dataSets - 1)).cumulativeProbability(statistic());
    }

    /**
     * How far mean ranks of two contenders must lie apart to be significantly different, by Nemenyi's test: {@code q sqrt(k (k
     * + 1) / (6 N))}, where q is the quantile of the studentised range over the root of 2.
     *
     * @param level in (0, 1), such as .05
     */
    public double criticalDifference(double level) {
        double k = meanRanks.length;
        double quantile = StudentisedRange.quantile(meanRanks.length, 1 - level) / Math.sqrt(2);
        return quantile * Math.sqrt(k * (k + 1) / (6 * dataSets));
    }
}
