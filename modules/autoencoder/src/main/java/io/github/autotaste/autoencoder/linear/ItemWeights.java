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
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Weights from items to items, of which most are 0: an item's score is the sum of its weights from the items that the user
 * prefers. Immutable; 8 bytes a weight.
 */
public final class ItemWeights {

    /** Row i: the items that item i speaks for, ascending, and how much. */
    private final SparseRows bySource;
    /** The same of items that came later, to which and from which there are no weights in {@link #bySource}. */
    private final List<ItemLinks> later;
    /** (items x items that came later) the weights to these. */
    private final SparseRows toLater;

    /** @param bySource (items x items) row i holds the weights from item i */
    public ItemWeights(SparseRows bySource) {
        this(bySource, List.of());
    }

    private ItemWeights(SparseRows bySource, List<ItemLinks> later) {
        if (bySource.rowCount() != bySource.columnCount()) {
            throw new IllegalArgumentException("Expected weights from as many items as to, found " + bySource.rowCount()
                    + " and " + bySource.columnCount());
        }
        this.bySource = bySource;
        this.later = List.copyOf(later);
        toLater = SparseRows.ofRows(
                        bySource.rowCount(),
                        later.stream().map(ItemLinks::items).toArray(int[][]::new),
                        later.stream().map(ItemLinks::toItem).toArray(float[][]::new))
                .transpose();
    }

    /** These weights, which both share, and those of more items behind the others. */
    public ItemWeights withItems(List<ItemLinks> more) {
        return new ItemWeights(
                bySource, Stream.concat(later.stream(), more.stream()).toList());
    }

    private int firstItems() {
        return bySource.rowCount();
    }

    private int itemCount() {
        return firstItems() + later.size();
    }

    /** Weights of 0 alone. */
    public static ItemWeights none(int items) {
        return new ItemWeights(new SparseRows(items, new int[items + 1], new int[0], new float[0]));
    }

    public boolean isEmpty() {
        return bySource.entryCount() == 0 && toLater.entryCount() == 0;
    }

    /** Row i holds the weights from item i; to be read only. */
    public SparseRows bySource() {
        return later.isEmpty() ? bySource : merged();
    }

    private SparseRows merged() {
        int[][] items = new int[itemCount()][];
        float[][] weights = new float[itemCount()][];
        for (int from = 0; from < firstItems(); from++) {
            items[from] = IntStream.concat(
                            IntStream.of(bySource.columnsOf(from)),
                            IntStream.of(toLater.columnsOf(from)).map(place -> firstItems() + place))
                    .toArray();
            weights[from] = Arrays.copyOf(bySource.valuesOf(from), items[from].length);
            System.arraycopy(
                    toLater.valuesOf(from), 0, weights[from], bySource.rowLength(from), toLater.rowLength(from));
        }
        for (int place = 0; place < later.size(); place++) {
            items[firstItems() + place] = later.get(place).items();
            weights[firstItems() + place] = later.get(place).fromItem();
        }
        return SparseRows.ofRows(itemCount(), items, weights);
    }

    /**
     * Adds each item's score, in the order of the items preferred.
     *
     * @param preferred indices of the items, ascending
     * @param scores (items)
     */
    public void addTo(float[] scores, int[] preferred) {
        for (int item : preferred) {
            if (item < firstItems()) {
                add(bySource, item, 0, scores);
                add(toLater, item, firstItems(), scores);
            } else {
                ItemLinks links = later.get(item - firstItems());
                for (int place = 0; place < links.items().length; place++) {
                    scores[links.items()[place]] += links.fromItem()[place];
                }
            }
        }
    }

    private static void add(SparseRows weights, int item, int firstTarget, float[] scores) {
        for (int position = weights.start(item); position < weights.end(item); position++) {
            scores[firstTarget + weights.columnAt(position)] += weights.valueAt(position);
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
        if (from >= firstItems()) {
            ItemLinks links = later.get(from - firstItems());
            int place = Arrays.binarySearch(links.items(), to);
            return place < 0 ? 0 : links.fromItem()[place];
        }
        return to < firstItems() ? entry(bySource, from, to) : entry(toLater, from, to - firstItems());
    }

    private static float entry(SparseRows weights, int row, int column) {
        int position = weights.find(row, column);
        return position < 0 ? 0 : weights.valueAt(position);
    }

    /** The same with the weights to each item multiplied by its factor; of trained items alone. */
    ItemWeights timesTarget(float[] factors) {
        return new ItemWeights(bySource.mapValues((from, to, weight) -> weight * factors[to]));
    }

    @Override
    public String toString() {
        return "ItemWeights[" + itemCount() + " items, " + bySource().entryCount() + " weights]";
    }
}
