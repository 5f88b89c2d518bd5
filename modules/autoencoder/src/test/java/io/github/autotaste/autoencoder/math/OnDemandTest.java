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
package io.github.autotaste.autoencoder.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class OnDemandTest {

    private static final int THREADS = 8;

    /** The maker waits until all threads are there, so that each that would make one has begun to. */
    @Test
    void isMadeOnceHoweverManyAskAtOnce() throws Exception {
        CountDownLatch asking = new CountDownLatch(THREADS);
        AtomicInteger made = new AtomicInteger();
        OnDemand<Object> cache = new OnDemand<>(() -> {
            await(asking);
            made.incrementAndGet();
            return new Object();
        });
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Object>> answers = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                answers.add(threads.submit(() -> {
                    asking.countDown();
                    return cache.get();
                }));
            }
            for (Future<Object> answer : answers) {
                assertThat(answer.get()).isSameAs(cache.get());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(made).hasValue(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
