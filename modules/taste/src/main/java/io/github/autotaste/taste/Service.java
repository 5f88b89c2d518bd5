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

import io.github.autotaste.ratings.ItemScorer;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A snapshot and who is still at it: the recommender until it changes over, and every call. The last to leave closes the
 * scorer, if it is one to be closed. Nobody ever waits.
 */
final class Service {

    private final Snapshot snapshot;
    private final AtomicInteger present = new AtomicInteger(1);

    /** A service that its recommender is at. */
    Service(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /** False if all have left, so that there may be nothing to call any more; else {@link #leave} must follow. */
    boolean enter() {
        return present.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
    }

    void leave() {
        if (present.decrementAndGet() == 0) {
            close(snapshot.scorer());
        }
    }

    private static void close(ItemScorer scorer) {
        if (scorer instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                throw new IllegalStateException("A scorer that is out of service could not be closed", e);
            }
        }
    }
}
