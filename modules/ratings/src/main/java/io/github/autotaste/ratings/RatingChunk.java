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

/** Some of the ratings that were added to a builder, in their order; users and items go by their {@link IdNumbers}. */
final class RatingChunk {

    static final int CAPACITY = 1 << 14;

    private static final int[] NO_ITEMS = {};
    private static final float[] NO_RATINGS = {};

    private final int[] users = new int[CAPACITY];
    private int[] items = new int[CAPACITY];
    private float[] ratings = new float[CAPACITY];
    private @Nullable ChunkTimes times;
    private int size;

    boolean isFull() {
        return size == CAPACITY;
    }

    int size() {
        return size;
    }

    void add(int user, int item, float rating) {
        users[size] = user;
        items[size] = item;
        ratings[size++] = rating;
    }

    /** Says when the rating that was added last was given. */
    void timeLast(long time) {
        ChunkTimes known = times;
        if (known == null) {
            known = new ChunkTimes();
            times = known;
        }
        known.put(size - 1, time);
    }

    int userAt(int position) {
        return users[position];
    }

    int itemAt(int position) {
        return items[position];
    }

    float ratingAt(int position) {
        return ratings[position];
    }

    /** 0 where none was told. */
    long timeAt(int position) {
        return times == null ? 0 : times.at(position);
    }

    /** Frees the memory of the items, which are needed no more. */
    void forgetItems() {
        items = NO_ITEMS;
    }

    void forgetRatings() {
        ratings = NO_RATINGS;
    }

    void forgetTimes() {
        times = null;
    }
}
