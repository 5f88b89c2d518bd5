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

import org.junit.jupiter.api.Test;

final class FastExpTest {

    @Test
    void relativeErrorIsAsDocumented() {
        for (float x = -30; x <= 30; x += 0.003f) {
            double limit = Math.abs(x) <= 10 ? 5e-6 : 2e-3;
            assertThat(FastExp.exp(x) / Math.exp(x)).as("at %s", x).isCloseTo(1, within(limit));
        }
    }

    @Test
    void saturatesInsteadOfOverflowing() {
        assertThat(FastExp.exp(1e30f)).isEqualTo(FastExp.exp(30f)).isFinite();
        assertThat(FastExp.exp(-1e30f)).isEqualTo(FastExp.exp(-30f)).isPositive();
    }
}
