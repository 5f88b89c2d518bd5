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
package io.github.autotaste.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class RecommendedListsTest {

    @Test
    void latencyLeavesOutTheFirstHundredLists() {
        assertThat(timed(1000).warmMicros()).hasSize(900).startsWith(0.1);
    }

    @Test
    void latencyLeavesOutTheFirstHalfOfFewLists() {
        assertThat(timed(5).warmMicros()).containsExactly(0.002, 0.003, 0.004);
    }

    @Test
    void oneListIsTimedColdRatherThanNotAtAll() {
        assertThat(timed(1).warmMicros()).containsExactly(0.0);
    }

    /** The n-th list, counted from 0, took n nanoseconds. */
    private static RecommendedLists timed(int count) {
        return new RecommendedLists(List.of(), LongStream.range(0, count).toArray(), null, List.of(), List.of());
    }
}
