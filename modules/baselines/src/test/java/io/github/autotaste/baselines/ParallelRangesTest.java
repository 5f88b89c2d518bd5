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
package io.github.autotaste.baselines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class ParallelRangesTest {

    @ParameterizedTest(name = "{0} threads, {1} in ranges of {2}")
    @CsvSource({"1, 10, 3", "3, 10, 3", "4, 1, 5", "2, 0, 1", "8, 1000, 7"})
    void visitsEverythingOnce(int threads, int count, int grain) throws Exception {
        AtomicIntegerArray visits = new AtomicIntegerArray(count);
        new ParallelRanges(threads)
                .forEach(count, grain, (from, to) -> IntStream.range(from, to).forEach(visits::incrementAndGet));
        assertThat(IntStream.range(0, count).map(visits::get)).allMatch(visit -> visit == 1);
    }

    static Stream<Throwable> failures() {
        return Stream.of(new IllegalStateException("broken"), new OutOfMemoryError("Java heap space"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void passesOnWhateverATaskThrows(Throwable failure) {
        assertThatThrownBy(() -> new ParallelRanges(2).forEach(10, 1, (from, to) -> throwAsIs(failure)))
                .isSameAs(failure);
    }

    @Test
    void leavesTheRestUndoneAfterAFailure() {
        AtomicInteger done = new AtomicInteger();
        assertThatThrownBy(() -> new ParallelRanges(1).forEach(1000, 1, (from, to) -> {
                    if (done.incrementAndGet() == 3) {
                        throw new IllegalStateException("broken");
                    }
                }))
                .hasMessage("broken");
        assertThat(done).hasValue(3);
    }

    private static void throwAsIs(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }

    @Test
    void stopsWhenInterrupted() {
        Thread caller = Thread.currentThread();
        // once only: a second interrupt could arrive after the first was answered, and meet the next test
        AtomicBoolean isInterrupted = new AtomicBoolean();
        assertThatThrownBy(() -> new ParallelRanges(2).forEach(Integer.MAX_VALUE / 2, 1, (from, to) -> {
                    if (isInterrupted.compareAndSet(false, true)) {
                        caller.interrupt();
                    }
                }))
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    void rejectsNoThreads() {
        assertThatThrownBy(() -> new ParallelRanges(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected at least 1 thread, found 0");
    }
}
