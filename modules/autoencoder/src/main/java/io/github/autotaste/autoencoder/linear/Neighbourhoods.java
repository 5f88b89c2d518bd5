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
 * items * neighbours^3 / 3} operations and no memory to speak of.
 */
final class Neighbourhoods implements WeightColumns {

    static final int NEIGHBOURS = 100;

    private final PreferenceCounts counts;

    Neighbourhoods(PreferenceCounts counts) {
        this.counts = counts;
    }

    @Override
    public void fill(int item, float[] weights) {
        double[] products = products(item);
        int[] neighbours = nearest(item, products);
        double[][] matrix = gram(neighbours);
        double[] solved = new double[neighbours.length];
        for (int place = 0; place < solved.length; place++) {
            matrix[place][place] += counts.decay()[neighbours[place]];
            solved[place] = products[neighbours[place]];
        }
        Cholesky.solve(matrix, solved);
        Arrays.fill(weights, 0);
        for (int place = 0; place < solved.length; place++) {
            weights[neighbours[place]] = (float) solved[place];
        }
    }

    /** {@code X^T x_item} */
    private double[] products(int item) {
        SparseRows byItem = counts.byItem();
        double[] products = new double[byItem.rowCount()];
        for (int position = byItem.start(item); position < byItem.end(item); position++) {
            int user = byItem.columnAt(position);
            for (int entry = counts.byUser().start(user); entry < counts.byUser().end(user); entry++) {
                products[counts.byUser().columnAt(entry)] +=
                        byItem.valueAt(position) * counts.byUser().valueAt(entry);
            }
        }
        return products;
    }

    /** Ascending. */
    private int[] nearest(int item, double[] products) {
        TopN nearest = new TopN(NEIGHBOURS);
        for (int other = 0; other < products.length; other++) {
            if (other != item && products[other] > 0) {
                nearest.offer(other, (float) (products[other] / Math.sqrt(counts.byItem().rowLength(other))));
            }
        }
        int[] found = new int[nearest.size()];
        nearest.drain(found, new float[found.length]);
        Arrays.sort(found);
        return found;
    }

    /** The lower triangle of {@code X_N^T X_N}. */
    private double[][] gram(int[] items) {
        double[][] gram = new double[items.length][];
        for (int row = 0; row < items.length; row++) {
            gram[row] = new double[row + 1];
            for (int column = 0; column <= row; column++) {
                gram[row][column] = product(items[row], items[column]);
            }
        }
        return gram;
    }

    /** Over the users of both, who are in ascending order. */
    private double product(int one, int other) {
        SparseRows byItem = counts.byItem();
        double sum = 0;
        int second = byItem.start(other);
        for (int first = byItem.start(one); first < byItem.end(one) && second < byItem.end(other); first++) {
            second = byItem.columnAt(second) < byItem.columnAt(first)
                    ? byItem.firstFrom(other, byItem.columnAt(first))
                    : second;
            if (second < byItem.end(other) && byItem.columnAt(second) == byItem.columnAt(first)) {
                sum += (double) byItem.valueAt(first) * byItem.valueAt(second);
            }
        }
        return sum;
    }
}
