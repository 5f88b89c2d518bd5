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

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

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
     * Runs the task over {@code [0, count)} in ranges of {@code grain}, and returns when all of it is done. What the task
     * throws in any thread, errors included, is thrown here; the others then stop after their range.
     *
     * @throws InterruptedException if the calling thread is interrupted; the threads then stop after their range
     */
    void forEach(int count, int grain, Task task) throws InterruptedException {
        Ranges ranges = new Ranges(count, grain, task);
        List<Thread> workers = new ArrayList<>(threads);
        try {
            for (int worker = 0; worker < threads; worker++) {
                Thread thread = new Thread(ranges, "autotaste-baseline");
                thread.setDaemon(true);
                thread.start();
                workers.add(thread);
            }
            for (Thread worker : workers) {
                worker.join();
            }
        } finally {
            ranges.stopped = true;
        }
        ranges.rethrow();
    }

    /**
     * The ranges that are left. A failure is kept without allocating anything, and the end of a thread is told by the JVM
     * itself: a thread pool would lose an {@code OutOfMemoryError} while it is still short of memory.
     */
    private static final class Ranges implements Runnable {

        private final AtomicInteger next = new AtomicInteger();
        private final int count;
        private final int grain;
        private final Task task;
        private volatile boolean stopped;
        private volatile @Nullable Throwable failure;

        Ranges(int count, int grain, Task task) {
            this.count = count;
            this.grain = grain;
            this.task = task;
        }

        @Override
        public void run() {
            try {
                for (int from = next.getAndAdd(grain); from < count && !stopped; from = next.getAndAdd(grain)) {
                    task.run(from, Math.min(count, from + grain));
                }
            } catch (Throwable e) {
                failure = e;
                stopped = true;
            }
        }

        void rethrow() {
            Throwable thrown = failure;
            if (thrown instanceof Error error) {
                throw error;
            }
            if (thrown instanceof RuntimeException exception) {
                throw exception;
            }
        }
    }
}
