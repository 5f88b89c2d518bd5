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
package io.github.autotaste.evaluation.metrics;

import java.util.Arrays;

/** One user's recommended list, each rank judged by whether its item is among the user's relevant test items. */
public final class JudgedList {

    private final boolean[] hits;
    private final int relevantCount;

    private JudgedList(boolean[] hits, int relevantCount) {
        this.hits = hits;
        this.relevantCount = relevantCount;
    }

    /**
     * Judges a list.
     *
     * @param items recommended item indices, best first, without repetition; may be empty
     * @param relevantItems indices of the user's relevant test items, ascending; at least one
     */
    public static JudgedList of(int[] items, int[] relevantItems) {
        if (relevantItems.length == 0) {
            throw new IllegalArgumentException("Expected a user with relevant items, found one without");
        }
        boolean[] hits = new boolean[items.length];
        for (int position = 0; position < items.length; position++) {
            hits[position] = Arrays.binarySearch(relevantItems, items[position]) >= 0;
        }
        return new JudgedList(hits, relevantItems.length);
    }

    /** How many test items are relevant to the user, recommended or not; at least 1. */
    public int relevantCount() {
        return relevantCount;
    }

    /** Whether the item at a rank, counted from 1, is relevant; false past the end of the list. */
    public boolean isHit(int rank) {
        return rank <= hits.length && hits[rank - 1];
    }

    /** How many of the first {@code cutoff} ranks are hits. */
    public int hitsWithin(int cutoff) {
        int count = 0;
        for (int rank = 1; rank <= cutoff; rank++) {
            count += isHit(rank) ? 1 : 0;
        }
        return count;
    }
}
