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

import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Means over many chains against sums over all states. */
final class RowPhasesTest {

    private static final int CHAINS = 20_000;
    private static final int[] ROW = {2, 0, 1, 2, 1};

    @Test
    void dataPhaseHasTheMeansOfTheRatings() {
        TinyRbm machine = new TinyRbm(4);
        RowPhases phases = new RowPhases(TinyRbm.HIDDEN);
        phases.run(machine.rbm(), rows(), 0, 1, new SplittableRandom(1));
        float[] expected = new float[TinyRbm.HIDDEN];
        machine.rbm().hidden(rows().units(), 0, ROW.length, expected);
        assertThat(phases.dataHidden).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void modelPhaseHasTheMeanOfTheGibbsChain(int steps) {
        TinyRbm machine = new TinyRbm(5);
        double[] levels = new double[TinyRbm.COLUMNS * TinyRbm.LEVELS];
        double[] hidden = new double[TinyRbm.HIDDEN];
        SplittableRandom random = new SplittableRandom(steps);
        RowPhases phases = new RowPhases(TinyRbm.HIDDEN);
        for (int chain = 0; chain < CHAINS; chain++) {
            phases.run(machine.rbm(), rows(), 0, steps, random);
            addTo(levels, phases.modelLevels, 1.0 / CHAINS);
            addTo(hidden, phases.modelHidden, 1.0 / CHAINS);
        }
        double[] expectedLevels = new double[levels.length];
        double[] expectedHidden = new double[hidden.length];
        addExpected(machine, steps, expectedLevels, expectedHidden);
        assertThat(levels).containsExactly(expectedLevels, within(0.015));
        assertThat(hidden).containsExactly(expectedHidden, within(0.015));
    }

    /** The exact means of what a chain ends with, by the distribution of the hidden states after each step. */
    private static void addExpected(TinyRbm machine, int steps, double[] levels, double[] hidden) {
        int[] units = rows().units();
        double[] ofStates = machine.hiddenStates().stream()
                .mapToDouble(states -> machine.probability(states, units))
                .toArray();
        for (int step = 1; step < steps; step++) {
            ofStates = next(machine, ofStates);
        }
        for (int state = 0; state < ofStates.length; state++) {
            float[] probabilities = new float[levels.length];
            for (int column = 0; column < TinyRbm.COLUMNS; column++) {
                machine.rbm()
                        .visible(column, machine.hiddenStates().get(state), probabilities, column * TinyRbm.LEVELS);
            }
            float[] meanField = new float[TinyRbm.HIDDEN];
            machine.rbm().hiddenOfMeanField(new int[] {0, 1, 2, 3, 4}, probabilities, meanField);
            addTo(levels, probabilities, ofStates[state]);
            addTo(hidden, meanField, ofStates[state]);
        }
    }

    private static double[] next(TinyRbm machine, double[] ofStates) {
        double[] next = new double[ofStates.length];
        for (int[] units : machine.visibleStates()) {
            for (int from = 0; from < ofStates.length; from++) {
                double weight = ofStates[from]
                        * machine.probability(units, machine.hiddenStates().get(from));
                for (int to = 0; to < next.length; to++) {
                    next[to] +=
                            weight * machine.probability(machine.hiddenStates().get(to), units);
                }
            }
        }
        return next;
    }

    private static void addTo(double[] sums, float[] values, double factor) {
        for (int place = 0; place < sums.length; place++) {
            sums[place] += factor * values[place];
        }
    }

    /** One row that has rated all columns. */
    private static LevelRows rows() {
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofRatings();
        for (int column = 0; column < ROW.length; column++) {
            builder.add(1, column, ROW[column]);
        }
        RatingMatrix ratings = builder.build();
        return LevelRows.of(ratings.byUser(), RatingLevels.of(ratings));
    }
}
