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

import java.util.List;
import org.junit.jupiter.api.Test;

final class UsagesTest {

    private static final Usages USAGES = new Usages(
            List.of(new Usage(9, 90, 1), new Usage(1, 10, 0), new Usage(2, 20, 0.5), new Usage(6, 60, 0.25)));

    @Test
    void takesTheMedianOfTheWallClockAndTheMeanOfProcessorTime() {
        assertThat(USAGES.afterWarmUp(1).typical()).isEqualTo(new Usage(2, 30, 0.25));
    }

    @Test
    void findsTheFastestOfThoseThatCount() {
        assertThat(USAGES.afterWarmUp(1).fastest()).isEqualTo(1);
        assertThat(USAGES.afterWarmUp(2).fastest()).isEqualTo(2);
    }
}
