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

import java.util.Arrays;

/**
 * Numbers ids in the order in which they first come: a hash table with linear probing, 16 to 24 bytes for each distinct
 * id. Every table hashes in a way of its own.
 */
final class IdNumbers {

    private static final int FIRST_SLOTS = 1 << 10;

    /** For more there would have to be twice as many slots as an array can have. */
    private static final int MOST_IDS = 1 << 29;

    /** Differs between tables, so that ids cannot be chosen to collide. No number depends on it. */
    private final long seed = SplitMix.mix(System.nanoTime() ^ System.identityHashCode(this));

    private long[] ids = new long[FIRST_SLOTS / 2];
    /** A power of two of them; the number in a slot is one less than what it holds, 0 is an empty one. */
    private int[] slots = new int[FIRST_SLOTS];

    private int size;

    /** The number of an id, which is given one if it is new. */
    int numberOf(long id) {
        int slot = slotOf(id);
        if (slots[slot] == 0) {
            if (size == ids.length) {
                grow();
                slot = slotOf(id);
            }
            ids[size] = id;
            slots[slot] = ++size;
        }
        return slots[slot] - 1;
    }

    /** Where the id is, or where it would go. */
    private int slotOf(long id) {
        int slot = firstSlot(id, seed, slots.length);
        while (slots[slot] != 0 && ids[slots[slot] - 1] != id) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    /** @param slots a power of two */
    static int firstSlot(long id, long seed, int slots) {
        return (int) SplitMix.mix(id ^ seed) & (slots - 1);
    }

    private void grow() {
        requireRoom(size);
        ids = Arrays.copyOf(ids, 2 * ids.length);
        slots = new int[2 * slots.length];
        for (int number = 0; number < size; number++) {
            slots[slotOf(ids[number])] = number + 1;
        }
    }

    static void requireRoom(int size) {
        if (size >= MOST_IDS) {
            throw new IllegalStateException("Expected at most " + MOST_IDS + " different ids of a kind, found more");
        }
    }

    int size() {
        return size;
    }

    long idOf(int number) {
        return ids[number];
    }

    /** All ids in the order of their numbers, as a copy. */
    long[] toArray() {
        return Arrays.copyOf(ids, size);
    }
}
