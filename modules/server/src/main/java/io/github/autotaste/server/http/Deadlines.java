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

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Interrupts work that takes too long. */
final class Deadlines implements AutoCloseable {

    private final long nanos;
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "autotaste-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    Deadlines(Duration longestWork) {
        nanos = longestWork.toNanos();
        clock.setRemoveOnCancelPolicy(true);
    }

    /** Work that may be interrupted: only while it goes on, not what its thread does afterwards. */
    private static final class Work {

        private final Thread thread = Thread.currentThread();
        private boolean isOver;

        synchronized void interrupt() {
            if (!isOver) {
                thread.interrupt();
            }
        }

        synchronized void end() {
            isOver = true;
        }
    }

    /** @throws ProblemException if the work was interrupted */
    <T> T run(Callable<T> task) throws Exception {
        Work work = new Work();
        ScheduledFuture<?> end = clock.schedule(work::interrupt, nanos, TimeUnit.NANOSECONDS);
        try {
            return task.call();
        } catch (CancellationException | InterruptedException e) {
            throw new ProblemException(
                    Problem.TOO_LONG, "ask for less, or try again later", Map.of("Retry-After", "10"));
        } finally {
            work.end();
            end.cancel(false);
            Thread.interrupted(); // what was meant for the work is not for the answer
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
