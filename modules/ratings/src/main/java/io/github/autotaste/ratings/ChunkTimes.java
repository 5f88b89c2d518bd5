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

import org.jspecify.annotations.Nullable;

/**
 * The times of the ratings of a chunk, in 4 bytes each where they are whole seconds and in 8 otherwise. None is told as {@code
 * 0}.
 */
final class ChunkTimes {

    private static final int MILLISECONDS = 1000;

    private int[] inUnits = new int[RatingChunk.CAPACITY];
    private long @Nullable [] exact;
    /** What is multiplied by; 0 before the first time. */
    private int unit;

    void put(int position, long time) {
        if (unit == 0 && time != 0) {
            unit = time % MILLISECONDS == 0 ? MILLISECONDS : 1;
        }
        int units = unit == 0 ? 0 : (int) (time / unit);
        if (exact == null && (long) units * unit == time) {
            inUnits[position] = units;
        } else {
            inFull()[position] = time;
        }
    }

    private long[] inFull() {
        long[] known = exact;
        if (known == null) {
            known = new long[RatingChunk.CAPACITY];
            for (int position = 0; position < known.length; position++) {
                known[position] = (long) inUnits[position] * unit;
            }
            exact = known;
            inUnits = new int[0];
        }
        return known;
    }

    long at(int position) {
        return exact == null ? (long) inUnits[position] * unit : exact[position];
    }
}
