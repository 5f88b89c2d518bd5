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
package io.github.autotaste.torture.stress;

import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.UserProfile;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives every item its number as the score, unless it is closed: then it gives {@link #CLOSED}. */
final class ClosableScorer implements ItemScorer, AutoCloseable {

    static final float CLOSED = -1;

    private static final IdIndex USERS = IdIndex.of(1);
    private static final IdIndex ITEMS = IdIndex.of(1, 2, 3);

    private final int number;
    private final AtomicInteger closings;
    private volatile boolean isClosed;

    /** @param closings counts how often such scorers are closed */
    ClosableScorer(int number, AtomicInteger closings) {
        this.number = number;
        this.closings = closings;
    }

    @Override
    public IdIndex users() {
        return USERS;
    }

    @Override
    public IdIndex items() {
        return ITEMS;
    }

    @Override
    public boolean predictsRatings() {
        return false;
    }

    @Override
    public void scoreAll(UserProfile profile, float[] scores) {
        Arrays.fill(scores, number);
        if (isClosed) { // asked afterwards, as one that is closed in the middle would be
            Arrays.fill(scores, CLOSED);
        }
    }

    @Override
    public void close() {
        isClosed = true;
        closings.incrementAndGet();
    }
}
