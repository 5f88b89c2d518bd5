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
package io.github.autotaste.autoencoder.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ActivationTest {

    private static final double[] INPUTS = {-40, -8, -3, -1, -0.3, -1e-3, 1e-3, 0.3, 1, 3, 8, 40};

    @ParameterizedTest
    @EnumSource
    void valueOfDerivativeStructureIsTheValue(Activation activation) {
        for (double z : INPUTS) {
            DerivativeStructure output = activation.value(new DerivativeStructure(1, 1, 0, z));
            assertThat(output.getValue()).isCloseTo(activation.value(z), within(1e-12));
        }
    }

    @ParameterizedTest
    @EnumSource
    void slopeFromTheOutputIsTheDerivative(Activation activation) {
        for (double z : INPUTS) {
            double derivative =
                    activation.value(new DerivativeStructure(1, 1, 0, z)).getPartialDerivative(1);
            assertThat(activation.slopeAt(activation.value(z))).isCloseTo(derivative, within(1e-12));
        }
    }

    @ParameterizedTest
    @EnumSource
    void inverseGivesTheInputBack(Activation activation) {
        for (double z = -7.9; z <= 7.9; z += 0.1) {
            double expected = activation == Activation.RELU ? Math.max(0, z) : z;
            assertThat(activation.inverse(activation.value(z))).as("at %s", z).isCloseTo(expected, within(1e-6));
        }
    }

    /** Far above and below what an activation gives there is still an input. */
    @ParameterizedTest
    @EnumSource
    void inverseOfAnyValueIsTheNearestThereIs(Activation activation) {
        for (double value : new double[] {0, 1e-3, 0.5, 1, 1.5, 5, 1e10, 1e30, -1e-3, -0.5, -1, -2, -1e10, -1e30}) {
            double input = activation.inverse(value);
            assertThat(input).isFinite();
            double distance = Math.abs(activation.value(input) - value);
            for (double other = -8; other <= 8; other += 0.25) {
                assertThat(distance)
                        .as("%s by %s, or by %s", value, input, other)
                        .isLessThanOrEqualTo(Math.abs(activation.value(other) - value) * (1 + 1e-9) + 1e-9);
            }
        }
        assertThat(Activation.RELU.inverse(0)).isZero();
        assertThat(Activation.SIGMOID.inverse(5)).isEqualTo(8);
        assertThat(Activation.ELU.inverse(-3)).isEqualTo(-8);
    }

    @ParameterizedTest
    @EnumSource
    void floatLoopIsWithinTwoMillionthsOfTheFunction(Activation activation) {
        for (double z = -50; z <= 50; z += 0.01) {
            float[] row = {7f, (float) z, 7f};
            activation.applyInPlace(row, 1, 2);
            double expected = activation.value((float) z);
            assertThat((double) row[1]).as("at %s", z).isCloseTo(expected, within(2e-6 * Math.max(1, expected)));
            assertThat(row).startsWith(7f).endsWith(7f);
        }
    }

    @ParameterizedTest
    @EnumSource
    void backpropagationMultipliesByTheSlope(Activation activation) {
        for (double z : INPUTS) {
            float output = (float) activation.value(z);
            float[] gradients = {3f, 2f, 3f};
            activation.backpropagate(new float[] {0f, output, 0f}, gradients, 1, 2);
            assertThat((double) gradients[1]).isCloseTo(2 * activation.slopeAt(output), within(1e-6));
            assertThat(gradients).startsWith(3f).endsWith(3f);
        }
    }
}
