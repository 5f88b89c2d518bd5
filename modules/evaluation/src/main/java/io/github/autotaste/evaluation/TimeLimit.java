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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs work in a daemon thread of its own, which is interrupted and left to itself when its time is over. */
record TimeLimit(Duration duration) {

    /** How long an interrupted thread may take to end before the next contender starts beside it. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    /** Work that may throw anything. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /**
     * Runs the work and waits for it no longer than the limit. A thread that heeds the interrupt has ended on return;
     * one that does not goes on unattended, and does not keep the JVM alive.
     *
     * @return whether the work ended in time
     * @throws ExecutionException if the work threw
     * @throws InterruptedException if the calling thread was interrupted; the work then is, too
     */
    boolean run(String threadName, Work work) throws ExecutionException, InterruptedException {
        FutureTask<Boolean> task = new FutureTask<>(() -> {
            work.run();
            return true;
        });
        Thread thread = new Thread(task, threadName);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(TimeUnit.NANOSECONDS.convert(duration), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
            thread.join(GRACE.toMillis());
            return false;
        } catch (InterruptedException e) {
            thread.interrupt();
            throw e;
        }
    }

    /** The limit in the largest unit that needs no fraction, such as {@code 10 min}. */
    @Override
    public String toString() {
        if (duration.toMillis() % 1000 != 0) {
            return duration.toMillis() + " ms";
        }
        long seconds = duration.toSeconds();
        if (seconds % 3600 == 0) {
            return seconds / 3600 + " h";
        }
        return seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
    }
}
