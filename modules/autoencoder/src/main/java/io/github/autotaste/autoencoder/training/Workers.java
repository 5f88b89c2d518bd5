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

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

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

    /** Runs the task over {@code [0, count)} in ranges of {@code grain}, and returns when all of it is done. */
    void forEach(int count, int grain, RangeTask task) {
        AtomicInteger next = new AtomicInteger();
        Runnable work = () -> {
            for (int from = next.getAndAdd(grain); from >= 0 && from < count; from = next.getAndAdd(grain)) {
                task.run(from, Math.min(count, from + grain));
            }
        };
        int helpers = Math.min(threads, (count + grain - 1) / grain) - 1;
        List<Future<?>> running = new ArrayList<>();
        for (int helper = 0; helper < helpers; helper++) {
            running.add(others.submit(work));
        }
        try {
            work.run();
        } finally {
            next.set(count);
            running.forEach(Workers::await);
        }
    }

    /** Waits even if interrupted, since the task still writes; the interrupt is kept for whoever asks next. */
    private static void await(Future<?> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    task.get();
                    return;
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw new IllegalStateException("A training thread failed", e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        others.shutdown();
    }
}
