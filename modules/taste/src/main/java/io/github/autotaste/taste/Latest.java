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

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Something worked out from what is in use, and kept until something else is in use. The first thread that asks for it
 * then works it out, once; those who ask meanwhile get what was there before, and wait only if that is nothing.
 *
 * @param <S> the source, told from others by {@code equals}
 * @param <T> what is worked out
 * @param <E> what working it out, or asking for the source, throws; the next thread that asks then tries again
 */
final class Latest<S, T, E extends Exception> {

    private final Source<S, E> inUse;
    private final Maker<S, T, E> maker;
    private final ReentrantLock making = new ReentrantLock();
    private volatile @Nullable Made<S, T> made;

    /** Tells what is in use. */
    @FunctionalInterface
    interface Source<S, E extends Exception> {
        S get() throws E;
    }

    /** Works it out. */
    @FunctionalInterface
    interface Maker<S, T, E extends Exception> {
        T makeFrom(S source) throws E;
    }

    private record Made<S, T>(S source, T result) {

        boolean isFrom(S other) {
            return source.equals(other);
        }
    }

    Latest(Source<S, E> inUse, Maker<S, T, E> maker) {
        this.inUse = inUse;
        this.maker = maker;
    }

    T get() throws E {
        Made<S, T> before = made;
        if (before == null) {
            making.lock();
        } else if (before.isFrom(inUse.get()) || !making.tryLock()) {
            return before.result();
        }
        try {
            return makeUnlessMade();
        } finally {
            making.unlock();
        }
    }

    private T makeUnlessMade() throws E {
        S source = inUse.get();
        Made<S, T> now = made;
        if (now == null || !now.isFrom(source)) {
            now = new Made<>(source, maker.makeFrom(source));
            made = now;
        }
        return now.result();
    }
}
