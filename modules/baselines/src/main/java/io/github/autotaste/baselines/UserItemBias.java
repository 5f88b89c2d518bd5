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

import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.TrainedScorer;
import io.github.autotaste.ratings.UserProfile;

/**
 * Estimates a rating as the mean rating plus what is usual for the item plus what is usual for the user,
 * {@code mu + b_i + b_u}, each bias a mean that is shrunk towards 0 the fewer ratings there are:
 *
 * <pre>
 *   b_i = sum over the item's ratings of (r - mu)       / (itemShrinkage + count)
 *   b_u = sum over the user's ratings of (r - mu - b_i) / (userShrinkage + count)
 * </pre>
 *
 * <p>The user bias is computed from the profile at hand, so unknown users are served like known ones. Everybody gets the
 * items in the same order, that of the item bias.
 *
 * <p>Koren and Bell, Advances in collaborative filtering, in Recommender Systems Handbook, 2011, "Baseline predictors".
 */
public final class UserItemBias extends TrainedScorer {

    private final double mean;
    private final double[] itemBiases;
    private final double userShrinkage;

    private UserItemBias(RatingMatrix train, Shrinkage shrinkage) {
        super(train.users(), train.items(), true);
        mean = train.mean();
        itemBiases = itemBiases(train.byItem(), mean, shrinkage.items());
        userShrinkage = shrinkage.users();
    }

    /**
     * How many ratings at the mean are added to those an item or a user has.
     *
     * @param items for item biases, at least 0
     * @param users for user biases, at least 0
     */
    public record Shrinkage(double items, double users) {

        /** The values that Koren and Bell give for the Netflix data. */
        public static final Shrinkage DEFAULT = new Shrinkage(25, 10);

        public Shrinkage {
            if (!(items >= 0 && users >= 0)) {
                throw new IllegalArgumentException(
                        "Expected shrinkage of at least 0, found " + items + " for items and " + users + " for users");
            }
        }
    }

    /** Fits with {@link Shrinkage#DEFAULT}. */
    public static UserItemBias fit(RatingMatrix train) {
        return fit(train, Shrinkage.DEFAULT);
    }

    /** @throws IllegalArgumentException if there is no rating, or if the ratings have no values */
    public static UserItemBias fit(RatingMatrix train, Shrinkage shrinkage) {
        Settings.requireRatings(train);
        return new UserItemBias(train, shrinkage);
    }

    private static double[] itemBiases(SparseRows byItem, double mean, double shrinkage) {
        double[] biases = new double[byItem.rowCount()];
        for (int item = 0; item < biases.length; item++) {
            double sum = 0;
            for (int position = byItem.start(item); position < byItem.end(item); position++) {
                sum += byItem.valueAt(position) - mean;
            }
            biases[item] = shrunkMean(sum, byItem.rowLength(item), shrinkage);
        }
        return biases;
    }

    private static double shrunkMean(double sum, int count, double shrinkage) {
        return count == 0 ? 0 : sum / (shrinkage + count);
    }

    @Override
    public void scoreAll(UserProfile profile, float[] scores) {
        double base = mean + userBias(profile);
        for (int item = 0; item < itemBiases.length; item++) {
            scores[item] = (float) (base + itemBiases[item]);
        }
    }

    @Override
    public void scoreItems(UserProfile profile, int[] itemIndices, float[] scores) {
        double base = mean + userBias(profile);
        for (int position = 0; position < itemIndices.length; position++) {
            scores[position] = (float) (base + itemBiases[itemIndices[position]]);
        }
    }

    private double userBias(UserProfile profile) {
        double sum = 0;
        for (int position = 0; position < profile.itemIndices().length; position++) {
            sum += profile.ratings()[position] - mean - itemBiases[profile.itemIndices()[position]];
        }
        return shrunkMean(sum, profile.itemIndices().length, userShrinkage);
    }
}
