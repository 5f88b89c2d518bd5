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

/**
 * Selects the {@code n} best of a stream of scored items: a binary heap of the best so far with the worst at the root,
 * so that most items are turned away by one comparison. Equal scores are decided by the tie breaks, if there are some, and
 * at last for the smaller item index, which is the smaller item id; NaN is never taken. Not thread-safe; reusable after
 * {@link #drain}.
 */
public final class TopN {

    private final int[] heapItems;
    private final float[] heapScores;
    private final float[][] tieBreaks;
    private int size;
    private boolean decidedByIndex;

    /**
     * @param tieBreaks (item indices) what equal scores are decided by, one after the other, the larger first; numbers,
     *     not NaN, for every item that is offered with a score
     * @throws IllegalArgumentException if {@code n} is below 1
     */
    public TopN(int n, float[]... tieBreaks) {
        if (n < 1) {
            throw new IllegalArgumentException("Expected a list length of at least 1, found " + n);
        }
        heapItems = new int[n];
        heapScores = new float[n];
        this.tieBreaks = tieBreaks.clone();
    }

    /** Offers an item; it is taken if fewer than {@code n} better ones were offered. */
    public void offer(int itemIndex, float score) {
        if (size < heapItems.length) {
            if (!Float.isNaN(score)) {
                siftUp(itemIndex, score);
            }
        } else if (isWorse(heapItems[0], heapScores[0], itemIndex, score)) {
            siftDown(itemIndex, score);
        }
    }

    /**
     * Offers the items {@code 0 .. count-1} with their scores: the same as one {@link #offer} after the other, but a score
     * below all that are kept costs a single comparison.
     */
    public void offerAll(float[] scores, int count) {
        int item = 0;
        while (item < count && size < heapItems.length) {
            offer(item, scores[item++]);
        }
        while (item < count) {
            float worst = heapScores[0];
            while (item < count && !(scores[item] >= worst)) {
                item++;
            }
            if (item < count) {
                offer(item, scores[item++]);
            }
        }
    }

    public int size() {
        return size;
    }

    /**
     * Empties the selection, best first.
     *
     * @param items filled with the selected item indices; at least {@link #size()} long
     * @param scores filled with their scores
     * @return how many were selected
     */
    public int drain(int[] items, float[] scores) {
        int count = size;
        while (size > 0) {
            int last = --size;
            items[last] = heapItems[0];
            scores[last] = heapScores[0];
            siftDown(heapItems[last], heapScores[last]);
        }
        return count;
    }

    /** Whether item a with its score ranks behind item b; false if b's score is NaN. */
    private boolean isWorse(int itemA, float scoreA, int itemB, float scoreB) {
        return scoreA < scoreB || (scoreA == scoreB && isBehind(itemA, itemB));
    }

    private boolean isBehind(int itemA, int itemB) {
        for (float[] values : tieBreaks) {
            if (values[itemA] != values[itemB]) {
                return values[itemA] < values[itemB];
            }
        }
        decidedByIndex = true;
        return itemA > itemB;
    }

    /** Whether items were told apart by their indices alone: of those selected it is known once they are drained. */
    public boolean isDecidedByIndex() {
        return decidedByIndex;
    }

    private void siftUp(int item, float score) {
        int hole = size++;
        while (hole > 0) {
            int parent = (hole - 1) >>> 1;
            if (!isWorse(item, score, heapItems[parent], heapScores[parent])) {
                break;
            }
            move(parent, hole);
            hole = parent;
        }
        heapItems[hole] = item;
        heapScores[hole] = score;
    }

    private void siftDown(int item, float score) {
        int hole = 0;
        while (2 * hole + 1 < size) {
            int child = 2 * hole + 1;
            if (child + 1 < size
                    && isWorse(heapItems[child + 1], heapScores[child + 1], heapItems[child], heapScores[child])) {
                child++;
            }
            if (!isWorse(heapItems[child], heapScores[child], item, score)) {
                break;
            }
            move(child, hole);
            hole = child;
        }
        heapItems[hole] = item;
        heapScores[hole] = score;
    }

    private void move(int from, int to) {
        heapItems[to] = heapItems[from];
        heapScores[to] = heapScores[from];
    }
}
