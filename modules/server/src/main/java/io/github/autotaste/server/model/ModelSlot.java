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

import io.github.autotaste.ratings.InService;
import java.io.IOException;

/**
 * The place of one model, which a newer one takes over as a whole. Requests never wait for it: those that came before go on with the
 * model they have, which is closed when the last of them has ended.
 */
public final class ModelSlot implements AutoCloseable {

    private final ModelSource source;
    private final InService<ServedModel> service;
    private volatile FileStamp stamp;

    /** @throws IOException if the file cannot be served; the message says why */
    public ModelSlot(ModelSource source) throws IOException {
        this.source = source;
        stamp = FileStamp.of(source.file());
        service = new InService<>("The model " + source.name(), source.load(), ServedModel::close);
    }

    public String name() {
        return source.name();
    }

    /** @throws IllegalStateException if the slot is closed */
    public InService.Lease<ServedModel> lease() {
        return service.lease();
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
        if (service.isClosed() || now.equals(stamp)) {
            return false;
        }
        stamp = now;
        return service.replaceBy(source.load());
    }

    /** Leaves the model; it is closed after the last request under way. */
    @Override
    public void close() {
        service.close();
    }
}
