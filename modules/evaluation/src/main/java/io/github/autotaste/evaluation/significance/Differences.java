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

import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.inference.TTest;
import org.apache.commons.statistics.inference.ContinuityCorrection;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;

/**
 * What one contender has more than another, user by user, and whether that could be chance. Each p-value is two-sided:
 * the probability of differences at least as large if neither contender were better.
 */
public final class Differences {

    /** Smaller differences are rounding errors of equal values. */
    private static final double SMALLEST = 1e-9;

    /** Exact for few users without ties; else the normal approximation, as SciPy has it, corrected for ties only. */
    private static final WilcoxonSignedRankTest WILCOXON =
            WilcoxonSignedRankTest.withDefaults().with(ContinuityCorrection.DISABLED);

    private final double[] values;

    private Differences(double[] values) {
        this.values = values;
    }

    /**
     * The differences of the users that both have a value for.
     *
     * @param values (users) a contender's value for each user; NaN where there is none
     * @param reference (users) the values of the one it is compared with
     */
    public static Differences of(double[] values, double[] reference) {
        return new Differences(IntStream.range(0, values.length)
                .mapToDouble(user -> values[user] - reference[user])
                .filter(difference -> !Double.isNaN(difference))
                .map(difference -> Math.abs(difference) < SMALLEST ? 0 : difference)
                .toArray());
    }

    /** The number of users. */
    public int count() {
        return values.length;
    }

    /** The mean over users; NaN if there are none. */
    public double mean() {
        return StatUtils.mean(values);
    }

    double[] values() {
        return values;
    }

    /**
     * Student's paired t test. It tests the mean, the figure that is reported, and with the hundreds of users of a
     * comparison does not depend on the shape of the differences (Urbano, Lima and Hanjalic, Statistical significance
     * testing in information retrieval: an empirical analysis of type I, type II and type III errors, SIGIR 2019).
     *
     * @return 1 if all differences are 0, or if there are fewer than two; 0 if all are the same but not 0
     */
    public double tTest() {
        if (values.length < 2 || isAllZero()) {
            return 1;
        }
        double p = new TTest().tTest(0, values);
        return Double.isNaN(p) ? 0 : p;
    }

    /**
     * Wilcoxon's signed rank test on the users that differ. Differences that are equal up to rounding errors share a
     * rank.
     *
     * @return 1 if all differences are 0
     */
    public double wilcoxonTest() {
        double[] differing = IntStream.range(0, values.length)
                .mapToDouble(user -> Math.rint(values[user] / SMALLEST) * SMALLEST)
                .filter(difference -> difference != 0)
                .toArray();
        return differing.length == 0 ? 1 : WILCOXON.test(differing).getPValue();
    }

    private boolean isAllZero() {
        return IntStream.range(0, values.length).allMatch(user -> values[user] == 0);
    }
}
