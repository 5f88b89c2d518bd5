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
}
