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
package io.github.autotaste.ratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autotaste.ratings.Workers.RangeTask;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WorkersTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void everyNumberIsWorkedOnOnce(int threads) {
        try (Workers workers = new Workers(threads)) {
            for (int count : new int[] {0, 1, 7, 1000}) {
                AtomicIntegerArray visits = new AtomicIntegerArray(count);
                workers.forEach(count, 3, (from, to) -> {
                    for (int i = from; i < to; i++) {
                        visits.incrementAndGet(i);
                    }
                });
                for (int i = 0; i < count; i++) {
                    assertThat(visits.get(i)).isEqualTo(1);
                }
            }
        }
    }

    @Test
    @Timeout(20)
    void doesNotWaitForAThreadThatCannotStart() throws InterruptedException {
        CountDownLatch bothAreBusy = new CountDownLatch(2);
        CountDownLatch mayEnd = new CountDownLatch(1);
        try (Workers workers = new Workers(2)) {
            Thread other = new Thread(() -> workers.forEach(2, 1, (from, to) -> {
                bothAreBusy.countDown();
                await(mayEnd);
            }));
            other.start();
            await(bothAreBusy);
            AtomicInteger worked = new AtomicInteger();
            workers.forEach(100, 1, (from, to) -> worked.addAndGet(to - from));
            assertThat(worked).hasValue(100);
            mayEnd.countDown();
            other.join();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static Stream<Throwable> failures() {
        return Stream.of(new IllegalStateException("broken"), new OutOfMemoryError("Java heap space"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void passesOnWhateverATaskThrows(Throwable failure) {
        for (int threads : new int[] {1, 2, 5}) {
            try (Workers workers = new Workers(threads)) {
                assertThatThrownBy(() -> workers.forEach(100, 1, (from, to) -> throwAsIs(failure)))
                        .isSameAs(failure);
            }
        }
    }

    private static void throwAsIs(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }

    @Test
    void leavesTheRestUndoneAfterAFailure() {
        AtomicInteger done = new AtomicInteger();
        try (Workers workers = new Workers(1)) {
            assertThatThrownBy(() -> workers.forEach(1000, 1, (from, to) -> {
                        if (done.incrementAndGet() == 3) {
                            throw new IllegalStateException("broken");
                        }
                    }))
                    .hasMessage("broken");
        }
        assertThat(done).hasValue(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void stopsWhenInterruptedOnlyIfItMay(int threads) throws InterruptedException {
        Thread caller = Thread.currentThread();
        AtomicInteger done = new AtomicInteger();
        RangeTask interrupting = (from, to) -> {
            if (done.incrementAndGet() == 1) {
                caller.interrupt();
            }
        };
        try (Workers workers = new Workers(threads)) {
            assertThatThrownBy(() -> workers.forEachInterruptibly(Integer.MAX_VALUE / 2, 1, interrupting))
                    .isInstanceOf(InterruptedException.class);
            done.set(0);
            workers.forEach(1000, 1, interrupting);
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(done).hasValue(1000);
    }

    @Test
    void rejectsNoThreads() {
        assertThatThrownBy(() -> new Workers(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected at least 1 thread, found 0");
    }
}
