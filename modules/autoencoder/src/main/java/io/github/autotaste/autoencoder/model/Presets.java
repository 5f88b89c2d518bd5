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
package io.github.autotaste.autoencoder.model;

import io.github.autotaste.autoencoder.model.AutoRecConfig.Orientation;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;

/**
 * Settings for data of a given size, so that nobody has to tune before the first useful result. They run through what was
 * best on validation ratings of MovieLens-100K and MovieLens-1M, which {@code docs/results.md} has, and go on beyond: more
 * ratings bear more weight decay in the paper's form, and small data need more epochs for as many steps.
 */
public final class Presets {

    /** Steps of the optimiser that both data sets took. */
    private static final int AUTOREC_STEPS = 400;

    private static final int CDAE_STEPS = 480;

    /** The decay of a user's vector beside the user's own loss: CDAE's weight decay times users. */
    private static final double USER_VECTOR_DECAY = 9;

    private static final double MOST_CDAE_DECAY = 1e-2;

    /** Users times items; twice those of MovieLens-1M. */
    private static final long MANY_CELLS = 50_000_000;

    /** Rows for which larger batches leave enough steps. */
    private static final int MANY_ROWS = 3000;

    /** Of ratings on a scale, the mean lies above this share of the range. */
    private static final double LEAST_MEAN_OF_A_SCALE = 0.1;

    private Presets() {}

    /** AutoRec for these ratings. */
    public static AutoRecConfig.Builder autoRec(Orientation orientation, RatingMatrix ratings) {
        boolean isItemBased = orientation == Orientation.ITEM;
        SparseRows rows = isItemBased ? ratings.byItem() : ratings.byUser();
        AutoRecConfig usual = (isItemBased ? AutoRecConfig.itemBased() : AutoRecConfig.userBased()).build();
        double rootOfRatings = StrictMath.cbrt(rows.entryCount());
        int batchSize = rows.rowCount() < MANY_ROWS ? usual.batchSize() / 2 : usual.batchSize();
        return usual.toBuilder()
                .weightDecay(Math.rint(isItemBased ? 2 * rootOfRatings : rootOfRatings))
                .batchSize(batchSize)
                .epochs(epochs(usual.epochs(), AUTOREC_STEPS, rows.rowCount(), batchSize));
    }

    /**
     * CDAE for these ratings: the negatives are sampled where the whole catalogue would be too much work, and ratings count
     * as preferences from their mean on. Counts and times, such as plays and hours, all count: a few large ones make their
     * mean, which then lies in the lowest tenth of the range.
     */
    public static CdaeConfig.Builder cdae(RatingMatrix ratings) {
        int users = ratings.users().size();
        CdaeConfig usual = ((long) users * ratings.items().size() > MANY_CELLS
                        ? CdaeConfig.asPublished()
                        : CdaeConfig.defaults())
                .build();
        return usual.toBuilder()
                .positiveFrom(positiveFrom(ratings))
                .weightDecay(Math.min(MOST_CDAE_DECAY, USER_VECTOR_DECAY / Math.max(1, users)))
                .epochs(epochs(usual.epochs(), CDAE_STEPS, users, usual.batchSize()));
    }

    /** The smallest rating that is not below the mean of a scale. */
    private static double positiveFrom(RatingMatrix ratings) {
        double mean = ratings.mean();
        double range = ratings.max() - ratings.min();
        if (!(range > 0 && mean - ratings.min() > LEAST_MEAN_OF_A_SCALE * range)) {
            return Double.NEGATIVE_INFINITY;
        }
        float least = ratings.max();
        for (int position = 0; position < ratings.ratingCount(); position++) {
            float rating = ratings.byUser().valueAt(position);
            least = rating >= mean ? Math.min(least, rating) : least;
        }
        return least;
    }

    private static int epochs(int least, int steps, int rows, int batchSize) {
        int stepsPerEpoch = Math.max(1, (rows + batchSize - 1) / batchSize);
        return Math.max(least, (steps + stepsPerEpoch - 1) / stepsPerEpoch);
    }
}
