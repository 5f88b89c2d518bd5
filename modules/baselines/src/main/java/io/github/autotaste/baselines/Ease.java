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

import io.github.autotaste.autoencoder.linear.SymmetricInverse;
import io.github.autotaste.ratings.HeapRoom;
import io.github.autotaste.ratings.HeapTooSmallException;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.TrainedScorer;
import io.github.autotaste.ratings.UserProfile;
import io.github.autotaste.ratings.Workers;
import java.util.Arrays;
import java.util.Locale;

/**
 * EASE, a linear autoencoder without hidden layer, learned in closed form: every item is predicted from all others by
 * weights B that minimise {@code |X - X B|^2 + lambda |B|^2} with a diagonal of zeros, where X is 1 for a preference and
 * else 0. With {@code P = (X^T X + lambda I)^-1} the solution is
 *
 * <pre>
 *   B_ij = -P_ij / P_jj   for i other than j,   B_jj = 0
 * </pre>
 *
 * <p>EDLAE, which drops inputs in expectation, has {@code gamma_i = lambda + c_i p / (1 - p)} on the diagonal in place of
 * lambda, with c_i the users who prefer item i and p the dropout. RDLAE lets the weight from an item to itself be up to xi
 * before it is left out:
 *
 * <pre>
 *   B_ij = -P_ij (gamma_j + mu_j),   mu_j = (1 - xi) / P_jj - gamma_j   where 1 - gamma_j P_jj is above xi, else 0
 * </pre>
 *
 * <p>An item's score for a user is the sum of its weights from the items of the profile that the user prefers. Users
 * without any have no scores. The user index plays no part, so unknown users are served like known ones.
 *
 * <p>Costs {@code items^3} operations; takes {@code 8 * items^2} bytes while fitting and half of that afterwards.
 *
 * <p>Steck, Embarrassingly shallow autoencoders for sparse data, WWW 2019, pages 3251-3257, equations 1 to 8. EDLAE: Steck,
 * Autoencoders that don't overfit towards the identity, NeurIPS 2020. RDLAE: Moon, Kim and Lee, It's enough: relaxing diagonal
 * constraints in linear autoencoders for recommendation, SIGIR 2023.
 */
public final class Ease extends TrainedScorer {

    private final double positiveFrom;
    /** (items x items): row i holds the weights from item i. */
    private final float[][] weights;

    private Ease(RatingMatrix train, double positiveFrom, float[][] weights) {
        super(train.users(), train.items(), false);
        this.positiveFrom = positiveFrom;
        this.weights = weights;
    }

    /**
     * Fits to the preferences among the training ratings.
     *
     * @param threads how many threads to use, at least 1; the result does not depend on it
     * @throws HeapTooSmallException if the matrices surely do not fit into memory
     * @throws InterruptedException if the calling thread is interrupted
     */
    public static Ease fit(RatingMatrix train, EaseConfig config, int threads) throws InterruptedException {
        double positiveFrom = train.hasValues() ? config.positiveFrom() : Double.NEGATIVE_INFINITY;
        long itemCount = train.items().size();
        HeapRoom.require(
                itemCount * itemCount * (Double.BYTES / 2 + Float.BYTES),
                String.format(Locale.ROOT, "EASE on %,d items", itemCount));
        try (Workers workers = new Workers(threads)) {
            double[][] matrix = coOccurrences(train, positiveFrom, workers);
            double[] decay = new double[matrix.length];
            for (int item = 0; item < matrix.length; item++) {
                decay[item] = config.decayOf(matrix[item][item]);
                matrix[item][item] += decay[item];
            }
            SymmetricInverse.invert(matrix, workers);
            return new Ease(train, positiveFrom, weights(matrix, factors(matrix, decay, config.largestDiagonal())));
        }
    }

    /** The lower triangle of {@code X^T X}: how many users prefer both items. */
    private static double[][] coOccurrences(RatingMatrix train, double positiveFrom, Workers workers)
            throws InterruptedException {
        SparseRows byUser = train.byUser();
        SparseRows byItem = train.byItem();
        double[][] counts = new double[byItem.rowCount()][];
        workers.forEachInterruptibly(counts.length, 1, (item, end) -> {
            counts[item] = new double[item + 1];
            for (int position = byItem.start(item); position < byItem.end(item); position++) {
                if (byItem.valueAt(position) >= positiveFrom) {
                    countUpTo(item, byUser, byItem.columnAt(position), positiveFrom, counts[item]);
                }
            }
        });
        return counts;
    }

    private static void countUpTo(int item, SparseRows byUser, int user, double positiveFrom, double[] counts) {
        for (int position = byUser.start(user); position < byUser.end(user); position++) {
            int other = byUser.columnAt(position);
            if (other > item) {
                return;
            }
            if (byUser.valueAt(position) >= positiveFrom) {
                counts[other]++;
            }
        }
    }

    /** {@code gamma_j + mu_j} of each item. */
    private static double[] factors(double[][] inverse, double[] decay, double largestDiagonal) {
        double[] factors = new double[decay.length];
        for (int item = 0; item < factors.length; item++) {
            double own = inverse[item][item];
            factors[item] = 1 - decay[item] * own > largestDiagonal ? (1 - largestDiagonal) / own : decay[item];
        }
        return factors;
    }

    private static float[][] weights(double[][] inverse, double[] factors) {
        float[][] weights = new float[inverse.length][inverse.length];
        for (int row = 0; row < inverse.length; row++) {
            for (int column = 0; column < row; column++) {
                weights[row][column] = (float) (-inverse[row][column] * factors[column]);
                weights[column][row] = (float) (-inverse[row][column] * factors[row]);
            }
        }
        return weights;
    }

    @Override
    public void scoreAll(UserProfile profile, float[] scores) {
        int preferences = 0;
        Arrays.fill(scores, 0);
        for (int position = 0; position < profile.itemIndices().length; position++) {
            if (profile.ratings()[position] >= positiveFrom) {
                addTo(scores, weights[profile.itemIndices()[position]]);
                preferences++;
            }
        }
        if (preferences == 0) {
            Arrays.fill(scores, Float.NaN);
        }
    }

    private static void addTo(float[] scores, float[] row) {
        for (int item = 0; item < row.length; item++) {
            scores[item] += row[item];
        }
    }
}
