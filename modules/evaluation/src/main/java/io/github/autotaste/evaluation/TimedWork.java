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
package io.github.autotaste.evaluation;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Work in a daemon thread of its own, which can be given up at any time and does not keep the JVM alive. */
final class TimedWork {

    /** How long an interrupted thread may take to end before it is left to itself. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final FutureTask<?> task;
    private final Thread thread;

    private TimedWork(FutureTask<?> task, Thread thread) {
        this.task = task;
        this.thread = thread;
    }

    static TimedWork start(String threadName, Callable<?> work) {
        FutureTask<?> task = new FutureTask<>(work);
        Thread thread = new Thread(task, threadName);
        thread.setDaemon(true);
        thread.start();
        return new TimedWork(task, thread);
    }

    /**
     * Waits for the end of the work, but no longer than the limit.
     *
     * @return whether the work ended in time
     * @throws ExecutionException if the work threw
     */
    boolean endsWithin(Duration limit) throws ExecutionException, InterruptedException {
        try {
            task.get(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    /** Interrupts the thread, and waits for its end for a second at most. Does nothing if the work has ended. */
    void stop() throws InterruptedException {
        thread.interrupt();
        thread.join(GRACE.toMillis());
    }
}
