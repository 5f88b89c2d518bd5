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
package io.github.autotaste.taste;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ProgressTest {

    private static final long SECOND = 1_000_000_000;

    private final Progress progress = new Progress(5 * SECOND, 10 * SECOND);

    @Test
    void isDueWhenAnIntervalHasPassedSinceTheLastReport() {
        assertThat(progress.isDueAfter(1, 20, 0.5, 10 * SECOND)).isFalse();
        assertThat(progress.isDueAfter(2, 20, 0.5, 15 * SECOND)).isTrue();
        progress.report(15 * SECOND);
        assertThat(progress.isDueAfter(3, 20, 0.5, 20 * SECOND)).isFalse();
        assertThat(progress.isDueAfter(4, 20, 0.5, 25 * SECOND)).isTrue();
    }

    @Test
    void isNotDueAfterTheLastEpoch() {
        assertThat(progress.isDueAfter(20, 20, 0.5, 99 * SECOND)).isFalse();
    }

    @Test
    void tellsEpochLossAndTimeLeft() {
        progress.isDueAfter(5, 20, 0.73456, 15 * SECOND);
        assertThat(progress.report(15 * SECOND)).isEqualTo("epoch 5 of 20, loss 0.7346, about 30 s left");
        progress.isDueAfter(20, 20, 0.5, 45 * SECOND);
        assertThat(progress.end(45 * SECOND)).isEqualTo("20 epochs in 40.0 s, loss 0.5000");
    }

    @Test
    void leavesOutALossThatWasNotMeasured() {
        progress.isDueAfter(1, 2, Double.NaN, 15 * SECOND);
        assertThat(progress.report(15 * SECOND)).isEqualTo("epoch 1 of 2, about 10 s left");
    }
}
