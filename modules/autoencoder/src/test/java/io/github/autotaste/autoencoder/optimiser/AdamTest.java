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
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AdamTest {

    /** The settings the paper proposes with its algorithm 1; the learning rate is the caller's. */
    @Test
    void defaultsAreThoseOfThePaper() {
        assertThat(Adam.withLearningRate(0.3)).isEqualTo(new Adam(0.3, 0.9, 0.999, 1e-8));
        assertThat(Adam.withLearningRate(0.3).needsFullBatch()).isFalse();
    }

    /**
     * Algorithm 1 by hand with alpha = 0.1, beta1 = 0.9, beta2 = 0.999 and epsilon = 1e-8, of which no digit shows here,
     * from theta = 0:
     *
     * <pre>
     *  t   g   m                            v                                  m / (1 - beta1^t)        v / (1 - beta2^t)
     *  1   1   0.1 * 1 = 0.1                0.001 * 1 = 0.001                  0.1 / 0.1 = 1            0.001 / 0.001 = 1
     *  2  -2   0.09 - 0.2 = -0.11           0.000999 + 0.004 = 0.004999        -0.11 / 0.19             0.004999 / 0.001999
     *  3   3   -0.099 + 0.3 = 0.201         0.004994001 + 0.009 = 0.013994001  0.201 / 0.271            0.013994001 / 0.002997001
     *
     *  theta1 = -0.1 * 1 / 1                          = -0.1
     *  theta2 = -0.1 + 0.1 * 0.57894737 / 1.58137610  = -0.06338965
     *  theta3 = -0.06338965 - 0.1 * 0.74169742 / 2.16086436 = -0.09771375
     * </pre>
     */
    @Test
    void threeStepsAreThoseOfThePapersAlgorithm() {
        ParameterUpdate update = Adam.withLearningRate(0.1).updateOf(1, 1);
        float[] theta = {0f};
        update.apply(0, Step.number(1), theta, new float[] {1f});
        assertThat((double) theta[0]).isCloseTo(-0.1, within(1e-7));
        update.apply(0, Step.number(2), theta, new float[] {-2f});
        assertThat((double) theta[0]).isCloseTo(-0.06338965, within(1e-7));
        update.apply(0, Step.number(3), theta, new float[] {3f});
        assertThat((double) theta[0]).isCloseTo(-0.09771375, within(1e-7));
    }

    /** Beside the smallest gradients epsilon is not small. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1e-6, 1, 1e6, 1e15})
    void followsThePapersAlgorithmInDouble(double scale) {
        double alpha = 0.01;
        double beta1 = 0.8;
        double beta2 = 0.99;
        double epsilon = 1e-8;
        int length = 35;
        ParameterUpdate update = new Adam(alpha, beta1, beta2, epsilon).updateOf(1, length);
        float[] moved = new float[length];
        Arrays.fill(moved, 0.5f);
        float[] gradient = new float[length];
        double theta = 0.5;
        double m = 0;
        double v = 0;
        Random random = new Random(1);
        for (int t = 1; t <= 300; t++) {
            float g = (float) (scale * random.nextGaussian());
            m = beta1 * m + (1 - beta1) * g;
            v = beta2 * v + (1 - beta2) * g * g;
            theta -= alpha * (m / (1 - Math.pow(beta1, t))) / (Math.sqrt(v / (1 - Math.pow(beta2, t))) + epsilon);
            Arrays.fill(gradient, g);
            update.apply(0, Step.number(t), moved, gradient);
            for (float parameter : moved) {
                assertThat((double) parameter).as("step %d", t).isCloseTo(theta, within(1e-5));
            }
        }
    }

    /**
     * Rows of a batch take turns, some of which have many steps behind them: at 1025 and 2049, which end like 1 in binary, and back
     * at 1. A row's first gradient of 1 gives m = 0.1 and v = 0.001, whatever the step.
     */
    @Test
    void rowsMoveByTheCorrectionsOfTheirOwnSteps() {
        int[] steps = {1, 1025, 1, 2049, 1023, 1024};
        ParameterUpdate update = Adam.withLearningRate(0.1).updateOf(steps.length, 1);
        for (int row = 0; row < steps.length; row++) {
            float[] theta = {0f};
            update.apply(row, Step.number(steps[row]), theta, new float[] {1f});
            double mean = 0.1 / (1 - Math.pow(0.9, steps[row]));
            double square = 0.001 / (1 - Math.pow(0.999, steps[row]));
            assertThat((double) theta[0])
                    .as("step %d", steps[row])
                    .isCloseTo(-0.1 * mean / Math.sqrt(square), within(1e-6));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesLearningRatesThatAreNotPositive(double rate) {
        assertThatThrownBy(() -> Adam.withLearningRate(rate))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a finite learningRate above 0, found " + rate);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1, Double.NaN})
    void refusesDecaysOutsideZeroToOne(double beta) {
        assertThatThrownBy(() -> new Adam(1, beta, 0.5, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected beta1 and beta2 in [0, 1), found " + beta + " and 0.5");
        assertThatThrownBy(() -> new Adam(1, 0.5, beta, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected beta1 and beta2 in [0, 1), found 0.5 and " + beta);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesAnEpsilonThatIsNotPositive(double epsilon) {
        assertThatThrownBy(() -> new Adam(1, 0.5, 0.5, epsilon))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a finite epsilon above 0, found " + epsilon);
    }
}
