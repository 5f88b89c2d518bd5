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
package io.github.autotaste.autoencoder.math;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is made once, by the first thread that asks for it, and kept. */
public final class OnDemand<T> {

    private final Supplier<T> maker;
    private volatile @Nullable T made;

    /** @param maker gives equal results whenever it is asked */
    public OnDemand(Supplier<T> maker) {
        this.maker = maker;
    }

    public T get() {
        T result = made;
        return result == null ? make() : result;
    }

    private synchronized T make() {
        T result = made;
        if (result == null) {
            result = maker.get();
            made = result;
        }
        return result;
    }
}
