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
package io.github.autotaste.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GrowthExponentTest {

    @ParameterizedTest
    @ValueSource(doubles = {-1, 0, 0.5, 1, 2})
    void recoversTheExponentOfAPowerLaw(double exponent) {
        double[] x = {1, 3, 10, 32, 100};
        double[] y = new double[x.length];
        for (int point = 0; point < x.length; point++) {
            y[point] = 7 * Math.pow(x[point], exponent);
        }

        assertThat(GrowthExponent.of(x, y)).isCloseTo(exponent, within(1e-12));
    }

    /** By hand: logarithms to base 10 are x 0, 1, 2 and y 0, 2, 1; the slope of least squares is (0 - 0.5 + 1.5) / 2. */
    @Test
    void fitsLeastSquaresThroughScatteredPoints() {
        assertThat(GrowthExponent.of(new double[] {1, 10, 100}, new double[] {1, 100, 10}))
                .isCloseTo(0.5, within(1e-12));
    }

    @Test
    void refusesASinglePoint() {
        assertThatThrownBy(() -> GrowthExponent.of(new double[] {1}, new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two or more");
    }
}
