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
package io.github.autotaste.benchmarks.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class WorkTest {

    private static final Limits LIMITS = new Limits(100, 0, 50, 0, 0, 10);

    @Test
    void takesTheSlowerOfComputingAndTheCacheAndThenTheStream() {
        assertThat(new Work(300, 100, 0).leastSeconds(LIMITS)).isCloseTo(3, within(1e-12));
        assertThat(new Work(300, 200, 0).leastSeconds(LIMITS)).isCloseTo(4, within(1e-12));
        assertThat(new Work(300, 200, 5).leastSeconds(LIMITS)).isCloseTo(4.5, within(1e-12));
    }

    @Test
    void limitsSurviveTheWayThroughText() {
        Limits limits = new Limits(1.5, 2.5, 3.5, 4.5, 5.5, 6.5);

        assertThat(Limits.of(limits.figures())).isEqualTo(limits);
    }
}
