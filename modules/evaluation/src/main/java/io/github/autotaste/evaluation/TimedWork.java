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
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Work in a daemon thread of its own, which can be given up at any time and does not keep the JVM alive. The threads that
 * the work starts are in its group: if one of them dies of an exception, the work has failed, even
 * if nobody waits for that thread. Nothing is allocated on the way of a failure to the caller, so that a lack of memory gets there too.
 */
final class TimedWork {

    /** How long an interrupted thread may take to end before it is left to itself. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final Thread thread;
    private final Object lock = new Object();
    private final Runnable onFailure;
    private boolean ended;
    private @Nullable Throwable failure;

    private TimedWork(String threadName, Callable<?> work, Runnable onFailure) {
        this.onFailure = onFailure;
        thread = new Thread(new Threads(threadName), () -> run(work), threadName);
        thread.setDaemon(true);
    }

    /** @param onFailure run once, in the thread that fails first, before any other knows of it */
    static TimedWork start(String threadName, Callable<?> work, Runnable onFailure) {
        TimedWork started = new TimedWork(threadName, work, onFailure);
        started.thread.start();
        return started;
    }

    private void run(Callable<?> work) {
        try {
            work.call();
            end(null);
        } catch (Throwable e) {
            end(e);
        }
    }

    /** The thread of the work and those that it starts. */
    private final class Threads extends ThreadGroup {

        Threads(String name) {
            super(name);
        }

        @Override
        public void uncaughtException(Thread dead, Throwable cause) {
            end(cause);
        }
    }

    private void end(@Nullable Throwable cause) {
        synchronized (lock) {
            if (failure == null && cause != null) {
                failure = cause;
                onFailure.run();
            }
            ended = true;
            lock.notifyAll();
        }
    }

    /**
     * Waits for the end of the work, but no longer than the limit.
     *
     * @return whether the work ended in time
     * @throws ExecutionException if the work threw, or a thread that it started died of an exception
     */
    boolean endsWithin(Duration limit) throws ExecutionException, InterruptedException {
        long start = System.nanoTime();
        long nanos = TimeUnit.NANOSECONDS.convert(limit);
        synchronized (lock) {
            for (long left = nanos; !ended && left > 0; left = nanos - (System.nanoTime() - start)) {
                TimeUnit.NANOSECONDS.timedWait(lock, left);
            }
            if (failure != null) {
                throw new ExecutionException(failure);
            }
            return ended;
        }
    }

    /** Interrupts the thread, and waits for its end for a second at most. Does nothing if the work has ended. */
    void stop() throws InterruptedException {
        thread.interrupt();
        thread.join(GRACE.toMillis());
    }
}
