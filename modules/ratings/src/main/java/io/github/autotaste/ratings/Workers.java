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

import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The threads of one fit: the calling one and others. Work is cut into ranges that any thread may take; a task must write
 * only what belongs to its range, so that the result is the same whichever thread takes it. Where other programs keep the
 * processors busy, a thread that has not started when no range is left is not waited for.
 */
public final class Workers implements AutoCloseable {

    /** Work on {@code [from, to)}. */
    @FunctionalInterface
    public interface RangeTask {
        void run(int from, int to);
    }

    private final int threads;
    private final ThreadPoolExecutor others;

    /** @param threads how many there are with the calling one, at least 1 */
    public Workers(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("Expected at least 1 thread, found " + threads);
        }
        this.threads = threads;
        int helpers = Math.max(1, threads - 1);
        others = new ThreadPoolExecutor(
                helpers, helpers, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Workers::daemon);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "autotaste-worker");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Runs the task over {@code [0, count)} in ranges of {@code grain}, and returns when all of it is done. What the task
     * throws in any thread, errors included, is thrown here when all threads have stopped.
     */
    public void forEach(int count, int grain, RangeTask task) {
        run(new Ranges(count, grain, task, false), helpersFor(count, grain));
    }

    /**
     * As {@link #forEach}, but all threads stop after their range if the calling thread is interrupted.
     *
     * @throws InterruptedException if it was, and some ranges may be left
     */
    public void forEachInterruptibly(int count, int grain, RangeTask task) throws InterruptedException {
        run(new Ranges(count, grain, task, true), helpersFor(count, grain));
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    /**
     * Lets long work in one thread stop where it is interrupted.
     *
     * @throws CancellationException with this message, if the calling thread is
     */
    public static void requireNotInterrupted(String message) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException(message);
        }
    }

    private int helpersFor(int count, int grain) {
        return Math.max(0, Math.min(threads, (count - 1) / grain + 1) - 1);
    }

    private void run(Ranges ranges, int helpers) {
        int asked = 0;
        try {
            while (asked < helpers) {
                others.execute(ranges);
                asked++;
            }
        } catch (Throwable e) {
            ranges.stop(e);
        }
        ranges.work();
        if (ranges.close() < asked) {
            others.getQueue().removeIf(ranges::equals);
        }
        ranges.awaitHelpers();
        ranges.rethrow();
    }

    /**
     * The ranges that are left, and the first failure. Keeping it allocates nothing: a future would lose an {@code
     * OutOfMemoryError} while memory is still short, and its caller would wait for ever.
     */
    private static final class Ranges implements Runnable {

        private final AtomicInteger next = new AtomicInteger();
        private final int count;
        private final int grain;
        private final RangeTask task;
        private final boolean isInterruptible;
        private volatile @Nullable Throwable failure;
        private volatile boolean isStopped;
        private int started;
        private int working;
        private boolean isClosed;

        Ranges(int count, int grain, RangeTask task, boolean isInterruptible) {
            this.count = count;
            this.grain = grain;
            this.task = task;
            this.isInterruptible = isInterruptible;
        }

        @Override
        public void run() {
            if (start()) {
                work();
                end();
            }
        }

        private synchronized boolean start() {
            if (!isClosed) {
                started++;
                working++;
            }
            return !isClosed;
        }

        private synchronized void end() {
            working--;
            notifyAll();
        }

        /** Lets no further helper start; returns how many have. */
        private synchronized int close() {
            isClosed = true;
            return started;
        }

        private void work() {
            try {
                for (int from = next.getAndAdd(grain);
                        from >= 0 && from < count && !isStopped;
                        from = next.getAndAdd(grain)) {
                    task.run(from, Math.min(count, from + grain));
                    if (isInterruptible && Thread.currentThread().isInterrupted()) {
                        isStopped = true;
                    }
                }
            } catch (Throwable e) {
                stop(e);
            }
        }

        private synchronized void stop(Throwable cause) {
            failure = failure == null ? cause : failure;
            isStopped = true;
        }

        /** Waits even if interrupted, since the task still writes; the interrupt status is set again. */
        private synchronized void awaitHelpers() {
            boolean interrupted = false;
            while (working > 0) {
                try {
                    wait();
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
