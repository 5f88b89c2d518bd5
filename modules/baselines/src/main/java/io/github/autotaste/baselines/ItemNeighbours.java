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
package io.github.autotaste.baselines;

import io.github.autotaste.ratings.HeapRoom;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.TopN;
import io.github.autotaste.ratings.Workers;
import java.util.Arrays;
import java.util.Locale;

/**
 * For each item the items most similar to it. The similarity of items i and j is the cosine of their columns, shrunk by
 * the number n of users who have both, so that few users in common do not make neighbours:
 *
 * <pre>
 *   s_ij = n / (n + shrinkage) * sum over users of v_ui v_uj / (|v_i| |v_j|)
 * </pre>
 *
 * <p>Bell and Koren, Scalable collaborative filtering with jointly derived neighborhood interpolation weights, ICDM 2007,
 * section 3.1, for the shrinkage. Only positive similarities make neighbours.
 */
final class ItemNeighbours {

    private static final int[] NO_ITEMS = {};
    private static final float[] NO_WEIGHTS = {};

    /** Row i: the items that have item i among their neighbours. */
    private final int[][] targets;
    /** Row i: how similar they are to item i. */
    private final float[][] weights;

    private ItemNeighbours(int[][] targets, float[][] weights) {
        this.targets = targets;
        this.weights = weights;
    }

    static ItemNeighbours of(SparseRows byUser, ItemKnnConfig config, int threads) throws InterruptedException {
        SparseRows byItem = byUser.transpose();
        int itemCount = byItem.rowCount();
        HeapRoom.require(
                leastBytes(byUser, byItem, config.neighbours()),
                String.format(Locale.ROOT, "The %,d nearest neighbours of %,d items", config.neighbours(), itemCount));
        double[] norms = norms(byItem);
        int[][] nearest = new int[itemCount][];
        float[][] similarities = new float[itemCount][];
        try (Workers workers = new Workers(threads)) {
            workers.forEachInterruptibly(itemCount, 16, (from, to) -> {
                double[] products = new double[itemCount];
                int[] common = new int[itemCount];
                for (int item = from; item < to; item++) {
                    addProducts(item, byItem, byUser, products, common);
                    TopN best = new TopN(config.neighbours());
                    for (int other = 0; other < itemCount; other++) {
                        double shrunk = common[other] / (common[other] + config.shrinkage());
                        double similarity = shrunk * products[other] / (norms[item] * norms[other]);
                        if (other != item && similarity > 0) {
                            best.offer(other, (float) similarity);
                        }
                    }
                    nearest[item] = new int[best.size()];
                    similarities[item] = new float[best.size()];
                    best.drain(nearest[item], similarities[item]);
                }
            });
        }
        return inverted(nearest, similarities);
    }

    /**
     * Of neighbours with their similarities, once for the item and once for the neighbour: an item has as many as share its
     * longest row, half of which may be too unlike.
     */
    private static long leastBytes(SparseRows byUser, SparseRows byItem, int wanted) {
        long neighbours = 0;
        for (int item = 0; item < byItem.rowCount(); item++) {
            int longest = 0;
            for (int position = byItem.start(item); position < byItem.end(item); position++) {
                longest = Math.max(longest, byUser.rowLength(byItem.columnAt(position)) - 1);
            }
            neighbours += Math.min(wanted, longest);
        }
        return neighbours * (Integer.BYTES + Float.BYTES);
    }

    private static double[] norms(SparseRows byItem) {
        double[] norms = new double[byItem.rowCount()];
        for (int item = 0; item < norms.length; item++) {
            double sum = 0;
            for (int position = byItem.start(item); position < byItem.end(item); position++) {
                sum += (double) byItem.valueAt(position) * byItem.valueAt(position);
            }
            norms[item] = Math.sqrt(sum);
        }
        return norms;
    }

    private static void addProducts(int item, SparseRows byItem, SparseRows byUser, double[] products, int[] common) {
        Arrays.fill(products, 0);
        Arrays.fill(common, 0);
        for (int position = byItem.start(item); position < byItem.end(item); position++) {
            int user = byItem.columnAt(position);
            float value = byItem.valueAt(position);
            for (int entry = byUser.start(user); entry < byUser.end(user); entry++) {
                products[byUser.columnAt(entry)] += value * byUser.valueAt(entry);
                common[byUser.columnAt(entry)]++;
            }
        }
    }

    private static ItemNeighbours inverted(int[][] nearest, float[][] similarities) {
        int[] counts = new int[nearest.length];
        for (int[] neighbours : nearest) {
            for (int neighbour : neighbours) {
                counts[neighbour]++;
            }
        }
        int[][] targets = new int[nearest.length][];
        float[][] weights = new float[nearest.length][];
        for (int item = 0; item < nearest.length; item++) {
            targets[item] = counts[item] == 0 ? NO_ITEMS : new int[counts[item]];
            weights[item] = counts[item] == 0 ? NO_WEIGHTS : new float[counts[item]];
        }
        for (int target = nearest.length - 1; target >= 0; target--) {
            for (int rank = 0; rank < nearest[target].length; rank++) {
                int place = --counts[nearest[target][rank]];
                targets[nearest[target][rank]][place] = target;
                weights[nearest[target][rank]][place] = similarities[target][rank];
            }
        }
        return new ItemNeighbours(targets, weights);
    }

    /** The items that are scored by a given item, ascending. */
    int[] targets(int item) {
        return targets[item];
    }

    /** The similarities of {@link #targets}, in their order. */
    float[] weights(int item) {
        return weights[item];
    }
}
