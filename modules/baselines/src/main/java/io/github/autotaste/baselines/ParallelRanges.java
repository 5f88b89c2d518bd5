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

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Work cut into ranges that any thread may take. A task must write only what belongs to its range, so that the result is
 * the same whoever does it.
 */
final class ParallelRanges {

    /** Work on {@code [from, to)}. */
    @FunctionalInterface
    interface Task {
        void run(int from, int to);
    }

    private final int threads;

    ParallelRanges(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("Expected at least 1 thread, found " + threads);
        }
        this.threads = threads;
    }

    /**
     * Runs the task over {@code [0, count)} in ranges of {@code grain}, and returns when all of it is done.
     *
     * @throws InterruptedException if the calling thread is interrupted; the threads then stop after their range
     */
    void forEach(int count, int grain, Task task) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        Callable<Boolean> worker = () -> {
            for (int from = next.getAndAdd(grain); from < count; from = next.getAndAdd(grain)) {
                if (Thread.currentThread().isInterrupted()) {
                    return false;
                }
                task.run(from, Math.min(count, from + grain));
            }
            return true;
        };
        ExecutorService pool = Executors.newFixedThreadPool(threads, ParallelRanges::daemon);
        try {
            for (Future<Boolean> done : pool.invokeAll(Collections.nCopies(threads, worker))) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A worker thread failed", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "autotaste-baseline");
        thread.setDaemon(true);
        return thread;
    }
}
