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
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class RateScheduleTest {

    /** Equation 5 of the paper with a highest rate of 1 and a lowest of 0. */
    @Test
    void cosineFallsFromOneOverAHalfTowardsZero() {
        assertThat(RateSchedule.COSINE.factor(0)).isEqualTo(1);
        assertThat(RateSchedule.COSINE.factor(1 / 3.0)).isCloseTo(0.75, within(1e-12));
        assertThat(RateSchedule.COSINE.factor(0.5)).isCloseTo(0.5, within(1e-12));
        assertThat(RateSchedule.COSINE.factor(0.999)).isBetween(0.0, 1e-5);
    }

    @Test
    void constantStays() {
        assertThat(RateSchedule.CONSTANT.factor(0.9)).isEqualTo(1);
    }

    @Test
    void onlyAConstantRateIsNotAnnealed() {
        assertThat(RateSchedule.CONSTANT.isAnnealed()).isFalse();
        assertThat(RateSchedule.COSINE.isAnnealed()).isTrue();
    }
}
