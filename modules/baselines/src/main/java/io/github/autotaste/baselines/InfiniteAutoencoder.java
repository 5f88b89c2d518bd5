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
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.TrainedScorer;
import io.github.autotaste.ratings.UserProfile;
import io.github.autotaste.ratings.Workers;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/**
 * An autoencoder with one hidden layer of infinitely many units, which is kernel ridge regression over users: with the {@link
 * TangentKernel} K of the training users' preferences X, and the kernel k(x) of a profile with them, the scores are
 *
 * <pre>
 *   k(x)^T (K + ridge tr(K) / U I)^-1 X
 * </pre>
 *
 * <p>Inputs have equal length, {@code 1 / sqrt(n)} for each of n preferences, times the root of the mean of n. The user index
 * plays no part, so unknown users are served like known ones.
 *
 * <p>Costs {@code users^3} operations and takes {@code 4 * users^2} bytes; a list costs {@code users^2}. Of more than {@value
 * #MOST_USERS} users, a seeded sample of so many is learnt from.
 *
 * <p>Sachdeva, Dhaliwal, Wu and McAuley, Infinite recommendation networks: a data-centric approach, NeurIPS 2022.
 */
public final class InfiniteAutoencoder extends TrainedScorer {

    static final int MOST_USERS = 8192;

    private final float positiveFrom;
    /** (basis x items) the preferences that are learnt from. */
    private final SparseRows byUser;

    private final SparseRows byItem;
    private final TangentKernel kernel;
    /** The squared length of every input but an empty one. */
    private final double length;
    /** (basis x basis) */
    private final float[][] inverse;

    private InfiniteAutoencoder(RatingMatrix train, InfiniteAutoencoderConfig config, Workers workers)
            throws InterruptedException {
        super(train.users(), train.items(), false);
        positiveFrom = train.hasValues() ? (float) config.positiveFrom() : Float.NEGATIVE_INFINITY;
        byUser = basis(train.preferencesFrom(config.positiveFrom()).byUser(), config.seed());
        byItem = byUser.transpose();
        kernel = new TangentKernel(Math.max(1, items().size()));
        length = byUser.entryCount() / (double) Math.max(1, byUser.rowCount());
        inverse = inverse(config.ridge(), workers);
    }

    /**
     * Fits to the preferences among the training ratings.
     *
     * @param threads how many threads to use, at least 1; the result does not depend on it
     * @throws io.github.autotaste.ratings.HeapTooSmallException if the kernel surely does not fit into memory
     * @throws IllegalArgumentException if there is no preference
     * @throws InterruptedException if the calling thread is interrupted
     */
    public static InfiniteAutoencoder fit(RatingMatrix train, InfiniteAutoencoderConfig config, int threads)
            throws InterruptedException {
        if (train.preferencesFrom(config.positiveFrom()).ratingCount() == 0) {
            throw new IllegalArgumentException("Expected preferences, found none");
        }
        try (Workers workers = new Workers(threads)) {
            return new InfiniteAutoencoder(train, config, workers);
        }
    }

    /** The rows of the users with preferences, or of a sample of them, in the order of the users. */
    private static SparseRows basis(SparseRows preferences, long seed) {
        int[] all = preferences.nonEmptyRows();
        int[] chosen = all.length <= MOST_USERS
                ? all
                : new Random(seed)
                        .ints(0, all.length)
                        .distinct()
                        .limit(MOST_USERS)
                        .sorted()
                        .map(place -> all[place])
                        .toArray();
        int[] starts = new int[chosen.length + 1];
        for (int row = 0; row < chosen.length; row++) {
            starts[row + 1] = starts[row] + preferences.rowLength(chosen[row]);
        }
        int[] columns = new int[starts[chosen.length]];
        for (int row = 0; row < chosen.length; row++) {
            int[] liked = preferences.columnsOf(chosen[row]);
            System.arraycopy(liked, 0, columns, starts[row], liked.length);
        }
        float[] ones = new float[columns.length];
        Arrays.fill(ones, 1);
        return new SparseRows(preferences.columnCount(), starts, columns, ones);
    }

    private float[][] inverse(double ridge, Workers workers) throws InterruptedException {
        int size = byUser.rowCount();
        HeapRoom.require(
                (long) size * size * (Double.BYTES / 2 + Float.BYTES),
                String.format(Locale.ROOT, "The kernel of %,d users", size));
        double[][] lower = new double[size][];
        workers.forEachInterruptibly(
                size, 1, (row, end) -> lower[row] = Arrays.copyOf(kernelsOf(byUser.columnsOf(row)), row + 1));
        double trace = 0;
        for (int row = 0; row < size; row++) {
            trace += lower[row][row];
        }
        for (int row = 0; row < size; row++) {
            lower[row][row] += ridge * trace / size;
        }
        SymmetricInverse.invert(lower, workers);
        float[][] whole = new float[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                whole[row][column] = (float) lower[row][column];
                whole[column][row] = (float) lower[row][column];
            }
        }
        return whole;
    }

    /** The kernels of a profile with every user of the basis. */
    private double[] kernelsOf(int[] preferred) {
        double[] common = new double[byUser.rowCount()];
        for (int item : preferred) {
            for (int position = byItem.start(item); position < byItem.end(item); position++) {
                common[byItem.columnAt(position)]++;
            }
        }
        for (int row = 0; row < common.length; row++) {
            double product = preferred.length == 0
                    ? 0
                    : length * common[row] / Math.sqrt((double) preferred.length * byUser.rowLength(row));
            common[row] = kernel.of(product, preferred.length == 0 ? 0 : length, length);
        }
        return common;
    }

    @Override
    public void scoreAll(UserProfile profile, float[] scores) {
        double[] weights = weights(kernelsOf(profile.itemsRatedFrom(positiveFrom)));
        for (int item = 0; item < items().size(); item++) {
            double score = 0;
            for (int position = byItem.start(item); position < byItem.end(item); position++) {
                score += weights[byItem.columnAt(position)];
            }
            scores[item] = (float) score;
        }
    }

    /** How much each user of the basis counts. */
    private double[] weights(double[] kernels) {
        double[] weights = new double[kernels.length];
        for (int row = 0; row < kernels.length; row++) {
            for (int column = 0; column < kernels.length; column++) {
                weights[column] += kernels[row] * inverse[row][column];
            }
        }
        return weights;
    }
}
