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
 * The weights of {@link ItemSide} by the inverse of a matrix of users, which is the smaller where the catalogue is wide. With
 * G the diagonal matrix of the items' decay, and {@code K = X G^-1 X^T + I},
 *
 * <pre>
 *   (X^T X + G)^-1 = G^-1 - G^-1 X^T K^-1 X G^-1
 * </pre>
 *
 * <p>(Woodbury). Costs {@code users^3} operations, and beyond them for each item its users times all, and the preferences.
 */
final class UserSide implements WeightColumns {

    private final PreferenceCounts counts;
    /** The users with preferences, and for every user the place among them. */
    private final int[] users;

    private final int[] placeOf;
    /** The lower triangle of K^-1. */
    private final double[][] inverse;

    UserSide(PreferenceCounts counts, Workers workers) throws InterruptedException {
        this.counts = counts;
        users = counts.byUser().nonEmptyRows();
        placeOf = new int[counts.byUser().rowCount()];
        for (int place = 0; place < users.length; place++) {
            placeOf[users[place]] = place;
        }
        inverse = kernel(workers);
        SymmetricInverse.invert(inverse, workers);
    }

    private double[][] kernel(Workers workers) throws InterruptedException {
        SparseRows byUser = counts.byUser();
        double[][] kernel = new double[users.length][];
        workers.forEachInterruptibly(users.length, 1, (place, end) -> {
            kernel[place] = new double[place + 1];
            for (int position = byUser.start(users[place]); position < byUser.end(users[place]); position++) {
                int item = byUser.columnAt(position);
                addUpTo(place, item, byUser.valueAt(position) / counts.decay()[item], kernel[place]);
            }
            kernel[place][place]++;
        });
        return kernel;
    }

    private void addUpTo(int place, int item, double factor, double[] sums) {
        SparseRows byItem = counts.byItem();
        for (int position = byItem.start(item); position < byItem.end(item); position++) {
            int other = placeOf[byItem.columnAt(position)];
            if (other > place) {
                return;
            }
            sums[other] += factor * byItem.valueAt(position);
        }
    }

    @Override
    public void fill(int item, float[] weights) {
        double[] solved = solvedFor(item);
        double[] decay = counts.decay();
        double own = 1 / decay[item] - dot(item, solved) / (decay[item] * decay[item]);
        for (int other = 0; other < weights.length; other++) {
            weights[other] = (float) (dot(other, solved) / (decay[other] * decay[item] * own));
        }
        weights[item] = 0;
    }

    /** {@code K^-1 X_item}, by place. */
    private double[] solvedFor(int item) {
        SparseRows byItem = counts.byItem();
        double[] solved = new double[users.length];
        for (int position = byItem.start(item); position < byItem.end(item); position++) {
            int place = placeOf[byItem.columnAt(position)];
            float value = byItem.valueAt(position);
            for (int other = 0; other <= place; other++) {
                solved[other] += value * inverse[place][other];
            }
            for (int other = place + 1; other < solved.length; other++) {
                solved[other] += value * inverse[other][place];
            }
        }
        return solved;
    }

    private double dot(int item, double[] byPlace) {
        SparseRows byItem = counts.byItem();
        double sum = 0;
        for (int position = byItem.start(item); position < byItem.end(item); position++) {
            sum += byItem.valueAt(position) * byPlace[placeOf[byItem.columnAt(position)]];
        }
        return sum;
    }
}
