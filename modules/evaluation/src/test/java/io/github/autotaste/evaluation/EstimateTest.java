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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EstimateTest {

    /** Table of Student's t: 3.182446 for 3 degrees of freedom. s = sqrt(5 / 3), so the half width is t * s / 2. */
    @Test
    void meanHasStudentsInterval() {
        Estimate estimate = Estimate.ofMean(new double[] {1, 2, 3, 4});
        assertThat(estimate.mean()).isEqualTo(2.5);
        assertThat(estimate.high() - estimate.mean()).isCloseTo(2.054260, within(1e-6));
        assertThat(estimate.mean() - estimate.low()).isCloseTo(2.054260, within(1e-6));
    }

    /** Mean 7.5, s = sqrt(43); half width 3.182446 * s / 2 / (2 * sqrt(7.5)). */
    @Test
    void rootMeanHasTheDeltaMethodsInterval() {
        Estimate estimate = Estimate.ofRootMean(new double[] {1, 4, 9, 16});
        assertThat(estimate.mean()).isCloseTo(2.738613, within(1e-6));
        assertThat(estimate.high() - estimate.mean()).isCloseTo(1.905043, within(1e-6));
        assertThat(estimate.mean() - estimate.low()).isCloseTo(1.905043, within(1e-6));
    }

    @Test
    void perfectEstimatesHaveNoSpread() {
        assertThat(Estimate.ofRootMean(new double[] {0, 0, 0})).isEqualTo(Estimate.exact(0));
        assertThat(Estimate.ofMean(new double[] {1, 1, 1})).isEqualTo(Estimate.exact(1));
    }

    @Test
    void oneValueTellsNoInterval() {
        assertThat(Estimate.ofMean(new double[] {0.3})).isEqualTo(Estimate.exact(0.3));
        assertThat(Estimate.ofRootMean(new double[] {4})).isEqualTo(Estimate.exact(2));
    }

    @Test
    void rejectsAnEmptySample() {
        assertThatThrownBy(() -> Estimate.ofMean(new double[0])).isInstanceOf(IllegalArgumentException.class);
    }

    /** Of 2,000 intervals 95 % should hold the truth; 1.5 points are three standard deviations. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void intervalsHoldTheTruthAsOftenAsTheyClaim(long seed) {
        RandomGenerator random = new Well19937c(seed);
        double trueMean = 0.3;
        double trueRootMean = Math.sqrt(4 + 0.09);
        int meanHeld = 0;
        int rootHeld = 0;
        for (int trial = 0; trial < 2000; trial++) {
            double[] errors = random(random, trueMean, 2);
            meanHeld += holds(Estimate.ofMean(errors), trueMean);
            rootHeld += holds(Estimate.ofRootMean(squares(errors)), trueRootMean);
        }
        assertThat(meanHeld / 2000.0).isBetween(0.935, 0.965);
        assertThat(rootHeld / 2000.0).isBetween(0.935, 0.965);
    }

    private static double[] random(RandomGenerator random, double mean, double deviation) {
        return DoubleStream.generate(() -> mean + deviation * random.nextGaussian())
                .limit(200)
                .toArray();
    }

    private static double[] squares(double[] values) {
        return DoubleStream.of(values).map(value -> value * value).toArray();
    }

    private static int holds(Estimate estimate, double truth) {
        return estimate.low() <= truth && truth <= estimate.high() ? 1 : 0;
    }
}
