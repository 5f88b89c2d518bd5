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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The conditional probabilities against sums over all states of the machine, weighted by {@code exp(-energy)}. */
final class RbmTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void hiddenUnitsHaveTheMeansOfTheEnergy(long seed) {
        TinyRbm machine = new TinyRbm(seed);
        for (int[] units : machine.visibleStates()) {
            float[] hidden = new float[TinyRbm.HIDDEN];
            machine.rbm().hidden(units, 0, units.length, hidden);
            for (int unit = 0; unit < hidden.length; unit++) {
                double sum = 0;
                double total = 0;
                for (float[] states : machine.hiddenStates()) {
                    double weight = Math.exp(-machine.energy(units, states));
                    sum += states[unit] * weight;
                    total += weight;
                }
                assertThat(hidden[unit]).isCloseTo((float) (sum / total), within(1e-5f));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void levelsHaveTheProbabilitiesOfTheEnergy(long seed) {
        TinyRbm machine = new TinyRbm(seed);
        for (float[] states : machine.hiddenStates()) {
            double[] expected = new double[TinyRbm.COLUMNS * TinyRbm.LEVELS];
            double total = 0;
            for (int[] units : machine.visibleStates()) {
                double weight = Math.exp(-machine.energy(units, states));
                for (int unit : units) {
                    expected[unit] += weight;
                }
                total += weight;
            }
            float[] levels = new float[1 + TinyRbm.LEVELS];
            for (int unit = 0; unit < expected.length; unit++) {
                machine.rbm().visible(unit / TinyRbm.LEVELS, states, levels, 1);
                assertThat(levels[1 + unit % TinyRbm.LEVELS])
                        .isCloseTo((float) (expected[unit] / total), within(1e-5f));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void meanFieldOfCertainLevelsIsThatOfTheirUnits(long seed) {
        TinyRbm machine = new TinyRbm(seed);
        for (int[] units : machine.visibleStates()) {
            float[] certain = new float[TinyRbm.COLUMNS * TinyRbm.LEVELS];
            for (int unit : units) {
                certain[unit] = 1;
            }
            float[] ofUnits = new float[TinyRbm.HIDDEN];
            float[] ofMeanField = new float[TinyRbm.HIDDEN];
            machine.rbm().hidden(units, 0, units.length, ofUnits);
            machine.rbm().hiddenOfMeanField(new int[] {0, 1, 2, 3, 4}, certain, ofMeanField);
            assertThat(ofMeanField).containsExactly(ofUnits, within(1e-6f));
        }
    }
}
