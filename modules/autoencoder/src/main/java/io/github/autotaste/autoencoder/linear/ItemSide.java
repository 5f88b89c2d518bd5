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
import io.github.autotaste.ratings.Workers;

/**
 * Weights by the inverse of a matrix of items: with {@code P = (X^T X + decay)^-1} the weight from i to j is {@code -P_ij /
 * P_jj}. Costs {@code items^3} operations, and {@code 4 * items^2} bytes.
 */
final class ItemSide implements WeightColumns {

    /** The lower triangle of P. */
    private final double[][] inverse;

    ItemSide(PreferenceCounts counts, Workers workers) throws InterruptedException {
        inverse = gram(counts, workers);
        for (int item = 0; item < inverse.length; item++) {
            inverse[item][item] += counts.decay()[item];
        }
        SymmetricInverse.invert(inverse, workers);
    }

    private static double[][] gram(PreferenceCounts counts, Workers workers) throws InterruptedException {
        SparseRows byItem = counts.byItem();
        double[][] gram = new double[byItem.rowCount()][];
        workers.forEachInterruptibly(gram.length, 1, (item, end) -> {
            gram[item] = new double[item + 1];
            for (int position = byItem.start(item); position < byItem.end(item); position++) {
                addUpTo(item, counts.byUser(), byItem.columnAt(position), gram[item]);
            }
        });
        return gram;
    }

    private static void addUpTo(int item, SparseRows byUser, int user, double[] sums) {
        for (int position = byUser.start(user); position < byUser.end(user); position++) {
            int other = byUser.columnAt(position);
            if (other > item) {
                return;
            }
            sums[other] += (double) byUser.valueAt(position) * byUser.valueAt(position);
        }
    }

    @Override
    public void fill(int item, float[] weights) {
        double own = inverse[item][item];
        for (int other = 0; other < inverse.length; other++) {
            double entry = other < item ? inverse[item][other] : inverse[other][item];
            weights[other] = (float) (-entry / own);
        }
        weights[item] = 0;
    }
}
