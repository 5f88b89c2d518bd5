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
package io.github.autotaste.autoencoder.linear;

import io.github.autotaste.ratings.SparseRows;

/**
 * Weights from items to items, of which most are 0: an item's score is the sum of its weights from the items that the user
 * prefers. Immutable; 8 bytes a weight.
 */
public final class ItemWeights {

    /** Row i: the items that item i speaks for, ascending, and how much. */
    private final SparseRows bySource;

    /** @param bySource (items x items) row i holds the weights from item i */
    public ItemWeights(SparseRows bySource) {
        if (bySource.rowCount() != bySource.columnCount()) {
            throw new IllegalArgumentException("Expected weights from as many items as to, found " + bySource.rowCount()
                    + " and " + bySource.columnCount());
        }
        this.bySource = bySource;
    }

    /** Weights of 0 alone. */
    public static ItemWeights none(int items) {
        return new ItemWeights(new SparseRows(items, new int[items + 1], new int[0], new float[0]));
    }

    public boolean isEmpty() {
        return bySource.entryCount() == 0;
    }

    /** Row i holds the weights from item i; to be read only. */
    public SparseRows bySource() {
        return bySource;
    }

    /**
     * Adds each item's score, in the order of the items preferred.
     *
     * @param preferred indices of the items, ascending
     * @param scores (items)
     */
    public void addTo(float[] scores, int[] preferred) {
        for (int item : preferred) {
            for (int position = bySource.start(item); position < bySource.end(item); position++) {
                scores[bySource.columnAt(position)] += bySource.valueAt(position);
            }
        }
    }

    /** The same for some items, bit for bit; added at the positions of their indices. */
    public void addTo(float[] scores, int[] itemIndices, int[] preferred) {
        for (int position = 0; position < itemIndices.length && !isEmpty(); position++) {
            for (int item : preferred) {
                scores[position] += weight(item, itemIndices[position]);
            }
        }
    }

    /** What one item says for another; 0 for itself. */
    public float weight(int from, int to) {
        int position = bySource.find(from, to);
        return position < 0 ? 0 : bySource.valueAt(position);
    }

    /** The same with the weights to each item multiplied by its factor. */
    ItemWeights timesTarget(float[] factors) {
        return new ItemWeights(bySource.mapValues((from, to, weight) -> weight * factors[to]));
    }

    @Override
    public String toString() {
        return "ItemWeights[" + bySource.rowCount() + " items, " + bySource.entryCount() + " weights]";
    }
}
