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

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The models of a service by their names; the first answers where a request names none. */
public final class Models implements AutoCloseable {

    private final Map<String, ModelSlot> slots = new LinkedHashMap<>();

    /**
     * Loads all of them.
     *
     * @throws IOException if a file cannot be served
     * @throws IllegalArgumentException if there is none, or two have one name
     */
    public Models(List<ModelSource> sources) throws IOException {
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("Expected at least one model to serve, found none");
        }
        for (ModelSource source : sources) {
            if (slots.containsKey(source.name())) {
                close();
                throw new IllegalArgumentException(
                        "Expected models of different names, found two files named " + source.name());
            }
            slots.put(source.name(), loaded(source));
        }
    }

    private ModelSlot loaded(ModelSource source) throws IOException {
        try {
            return new ModelSlot(source);
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    public ModelSlot first() {
        return slots.values().iterator().next();
    }

    public Optional<ModelSlot> named(String name) {
        return Optional.ofNullable(slots.get(name));
    }

    public Collection<ModelSlot> all() {
        return new ArrayList<>(slots.values());
    }

    @Override
    public void close() {
        slots.values().forEach(ModelSlot::close);
    }
}
