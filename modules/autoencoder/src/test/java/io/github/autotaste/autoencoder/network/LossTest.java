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

import io.github.autotaste.testkit.GradientCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LossTest {

    private static final double[] OUTPUTS = {-40, -3, -0.5, 0.2, 0.5, 3, 40};
    private static final double[] TARGETS = {0, 1, 0, 1, 1, 0, 1};

    @ParameterizedTest
    @EnumSource
    void slopesAreTheDerivativesOfTheValue(Loss loss) {
        GradientCheck.assertGradient(
                outputs -> loss.value(outputs, TARGETS), outputs -> loss.slopes(outputs, TARGETS), OUTPUTS, 1e-6);
    }

    @ParameterizedTest
    @EnumSource
    void floatLoopIsWithinTwoMillionthsOfTheSlope(Loss loss) {
        float[] outputs = new float[9];
        float[] targets = new float[9];
        float[] slopes = new float[9];
        for (int p = 0; p < 7; p++) {
            outputs[p + 1] = (float) OUTPUTS[p];
            targets[p + 1] = (float) TARGETS[p];
        }
        loss.slopes(outputs, targets, slopes, 1, 8);
        double[] expected = loss.slopes(OUTPUTS, TARGETS);
        for (int p = 0; p < 7; p++) {
            assertThat((double) slopes[p + 1])
                    .isCloseTo(expected[p], within(2e-6 * Math.max(1, Math.abs(expected[p]))));
        }
        assertThat(slopes).startsWith(0f).endsWith(0f);
    }

    @ParameterizedTest
    @EnumSource
    void noOutputsCostNothing(Loss loss) {
        assertThat(loss.value(new double[0], new double[0])).isZero();
        loss.slopes(new float[1], new float[1], new float[1], 1, 1);
    }

    @Test
    void multinomialIsTheNegativeLogLikelihoodOfTheSoftmax() {
        double[] outputs = {Math.log(1), Math.log(2), Math.log(5)};
        // probabilities 1/8, 2/8 and 5/8
        assertThat(Loss.MULTINOMIAL.value(outputs, new double[] {0, 1, 1}))
                .isCloseTo(-Math.log(2.0 / 8) - Math.log(5.0 / 8), within(1e-12));
    }

    @Test
    void hingeCostsNothingBeyondTheMargin() {
        assertThat(Loss.HINGE.value(new double[] {1.5, -1.5}, new double[] {1, 0}))
                .isZero();
        assertThat(Loss.HINGE.value(new double[] {0.25, -0.5}, new double[] {1, 0}))
                .isEqualTo(0.75 + 0.5);
    }

    /** At the margin itself there is no slope any more, and a target of a half is one against. */
    @Test
    void hingeIsFlatFromTheMarginOn() {
        double[] outputs = {1, -1, 0, 0};
        double[] targets = {1, 0, 0.5, 0.75};
        assertThat(Loss.HINGE.slopes(outputs, targets)).containsExactly(0, 0, 1, -1);
        float[] slopes = new float[4];
        Loss.HINGE.slopes(new float[] {1, -1, 0, 0}, new float[] {1, 0, 0.5f, 0.75f}, slopes, 0, 4);
        assertThat(slopes).containsExactly(0, 0, 1, -1);
    }

    /** Against e^-1 / (1 + e^-1) by hand: the exponential of 1000 is infinite. */
    @Test
    void multinomialTakesOutputsBeyondTheRangeOfTheExponential() {
        double[] outputs = {1000, 999};
        double[] targets = {1, 0};
        double second = Math.exp(-1) / (1 + Math.exp(-1));
        assertThat(Loss.MULTINOMIAL.value(outputs, targets)).isCloseTo(-Math.log(1 - second), within(1e-12));
        assertThat(Loss.MULTINOMIAL.slopes(outputs, targets))
                .containsExactly(new double[] {-second, second}, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource
    void valueOfAPartIsThatOfItsOutputsAlone(Loss loss) {
        float[] outputs = {9, 0.5f, -0.25f, 9};
        float[] targets = {1, 1, 0, 1};
        assertThat(loss.value(outputs, targets, 1, 3))
                .isEqualTo(loss.value(new double[] {0.5, -0.25}, new double[] {1, 0}));
    }

    @Test
    void onlyTheMultinomialDependsOnAllOutputs() {
        assertThat(Loss.values()).filteredOn(loss -> !loss.isSeparable()).containsExactly(Loss.MULTINOMIAL);
    }
}
