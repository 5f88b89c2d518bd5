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
package io.github.autotaste.taste;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.mahout.cf.taste.common.TasteException;
import org.slf4j.Logger;

/**
 * Has changed items folded in on a thread of its own, in rounds: what changes during one is for the next. The thread ends when
 * there was nothing to do for some seconds.
 */
final class FoldInWorker {

    private static final int SECONDS_IDLE = 5;

    private final Round round;
    private final Logger log;
    private final Set<Long> changed = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean isScheduled = new AtomicBoolean();
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1, 1, SECONDS_IDLE, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), FoldInWorker::daemon);

    /** Folds some items in. */
    @FunctionalInterface
    interface Round {
        void foldIn(Collection<Long> itemIDs) throws TasteException;
    }

    FoldInWorker(Round round, Logger log) {
        this.round = round;
        this.log = log;
        thread.allowCoreThreadTimeOut(true);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "autotaste-fold-in");
        thread.setDaemon(true);
        return thread;
    }

    /** Returns at once. */
    void changed(long itemID) {
        changed.add(itemID);
        if (isScheduled.compareAndSet(false, true)) {
            thread.execute(this::work);
        }
    }

    /** Ids leave the set before the data model is read, so that a change after that is not lost. */
    private void work() {
        isScheduled.set(false);
        Set<Long> now = new TreeSet<>();
        for (Long itemID : changed) {
            if (changed.remove(itemID)) {
                now.add(itemID);
            }
        }
        try {
            round.foldIn(now);
        } catch (TasteException | RuntimeException e) {
            log.warn("New items could not be folded in and wait for the next refresh: {}", now, e);
        }
    }
}
