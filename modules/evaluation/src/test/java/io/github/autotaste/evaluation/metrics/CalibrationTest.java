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
package io.github.autotaste.evaluation.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.evaluation.metrics.Calibration.Bin;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CalibrationTest {

    /** Estimates 4, 2, 4, 2, 2 and ratings 5, 1, 4, 3, 3: at 2 the mean rating is 7/3, at 4 it is 4.5. */
    @Test
    void binsOfEqualEstimatesStayWhole() {
        Calibration calibration =
                Calibration.of(new RatedPairs(new float[] {5, 1, 4, 3, 3}, new float[] {4, 2, 4, 2, 2}, Double.NaN));
        assertThat(calibration.bins()).containsExactly(new Bin(2, 7 / 3.0, 3), new Bin(4, 4.5, 2));
        assertThat(calibration.error()).isCloseTo((3 * (1 / 3.0) + 2 * 0.5) / 5, within(1e-12));
    }

    @Test
    void tenBinsOfEqualSizeByAscendingEstimates() {
        float[] estimates = new float[40];
        float[] ratings = new float[40];
        IntStream.range(0, 40).forEach(pair -> {
            estimates[pair] = 40 - pair;
            ratings[pair] = 40 - pair + (pair % 2 == 0 ? 3 : -1);
        });
        Calibration calibration = Calibration.of(new RatedPairs(ratings, estimates, Double.NaN));
        assertThat(calibration.bins()).hasSize(10).allMatch(bin -> bin.pairs() == 4);
        assertThat(calibration.bins().get(0)).isEqualTo(new Bin(2.5, 3.5, 4));
        assertThat(calibration.error()).isCloseTo(1, within(1e-12));
    }

    /** The fallback 3 for both; their ratings are 3 in the mean, so nothing is wrong about it. */
    @Test
    void missingEstimatesCountAsTheFallback() {
        Calibration calibration =
                Calibration.of(new RatedPairs(new float[] {2, 4}, new float[] {Float.NaN, Float.NaN}, 3));
        assertThat(calibration.bins()).containsExactly(new Bin(3, 3, 2));
        assertThat(calibration.error()).isZero();
    }

    @Test
    void fewerPairsThanBins() {
        Calibration calibration =
                Calibration.of(new RatedPairs(new float[] {1, 5, 3}, new float[] {2, 5, 1}, Double.NaN));
        assertThat(calibration.bins()).containsExactly(new Bin(1, 3, 1), new Bin(2, 1, 1), new Bin(5, 5, 1));
    }
}
