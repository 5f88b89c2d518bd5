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

import io.github.autotaste.ratings.WarmUp;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The place of one model, which a newer one takes over as a whole. Requests never wait for it: those that came before go on with the
 * model they have, which is closed when the last of them has ended.
 */
public final class ModelSlot implements AutoCloseable {

    private final ModelSource source;
    private volatile Service service;
    private volatile FileStamp stamp;

    /** A model in use by a request; to be closed when it is answered. */
    public static final class Lease implements AutoCloseable {

        private final Service service;

        private Lease(Service service) {
            this.service = service;
        }

        public ServedModel model() {
            return service.model;
        }

        @Override
        public void close() {
            service.leave();
        }
    }

    /** A model and how many use it: the slot and every request. */
    private static final class Service {

        private final ServedModel model;
        private final AtomicInteger users = new AtomicInteger(1);

        Service(ServedModel model) {
            this.model = model;
        }

        boolean enter() {
            return users.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
        }

        void leave() {
            if (users.decrementAndGet() == 0) {
                model.close();
            }
        }
    }

    /** @throws IOException if the file cannot be served; the message says why */
    public ModelSlot(ModelSource source) throws IOException {
        this.source = source;
        stamp = FileStamp.of(source.file());
        service = new Service(loaded());
    }

    public String name() {
        return source.name();
    }

    /** @throws IllegalStateException if the slot is closed */
    public Lease lease() {
        Service now = service;
        while (!now.enter()) {
            Service next = service;
            if (next == now) {
                throw new IllegalStateException("The model " + name() + " is served no more");
            }
            now = next;
        }
        return new Lease(now);
    }

    /**
     * Loads the file if it has changed since this was last asked, and serves it from now on. One that cannot be loaded is not tried
     * again until it changes; the model before stays.
     *
     * @return whether another model is served
     * @throws IOException if the file cannot be served
     */
    synchronized boolean renew() throws IOException {
        FileStamp now = FileStamp.of(source.file());
        if (now.equals(stamp)) {
            return false;
        }
        stamp = now;
        Service before = service;
        service = new Service(loaded());
        before.leave();
        return true;
    }

    /** A model that has made its first lists, so that no request waits for what they take. */
    private ServedModel loaded() throws IOException {
        ServedModel model = source.load();
        boolean isWarm = false;
        try {
            WarmUp.withUser(model.scorer());
            WarmUp.withStranger(model.scorer());
            isWarm = true;
        } finally {
            if (!isWarm) {
                model.close();
            }
        }
        return model;
    }

    /** Leaves the model; it is closed after the last request under way. */
    @Override
    public synchronized void close() {
        service.leave();
    }
}
