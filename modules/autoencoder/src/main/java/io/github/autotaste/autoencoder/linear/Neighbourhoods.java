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
import io.github.autotaste.ratings.TopN;
import java.util.Arrays;

/**
 * Weights to an item from its nearest alone, those of the highest cosine: the ridge regression of the item's preferences on
 * theirs. With N the neighbours of j, the weights solve {@code (X_N^T X_N + decay_N) b = X_N^T x_j}. Costs about {@code
 * items * neighbours^3 / 3} operations, and no memory to speak of. Made for one thread, item after item.
 */
final class Neighbourhoods {

    static final int NEIGHBOURS = 100;

    private static final int NONE = -1;

    private final PreferenceCounts counts;
    /** (items) the products of the item at hand with others; 0 but for the touched. */
    private final double[] products;

    private final int[] touched;
    private int touchedCount;
    /** (users) the last of the neighbours' preferences that is the user's, or {@link #NONE}. */
    private final int[] lastOf;

    Neighbourhoods(PreferenceCounts counts) {
        this.counts = counts;
        products = new double[counts.byItem().rowCount()];
        touched = new int[products.length];
        lastOf = new int[counts.byUser().rowCount()];
        Arrays.fill(lastOf, NONE);
    }

    /**
     * The weights to an item.
     *
     * @param neighbours ascending
     * @param weights from each of them
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on at once
    record Column(int[] neighbours, float[] weights) {}

    Column column(int item) {
        findProducts(item);
        int[] neighbours = nearest(item);
        double[][] matrix = gram(neighbours);
        double[] solved = new double[neighbours.length];
        for (int place = 0; place < solved.length; place++) {
            matrix[place][place] += counts.decay()[neighbours[place]];
            solved[place] = products[neighbours[place]];
        }
        forgetProducts();
        Cholesky.solve(matrix, solved);
        float[] weights = new float[solved.length];
        for (int place = 0; place < solved.length; place++) {
            weights[place] = (float) solved[place];
        }
        return new Column(neighbours, weights);
    }

    /** {@code X^T x_item} */
    private void findProducts(int item) {
        SparseRows byItem = counts.byItem();
        SparseRows byUser = counts.byUser();
        for (int position = byItem.start(item); position < byItem.end(item); position++) {
            int user = byItem.columnAt(position);
            for (int entry = byUser.start(user); entry < byUser.end(user); entry++) {
                int other = byUser.columnAt(entry);
                if (products[other] == 0) {
                    touched[touchedCount++] = other;
                }
                products[other] += byItem.valueAt(position) * byUser.valueAt(entry);
            }
        }
    }

    private void forgetProducts() {
        for (int place = 0; place < touchedCount; place++) {
            products[touched[place]] = 0;
        }
        touchedCount = 0;
    }

    /** Ascending. */
    private int[] nearest(int item) {
        TopN nearest = new TopN(NEIGHBOURS);
        for (int place = 0; place < touchedCount; place++) {
            int other = touched[place];
            if (other != item) {
                nearest.offer(other, (float) (products[other] / counts.lengths()[other]));
            }
        }
        int[] found = new int[nearest.size()];
        nearest.drain(found, new float[found.length]);
        Arrays.sort(found);
        return found;
    }

    /** The lower triangle of {@code X_N^T X_N}: for each preference, its products with the user's earlier ones. */
    private double[][] gram(int[] items) {
        SparseRows byItem = counts.byItem();
        int entries = 0;
        double[][] gram = new double[items.length][];
        for (int row = 0; row < items.length; row++) {
            gram[row] = new double[row + 1];
            entries += byItem.rowLength(items[row]);
        }
        int[] rowOf = new int[entries];
        int[] before = new int[entries];
        int entry = 0;
        for (int row = 0; row < items.length; row++) {
            for (int position = byItem.start(items[row]); position < byItem.end(items[row]); position++, entry++) {
                int user = byItem.columnAt(position);
                double squared = (double) byItem.valueAt(position) * byItem.valueAt(position);
                rowOf[entry] = row;
                before[entry] = lastOf[user];
                lastOf[user] = entry;
                for (int earlier = entry; earlier != NONE; earlier = before[earlier]) {
                    gram[row][rowOf[earlier]] += squared;
                }
            }
        }
        forgetUsers(items);
        return gram;
    }

    private void forgetUsers(int[] items) {
        SparseRows byItem = counts.byItem();
        for (int item : items) {
            for (int position = byItem.start(item); position < byItem.end(item); position++) {
                lastOf[byItem.columnAt(position)] = NONE;
            }
        }
    }
}
