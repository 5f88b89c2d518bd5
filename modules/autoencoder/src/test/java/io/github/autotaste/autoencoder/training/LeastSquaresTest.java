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
package io.github.autotaste.autoencoder.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LeastSquaresTest {

    private static final int PAIRS = 200;

    @Test
    void findsTheWeightsAndTheInterceptOfASum() {
        double[] one = draw(1);
        double[] other = draw(2);
        double[] sum = new double[PAIRS];
        Arrays.setAll(sum, pair -> 0.7 * one[pair] + 0.4 * other[pair] - 3);
        LeastSquares fitted = LeastSquares.of(new double[][] {one, other}, sum);
        assertThat(fitted.weights()).containsExactly(new double[] {0.7, 0.4}, within(1e-5));
        assertThat(fitted.intercept()).isCloseTo(-3, within(1e-5));
    }

    @Test
    void leavesOutWhatWouldHaveANegativeWeight() {
        double[] one = draw(1);
        double[] other = draw(2);
        double[] difference = new double[PAIRS];
        Arrays.setAll(difference, pair -> one[pair] - other[pair]);
        LeastSquares fitted = LeastSquares.of(new double[][] {one, other}, difference);
        assertThat(fitted.weights()[0]).isPositive();
        assertThat(fitted.weights()[1]).isZero();
    }

    @Test
    void equalEstimatesShareTheirWeight() {
        double[] one = draw(1);
        LeastSquares fitted = LeastSquares.of(new double[][] {one, one.clone()}, one);
        assertThat(fitted.weights()).containsExactly(new double[] {0.5, 0.5}, within(1e-5));
    }

    @Test
    void constantEstimatesLeaveTheMean() {
        double[] ratings = draw(3);
        LeastSquares fitted = LeastSquares.of(new double[1][PAIRS], ratings);
        assertThat(fitted.intercept())
                .isCloseTo(Arrays.stream(ratings).average().orElseThrow(), within(1e-9));
    }

    private static double[] draw(long seed) {
        return new Random(seed).doubles(PAIRS).toArray();
    }
}
