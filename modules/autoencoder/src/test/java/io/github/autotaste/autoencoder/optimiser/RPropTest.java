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
package io.github.autotaste.autoencoder.optimiser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RPropTest {

    /**
     * Factors 1.2 and 0.5 and the largest step of 50 are those of Riedmiller and Braun (1993); the smallest step of 0 is
     * that of Igel and Hüsken's comparison, where the older paper has 1e-6. The first step is the caller's.
     */
    @Test
    void defaultsAreThoseOfThePapers() {
        assertThat(RProp.withInitialStep(0.3)).isEqualTo(new RProp(0.3, 1.2, 0.5, 0, 50));
        assertThat(RProp.withInitialStep(0.3).needsFullBatch()).isTrue();
    }

    /**
     * iRprop- on a sequence of signs, with the first step 1, growth 2, shrinkage 1/2 and steps from 1/4 to 4, which floats
     * hold exactly. After a turn the gradient counts as 0: no move, and the next sign is compared with nothing.
     */
    @Test
    void stepsFollowTheSignsOfTheGradient() {
        double[][] gradientsAndMoves = {
            {3, -1}, // nothing to compare with: the first step
            {1, -2}, // kept: doubled
            {9, -4},
            {1, -4}, // bounded above
            {-1, 0}, // turned: halved to 2, no move
            {-1, 2}, // after a turn: as it was
            {-7, 4},
            {5, 0}, // turned: 2
            {-1, 2}, // after a turn, even to the other side
            {1, 0}, // turned: 1
            {1, -1},
            {-1, 0}, // turned: 1/2
            {-1, 0.5},
            {1, 0}, // turned: 1/4
            {1, -0.25},
            {-1, 0}, // turned, bounded below
            {-1, 0.25},
            {0, 0}, // no slope: no move
            {-1, 0.25}, // and nothing to compare with
            {-1, 0.5}
        };
        int length = 35;
        ParameterUpdate update = new RProp(1, 2, 0.5, 0.25, 4).updateOf(1, length);
        float[] parameters = new float[length];
        float[] gradient = new float[length];
        float[] expected = new float[length];
        for (int step = 1; step <= gradientsAndMoves.length; step++) {
            Arrays.fill(gradient, (float) gradientsAndMoves[step - 1][0]);
            update.apply(0, Step.number(step), parameters, gradient);
            Arrays.fill(expected, expected[0] + (float) gradientsAndMoves[step - 1][1]);
            assertThat(parameters).as("step %d", step).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {1e-12f, 1e-3f, 1e12f})
    void sizeOfTheGradientPlaysNoPart(float scale) {
        ParameterUpdate update = RProp.withInitialStep(0.1).updateOf(1, 1);
        ParameterUpdate scaled = RProp.withInitialStep(0.1).updateOf(1, 1);
        float[] parameter = {1f};
        float[] twin = {1f};
        Random random = new Random(1);
        for (int step = 1; step <= 100; step++) {
            float gradient = (float) random.nextGaussian();
            update.apply(0, Step.number(step), parameter, new float[] {gradient});
            scaled.apply(0, Step.number(step), twin, new float[] {scale * gradient});
            assertThat(twin).isEqualTo(parameter);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesAFirstStepThatIsNotPositive(double step) {
        assertThatThrownBy(() -> RProp.withInitialStep(step))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a finite initialStep above 0, found " + step);
    }

    @ParameterizedTest
    @CsvSource({"1, 0.5", "0.5, 0.5", "NaN, 0.5", "1.2, 0", "1.2, 1", "1.2, -1", "1.2, NaN"})
    void refusesFactorsThatDoNotGrowOrShrink(double growth, double shrinkage) {
        assertThatThrownBy(() -> new RProp(1, growth, shrinkage, 0, 50))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected growth above 1 and shrinkage in (0, 1), found " + growth + " and " + shrinkage);
    }

    @ParameterizedTest
    @CsvSource({"-1, 50", "2, 1", "NaN, 50", "0, NaN"})
    void refusesBoundsThatAreNone(double smallest, double largest) {
        assertThatThrownBy(() -> new RProp(1, 1.2, 0.5, smallest, largest))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected 0 <= smallestStep <= largestStep, found " + smallest + " and " + largest);
    }
}
