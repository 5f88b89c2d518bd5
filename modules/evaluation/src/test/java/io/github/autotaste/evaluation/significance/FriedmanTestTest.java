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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FriedmanTestTest {

    /** Areas under the curve of four variants of C4.5 on 14 data sets: Demsar 2006, table 6. */
    private static final double[][] DEMSAR = {
        {.763, .768, .771, .798},
        {.599, .591, .590, .569},
        {.954, .971, .968, .967},
        {.628, .661, .654, .657},
        {.882, .888, .886, .898},
        {.936, .931, .916, .931},
        {.661, .668, .609, .685},
        {.583, .583, .563, .625},
        {.775, .838, .866, .875},
        {1.000, 1.000, 1.000, 1.000},
        {.940, .962, .965, .962},
        {.619, .666, .614, .669},
        {.972, .981, .9751, .975},
        {.957, .978, .946, .970}
    };

    @Test
    void hasDemsarsRanksAndStatistics() {
        FriedmanTest test = FriedmanTest.of(DEMSAR, false);

        assertThat(test.meanRanks()).containsExactly(new double[] {3.143, 2.000, 2.893, 1.964}, within(5e-4));
        assertThat(test.chiSquare()).isCloseTo(9.28, within(5e-3));
        assertThat(test.statistic()).isCloseTo(3.69, within(5e-3));
        assertThat(test.pValue()).isBetween(.019, .021);
        assertThat(test.criticalDifference(.05)).isCloseTo(1.25, within(5e-3));
    }

    /** Demsar 2006, table 5a. */
    @ParameterizedTest
    @CsvSource({"2, .05, 1.960", "4, .05, 2.569", "10, .05, 3.164", "2, .10, 1.645", "10, .10, 2.920"})
    void hasNemenyisCriticalValues(int contenders, double level, double expected) {
        double critical = StudentisedRange.quantile(contenders, 1 - level) / Math.sqrt(2);

        assertThat(critical).isCloseTo(expected, within(1e-3));
    }

    @Test
    void ranksLowerValuesFirstAndMissingOnesLast() {
        FriedmanTest test = FriedmanTest.of(new double[][] {{2, Double.NaN, 1}, {3, Double.NaN, 3}}, true);

        assertThat(test.meanRanks()).containsExactly(1.75, 3, 1.25);
    }

    @Test
    void isCertainWhereTheOrderIsTheSameEverywhere() {
        FriedmanTest test = FriedmanTest.of(new double[][] {{1, 2, 3}, {1, 2, 3}}, true);

        assertThat(test.pValue()).isZero();
    }
}
