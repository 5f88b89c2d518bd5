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
package io.github.autotaste.ratings;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * What serves calls, and may be replaced while calls are under way. Nobody ever waits: calls that came before go on with what they
 * have, which is closed when the last of them has ended. Safe for any number of threads.
 *
 * @param <T> what serves
 */
public final class InService<T> implements AutoCloseable {

    private final String name;
    private final Consumer<? super T> closer;
    private volatile Lease<T> current;
    private volatile boolean isClosed;

    /**
     * What serves one call, which is to be closed once, when the call has ended.
     *
     * @param <T> what serves
     */
    public static final class Lease<T> implements AutoCloseable {

        private final T subject;
        private final Consumer<? super T> closer;
        /** The place of service, until it changes over, and the calls under way. */
        private final AtomicInteger present = new AtomicInteger(1);

        private Lease(T subject, Consumer<? super T> closer) {
            this.subject = subject;
            this.closer = closer;
        }

        public T subject() {
            return subject;
        }

        /** False if all have left, so that there may be nothing to call any more. */
        private boolean enter() {
            return present.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
        }

        @Override
        public void close() {
            if (present.decrementAndGet() == 0) {
                closer.accept(subject);
            }
        }
    }

    /**
     * @param name of what serves, for messages, such as "This recommender"
     * @param closer closes what serves no more
     */
    public InService(String name, T first, Consumer<? super T> closer) {
        this.name = name;
        this.closer = closer;
        current = new Lease<>(first, closer);
    }

    /** What serves now, or served last; it may be closed at any time. */
    public T subject() {
        return current.subject;
    }

    /**
     * Begins a call.
     *
     * @throws IllegalStateException if this is closed
     */
    public Lease<T> lease() {
        Lease<T> now = current;
        while (isClosed || !now.enter()) {
            if (isClosed) {
                throw new IllegalStateException(name + " is closed");
            }
            now = current;
        }
        return now;
    }

    /**
     * Changes over, or closes the next at once if this is closed.
     *
     * @return whether the next serves
     */
    public boolean replaceBy(T next) {
        Lease<T> entering = new Lease<>(next, closer);
        Lease<T> leaving = exchange(entering);
        leaving.close();
        return leaving != entering;
    }

    /** What leaves: what served before, or what enters if this is closed. */
    private synchronized Lease<T> exchange(Lease<T> entering) {
        if (isClosed) {
            return entering;
        }
        Lease<T> before = current;
        current = entering;
        return before;
    }

    /**
     * Changes over, unless something else has come between.
     *
     * @param before what the next was made from
     * @return false if something else serves; then the next is not touched
     */
    @SuppressWarnings("ReferenceEquality") // the very subject
    public boolean replace(T before, T next) {
        Lease<T> leaving;
        synchronized (this) {
            if (current.subject != before) {
                return false;
            }
            leaving = exchange(new Lease<>(next, closer));
        }
        leaving.close();
        return true;
    }

    public boolean isClosed() {
        return isClosed;
    }

    /** Serves no more: later calls fail, and what serves is closed after the last call under way. */
    @Override
    public void close() {
        synchronized (this) {
            if (isClosed) {
                return;
            }
            isClosed = true;
        }
        current.close();
    }
}
