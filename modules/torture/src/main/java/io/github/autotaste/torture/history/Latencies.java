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
package io.github.autotaste.torture.history;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/** How long calls took, counted in classes of which each ends 4 % above the one before. Safe for any number of threads. */
final class Latencies {

    private static final int CLASSES_PER_DOUBLING = 16;

    private final AtomicLongArray counts = new AtomicLongArray(Long.SIZE * CLASSES_PER_DOUBLING);
    private final AtomicLong longest = new AtomicLong();

    void add(long nanos) {
        int place = (int) (Math.log(Math.max(1, nanos)) / Math.log(2) * CLASSES_PER_DOUBLING);
        counts.incrementAndGet(place);
        longest.accumulateAndGet(nanos, Math::max);
    }

    /** In milliseconds; NaN if there was none. */
    double quantile(double share) {
        long left = (long) Math.ceil(share * count());
        for (int place = 0; place < counts.length(); place++) {
            left -= counts.get(place);
            if (left <= 0 && counts.get(place) > 0) {
                return Math.pow(2, (place + 1.0) / CLASSES_PER_DOUBLING) / 1e6;
            }
        }
        return Double.NaN;
    }

    /** In milliseconds. */
    double longest() {
        return longest.get() / 1e6;
    }

    long count() {
        long count = 0;
        for (int place = 0; place < counts.length(); place++) {
            count += counts.get(place);
        }
        return count;
    }
}
