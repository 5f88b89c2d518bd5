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

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The threads of one training run. Work is cut into ranges that any thread may take; a task must write only what belongs
 * to its range, so that the result is the same whoever does it.
 */
final class Workers implements AutoCloseable {

    /** Work on {@code [from, to)}. */
    @FunctionalInterface
    interface RangeTask {
        void run(int from, int to);
    }

    private final int threads;
    private final ExecutorService others;

    Workers(int threads) {
        this.threads = threads;
        others = Executors.newFixedThreadPool(Math.max(1, threads - 1), Workers::daemon);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "autotaste-training");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Runs the task over {@code [0, count)} in ranges of {@code grain}, and returns when all of it is done. What the task
     * throws in any thread, errors included, is thrown here when all threads have stopped.
     */
    void forEach(int count, int grain, RangeTask task) {
        int helpers = Math.max(0, Math.min(threads, (count - 1) / grain + 1) - 1);
        Ranges ranges = new Ranges(count, grain, task, helpers);
        for (int helper = 0; helper < helpers; helper++) {
            try {
                others.execute(ranges);
            } catch (Throwable e) {
                ranges.fail(e);
                ranges.running.countDown();
            }
        }
        ranges.work();
        ranges.awaitHelpers();
        ranges.rethrow();
    }

    /**
     * The ranges that are left. A failure is kept and told without allocating anything: a future would lose an
     * {@code OutOfMemoryError} while memory is still short, and its caller would wait for ever.
     */
    private static final class Ranges implements Runnable {

        private final AtomicInteger next = new AtomicInteger();
        private final int count;
        private final int grain;
        private final RangeTask task;
        private final CountDownLatch running;
        private volatile @Nullable Throwable failure;

        Ranges(int count, int grain, RangeTask task, int helpers) {
            this.count = count;
            this.grain = grain;
            this.task = task;
            running = new CountDownLatch(helpers);
        }

        @Override
        public void run() {
            work();
            running.countDown();
        }

        private void work() {
            try {
                for (int from = next.getAndAdd(grain);
                        from >= 0 && from < count && failure == null;
                        from = next.getAndAdd(grain)) {
                    task.run(from, Math.min(count, from + grain));
                }
            } catch (Throwable e) {
                fail(e);
            }
        }

        private void fail(Throwable cause) {
            failure = cause;
        }

        /** Waits even if interrupted, since the task still writes; the interrupt is kept for whoever asks next. */
        private void awaitHelpers() {
            boolean interrupted = false;
            while (running.getCount() > 0) {
                try {
                    running.await();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        private void rethrow() {
            Throwable thrown = failure;
            if (thrown instanceof Error error) {
                throw error;
            }
            if (thrown instanceof RuntimeException exception) {
                throw exception;
            }
        }
    }

    @Override
    public void close() {
        others.shutdown();
    }
}
