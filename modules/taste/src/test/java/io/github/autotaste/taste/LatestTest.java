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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class LatestTest {

    private final AtomicInteger made = new AtomicInteger();
    private volatile Object inUse = "first";

    @Test
    void isMadeOnceHoweverManyAskAtOnce() throws Exception {
        int threads = 8;
        CountDownLatch allAsking = new CountDownLatch(threads);
        Latest<Object, Object, InterruptedException> latest = new Latest<>(() -> inUse, source -> {
            made.incrementAndGet();
            allAsking.await();
            return source;
        });
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Object>> results = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                results.add(pool.submit(() -> {
                    allAsking.countDown();
                    return latest.get();
                }));
            }
            for (Future<Object> result : results) {
                assertThat(result.get()).isEqualTo("first");
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void theOldOneServesWhileTheNewOneIsMade() throws Exception {
        CountDownLatch making = new CountDownLatch(1);
        CountDownLatch mayFinish = new CountDownLatch(1);
        Latest<Object, Object, InterruptedException> latest = new Latest<>(() -> inUse, source -> {
            if (made.incrementAndGet() == 2) {
                making.countDown();
                mayFinish.await();
            }
            return source;
        });
        assertThat(latest.get()).isEqualTo("first");
        inUse = "second";
        CompletableFuture<Object> maker = CompletableFuture.supplyAsync(() -> {
            try {
                return latest.get();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        making.await();
        assertThat(latest.get()).as("meanwhile").isEqualTo("first");
        mayFinish.countDown();
        assertThat(maker.get()).isEqualTo("second");
        assertThat(latest.get()).as("afterwards").isEqualTo("second");
        assertThat(made).hasValue(2);
    }

    @Test
    void isMadeAgainAfterAFailure() {
        Latest<Object, Object, IllegalStateException> latest = new Latest<>(() -> inUse, source -> {
            if (made.incrementAndGet() == 1) {
                throw new IllegalStateException("connection lost");
            }
            return source;
        });
        assertThatThrownBy(latest::get).hasMessage("connection lost");
        assertThat(latest.get()).isEqualTo("first");
    }
}
