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

import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DifferencesTest {

    /**
     * 77 users of 2,000 are served better, 88 worse, the rest alike. With all ranks tied it is a sign test without
     * continuity correction, z = 11 / sqrt(165); SciPy gives
     * the same with zeros dropped.
     */
    @Test
    void wilcoxonIsRightWithTies() {
        double[] values = new double[2000];
        for (int user = 0; user < 165; user++) {
            values[user] = user < 77 ? 1 : -1;
        }
        assertThat(against0(values).wilcoxonTest()).isCloseTo(0.39180485461850967, within(1e-14));
    }

    /** Equal values reached by other sums differ by rounding errors, which must neither count nor break ties. */
    @Test
    void wilcoxonDoesNotRankRoundingErrors() {
        double[] values = new double[2000];
        double[] reference = new double[2000];
        Random random = new Random(1);
        for (int user = 0; user < 2000; user++) {
            reference[user] = 0.5 + 1e-13 * random.nextInt(9);
            values[user] = reference[user] + (user < 77 ? 0.2 : user < 165 ? -0.2 : 0) + 1e-13 * random.nextInt(9);
        }
        assertThat(Differences.of(values, reference).wilcoxonTest()).isCloseTo(0.39180485461850967, within(1e-12));
    }

    /** The ranks of negative differences sum to 6; 14 of the 64 signs give at most 6, so p = 2 * 14 / 64. */
    @Test
    void wilcoxonIsExactForFewUsers() {
        assertThat(against0(1, 2, 3, 4, 5, -6).wilcoxonTest()).isCloseTo(0.4375, within(1e-12));
    }

    /** t = 3 / (sqrt(2.5) / sqrt(5)) = 4.2426; the closed form for 4 degrees of freedom gives p = 0.013236. */
    @Test
    void tTestMatchesTheClosedForm() {
        assertThat(against0(1, 2, 3, 4, 5).tTest()).isCloseTo(0.013236, within(1e-6));
    }

    @Test
    void equalContendersDoNotDiffer() {
        Differences none = Differences.of(new double[] {0.3, 0.5, 0}, new double[] {0.3, 0.5, 0});
        assertThat(none.tTest()).isEqualTo(1);
        assertThat(none.wilcoxonTest()).isEqualTo(1);
        assertThat(Bootstrap.of(none, 100, 1).pValue()).isEqualTo(1);
    }

    @Test
    void theSameDifferenceForAllIsNoChance() {
        assertThat(against0(0.5, 0.5, 0.5).tTest()).isZero();
    }

    @Test
    void usersThatOnlyOneWasMeasuredOnDoNotCount() {
        Differences differences =
                Differences.of(new double[] {1, Double.NaN, 3, 4}, new double[] {0, 1, Double.NaN, 1});
        assertThat(differences.values()).containsExactly(1, 3);
    }

    /** Of 2,000 comparisons of equal contenders 5 % come out below .05; 1.5 points are three standard deviations. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void falseAlarmsAreAsRareAsTheLevelSays(long seed) {
        assertThat(falseAlarms(seed, Differences::tTest)).isBetween(0.035, 0.065);
        assertThat(falseAlarms(seed, Differences::wilcoxonTest)).isBetween(0.035, 0.065);
        assertThat(falseAlarms(
                        seed, differences -> Bootstrap.of(differences, 200, 7).pValue()))
                .isBetween(0.035, 0.075);
    }

    private static double falseAlarms(long seed, ToDoubleFunction<Differences> test) {
        Random random = new Random(seed);
        int alarms = 0;
        for (int trial = 0; trial < 2000; trial++) {
            double[] values =
                    DoubleStream.generate(random::nextGaussian).limit(60).toArray();
            alarms += test.applyAsDouble(against0(values)) < 0.05 ? 1 : 0;
        }
        return alarms / 2000.0;
    }

    private static Differences against0(double... values) {
        return Differences.of(values, new double[values.length]);
    }
}
