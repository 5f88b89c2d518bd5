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

import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/**
 * Arrays with room for a score per item, lent to one request after the other, so that large catalogues do not cost the
 * garbage collector an array a request. Keeps as many as were ever out at once; any number of threads may borrow.
 */
final class ScoreArrays {

    private final int length;
    private final ConcurrentLinkedDeque<float[]> free = new ConcurrentLinkedDeque<>();

    ScoreArrays(int length) {
        this.length = length;
    }

    /** An array that holds anything; {@link #giveBack} should follow. */
    float[] borrow() {
        float @Nullable [] lent = free.pollFirst();
        return lent == null ? new float[length] : lent;
    }

    /** The same of any length; only those of the usual one are kept. */
    float[] borrow(int ofLength) {
        return ofLength == length ? borrow() : new float[ofLength];
    }

    void giveBack(float[] array) {
        if (array.length == length) {
            free.addFirst(array);
        }
    }
}
