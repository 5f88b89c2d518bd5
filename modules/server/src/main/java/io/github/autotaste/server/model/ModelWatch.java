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
package io.github.autotaste.server.model;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every now and then whether a model's file is another, and has it served then. */
public final class ModelWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ModelWatch.class);

    private final Models models;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(ModelWatch::daemon);
    private final ScheduledFuture<?> looking;
    private final AtomicLong swaps = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();

    /** @param interval between two looks */
    public ModelWatch(Models models, Duration interval) {
        this.models = models;
        long millis = interval.toMillis();
        looking = thread.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "autotaste-model-watch");
        thread.setDaemon(true);
        return thread;
    }

    private void look() {
        models.all().forEach(this::look);
    }

    /** Whatever is wrong with a newer file, the older model goes on and the watch with it. */
    private void look(ModelSlot slot) {
        try {
            if (slot.renew()) {
                swaps.incrementAndGet();
                LOG.info("The newer file of the model {} is served", slot.name());
            }
        } catch (Exception | OutOfMemoryError e) {
            failures.incrementAndGet();
            LOG.warn("The newer file of the model {} is not served, the older stays: {}", slot.name(), e.toString());
        }
    }

    /** How many newer files were taken. */
    public long swaps() {
        return swaps.get();
    }

    /** How many could not be. */
    public long failures() {
        return failures.get();
    }

    @Override
    public void close() {
        looking.cancel(false);
        thread.shutdown();
    }
}
