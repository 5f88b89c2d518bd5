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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LossTest {

    private static final double[] OUTPUTS = {-40, -3, -0.5, 0, 0.5, 3, 40};

    @ParameterizedTest
    @EnumSource
    void slopeIsTheDerivativeOfTheValue(Loss loss) {
        for (double output : OUTPUTS) {
            for (double target : new double[] {0, 1}) {
                GradientCheck.assertGradient(
                        x -> loss.value(x[0], target),
                        x -> new double[] {loss.slope(x[0], target)},
                        new double[] {output},
                        1e-6);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void isSmallestWhereThePredictionIsTheTarget(Loss loss) {
        double output = 0.3;
        double target = loss.prediction(output);
        assertThat(loss.value(output, target)).isLessThan(loss.value(output - 0.1, target));
        assertThat(loss.value(output, target)).isLessThan(loss.value(output + 0.1, target));
    }

    @ParameterizedTest
    @EnumSource
    void floatLoopIsWithinAMillionthOfTheSlope(Loss loss) {
        for (double output : OUTPUTS) {
            float[] slopes = new float[3];
            loss.slopes(new float[] {0, (float) output, 0}, new float[] {0, 1, 0}, slopes, 1, 2);
            assertThat((double) slopes[1]).isCloseTo(loss.slope(output, 1), within(1e-6));
            assertThat(slopes).startsWith(0f).endsWith(0f);
        }
    }
}
