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
package io.github.autotaste.server.http;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets as many requests in as the limits allow, has others wait for a little, and refuses what is too much, so that those that are
 * let in are answered in time.
 */
final class Admission {

    private static final String SECONDS_TO_RETRY = "1";

    private final Load load;
    private final Semaphore work;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicLong refused = new AtomicLong();

    Admission(Load load) {
        this.load = load;
        work = new Semaphore(load.concurrent(), true);
    }

    /** @throws ProblemException if there is too much to do */
    <T> T run(Callable<T> task) throws Exception {
        if (!work.tryAcquire()) {
            waitForWork();
        }
        try {
            return task.call();
        } finally {
            work.release();
        }
    }

    private void waitForWork() throws InterruptedException {
        boolean isIn = false;
        if (waiting.incrementAndGet() <= load.waiting()) {
            try {
                isIn = work.tryAcquire(load.longestWait().toMillis(), TimeUnit.MILLISECONDS);
            } finally {
                waiting.decrementAndGet();
            }
        } else {
            waiting.decrementAndGet();
        }
        if (!isIn) {
            refused.incrementAndGet();
            throw new ProblemException(
                    Problem.OVERLOADED, "try again in a second", Map.of("Retry-After", SECONDS_TO_RETRY));
        }
    }

    int waiting() {
        return waiting.get();
    }

    long refused() {
        return refused.get();
    }
}
