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

import io.github.autotaste.autoencoder.config.LinearPath.ClosedForm;
import io.github.autotaste.ratings.HeapRoom;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.Workers;
import java.util.Arrays;
import java.util.Locale;

/**
 * Fits {@link ClosedForm}. The weights are exact where items or users are at most {@value #LARGEST_MATRIX}, by the inverse of
 * a matrix of whichever are fewer; of more, an item is predicted from its {@value Neighbourhoods#NEIGHBOURS} nearest alone.
 *
 * <p>Steck, Embarrassingly shallow autoencoders for sparse data, WWW 2019; Steck, Autoencoders that don't overfit towards the
 * identity, NeurIPS 2020.
 */
public final class ClosedFormFit {

    /** Beyond, the inverse takes minutes. */
    static final int LARGEST_MATRIX = 8192;

    /** Items for which one thread makes its working memory. */
    private static final int ITEMS_AT_ONCE = 1024;

    /** Items whose weights tell which of all are the largest. */
    private static final int SAMPLED_ITEMS = 256;

    /** Of the sample, over all its items; a wide catalogue has fewer of them. */
    private static final int SAMPLED_WEIGHTS = 1 << 24;

    private final SparseRows preferences;
    private final ClosedForm config;
    private final int largestMatrix;

    public ClosedFormFit(SparseRows preferences, ClosedForm config) {
        this(preferences, config, LARGEST_MATRIX);
    }

    ClosedFormFit(SparseRows preferences, ClosedForm config, int largestMatrix) {
        this.preferences = preferences;
        this.config = config;
        this.largestMatrix = largestMatrix;
    }

    /**
     * The weights; the same for any number of threads.
     *
     * @throws io.github.autotaste.ratings.HeapTooSmallException if the matrix surely does not fit into memory
     * @throws InterruptedException if the thread is interrupted
     */
    public ItemWeights fit(Workers workers) throws InterruptedException {
        if (preferences.entryCount() == 0) {
            return ItemWeights.none(preferences.columnCount());
        }
        return discounted(fitWithoutDiscount(workers), preferences, config.popularityDiscount());
    }

    /** The weights before they are divided by popularity. */
    public ItemWeights fitWithoutDiscount(Workers workers) throws InterruptedException {
        PreferenceCounts counts = PreferenceCounts.of(preferences, config);
        long items = preferences.columnCount();
        long users = preferences.nonEmptyRows().length;
        long size = Math.min(users, items);
        if (size > largestMatrix) {
            return ofNeighbours(counts, workers);
        }
        HeapRoom.require(
                size * size * (Double.BYTES / 2),
                String.format(Locale.ROOT, "A closed form on %,d items and %,d users", items, users));
        WeightColumns columns = items <= users ? new ItemSide(counts, workers) : new UserSide(counts, workers);
        return kept(columns, leastKept(columns, workers), workers);
    }

    private ItemWeights ofNeighbours(PreferenceCounts counts, Workers workers) throws InterruptedException {
        int items = preferences.columnCount();
        int[][] sources = new int[items][];
        float[][] weights = new float[items][];
        workers.forEachInterruptibly(items, ITEMS_AT_ONCE, (from, to) -> {
            Neighbourhoods neighbourhoods = new Neighbourhoods(counts);
            for (int item = from; item < to; item++) {
                Neighbourhoods.Column column = neighbourhoods.column(item);
                sources[item] = column.neighbours();
                weights[item] = column.weights();
            }
        });
        return new ItemWeights(SparseRows.ofRows(items, sources, weights).transpose());
    }

    /** The size that so many weights for each item have, judged by a sample of the items. */
    private float leastKept(WeightColumns columns, Workers workers) throws InterruptedException {
        int items = preferences.columnCount();
        if (config.weightsPerItem() >= items) {
            return 0;
        }
        int step = Math.max(1, items / Math.max(1, Math.min(SAMPLED_ITEMS, SAMPLED_WEIGHTS / items)));
        int sampled = (items + step - 1) / step;
        float[][] sizes = new float[sampled][items];
        workers.forEachInterruptibly(sampled, 1, (sample, end) -> {
            columns.fill(sample * step, sizes[sample]);
            for (int item = 0; item < items; item++) {
                sizes[sample][item] = Math.abs(sizes[sample][item]);
            }
            Arrays.sort(sizes[sample]);
        });
        return quantile(sizes, (long) config.weightsPerItem() * sampled);
    }

    /** The least value of which at most so many are larger, by bisection over sorted rows. */
    private static float quantile(float[][] sorted, long larger) {
        int least = 0;
        int most = Float.floatToIntBits(Float.MAX_VALUE);
        while (least < most) {
            int middle = least + (most - least) / 2;
            float value = Float.intBitsToFloat(middle);
            long count = 0;
            for (float[] row : sorted) {
                count += row.length - firstAbove(row, value);
            }
            if (count > larger) {
                least = middle + 1;
            } else {
                most = middle;
            }
        }
        return Float.intBitsToFloat(least);
    }

    private static int firstAbove(float[] sorted, float value) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] > value) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    private ItemWeights kept(WeightColumns columns, float least, Workers workers) throws InterruptedException {
        int items = preferences.columnCount();
        int[][] sources = new int[items][];
        float[][] weights = new float[items][];
        workers.forEachInterruptibly(items, 16, (from, to) -> {
            float[] column = new float[items];
            for (int item = from; item < to; item++) {
                columns.fill(item, column);
                sources[item] = above(column, least);
                weights[item] = new float[sources[item].length];
                for (int place = 0; place < weights[item].length; place++) {
                    weights[item][place] = column[sources[item][place]];
                }
            }
        });
        return new ItemWeights(SparseRows.ofRows(items, sources, weights).transpose());
    }

    private static int[] above(float[] column, float least) {
        int count = 0;
        for (float weight : column) {
            count += Math.abs(weight) > least ? 1 : 0;
        }
        int[] found = new int[count];
        count = 0;
        for (int item = 0; item < column.length; item++) {
            if (Math.abs(column[item]) > least) {
                found[count++] = item;
            }
        }
        return found;
    }

    /**
     * Weights divided by the popularity of the items they score.
     *
     * @param preferences those they were fitted to
     * @param discount the power of the popularity, which is relative to the mean of the items with preferences
     */
    public static ItemWeights discounted(ItemWeights weights, SparseRows preferences, double discount) {
        if (discount == 0) {
            return weights;
        }
        return weights.timesTarget(new Popularity(preferences, discount).factors());
    }
}
