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

import io.github.autotaste.autoencoder.optimiser.RateSchedule;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ScheduleTest {

    private static final int[] ROWS = IntStream.range(0, 10).map(i -> 3 * i).toArray();

    @Test
    void everyRowIsSeenOnceAnEpoch() {
        List<int[]> batches = new Schedule(4, 5, RateSchedule.CONSTANT, 1).batches(ROWS, 1);
        assertThat(batches).extracting(batch -> batch.length).containsExactly(4, 4, 2);
        int[] seen = batches.stream().flatMapToInt(IntStream::of).sorted().toArray();
        assertThat(seen).isEqualTo(ROWS);
    }

    @Test
    void orderChangesWithTheEpochAndRepeatsWithTheSeed() {
        Schedule schedule = new Schedule(4, 5, RateSchedule.CONSTANT, 1);
        assertThat(schedule.batches(ROWS, 1).get(0))
                .isEqualTo(schedule.batches(ROWS, 1).get(0));
        assertThat(schedule.batches(ROWS, 1).get(0))
                .isNotEqualTo(schedule.batches(ROWS, 2).get(0));
    }

    @Test
    void aFullBatchKeepsTheOrderOfTheRows() {
        assertThat(new Schedule(10, 5, RateSchedule.CONSTANT, 1).batches(ROWS, 1))
                .containsExactly(ROWS);
    }

    @Test
    void noRowsMakeNoBatch() {
        assertThat(new Schedule(10, 5, RateSchedule.CONSTANT, 1).batches(new int[0], 1))
                .isEmpty();
    }
}
