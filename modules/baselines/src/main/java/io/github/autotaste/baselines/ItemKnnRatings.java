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
 * Item-based nearest neighbours for ratings, on what {@link UserItemBias} leaves unexplained: with {@code N} the
 * neighbours of item j that the user has rated,
 *
 * <pre>
 *   r_uj = b_uj + sum over i in N of s_ij (r_ui - b_ui) / sum over i in N of s_ij
 * </pre>
 *
 * <p>where the similarities s are those of {@link ItemNeighbours} between the columns of {@code r - b}. An item without a
 * rated neighbour gets the biases alone. All of it comes from the profile, so unknown users are served like known ones.
 *
 * <p>Koren, Factor in the neighbors: scalable and accurate collaborative filtering, ACM TKDD 4(1), 2010, equation 4.
 */
public final class ItemKnnRatings extends TrainedScorer {

    public static final ItemKnnConfig DEFAULT = new ItemKnnConfig(200, 50);

    private final UserItemBias biases;
    private final ItemNeighbours neighbours;

    private ItemKnnRatings(UserItemBias biases, ItemNeighbours neighbours) {
        super(biases.users(), biases.items(), true);
        this.biases = biases;
        this.neighbours = neighbours;
    }

    /**
     * Fits to training ratings.
     *
     * @param threads how many threads to use, at least 1; the result does not depend on it
     * @throws IllegalArgumentException if there is no rating, or if the ratings have no values
     * @throws InterruptedException if the calling thread is interrupted
     */
    public static ItemKnnRatings fit(RatingMatrix train, ItemKnnConfig config, int threads)
            throws InterruptedException {
        UserItemBias biases = UserItemBias.fit(train);
        SparseRows residuals = residuals(train, biases);
        return new ItemKnnRatings(biases, ItemNeighbours.of(residuals, config, threads));
    }

    private static SparseRows residuals(RatingMatrix train, UserItemBias biases) {
        float[] expected = new float[train.ratingCount()];
        float[] scores = new float[train.items().size()];
        SparseRows rows = train.byUser();
        for (int user = 0; user < rows.rowCount(); user++) {
            biases.scoreAll(train.profileOf(user), scores);
            for (int position = rows.start(user); position < rows.end(user); position++) {
                expected[position] = scores[rows.columnAt(position)];
            }
        }
        return rows.mapValues((row, column, value) -> value - expected[rows.find(row, column)]);
    }

    @Override
    public void scoreAll(UserProfile profile, float[] scores) {
        biases.scoreAll(profile, scores);
        float[] sums = new float[items().size()];
        float[] weightSums = new float[items().size()];
        for (int position = 0; position < profile.itemIndices().length; position++) {
            int item = profile.itemIndices()[position];
            float residual = profile.ratings()[position] - scores[item];
            int[] targets = neighbours.targets(item);
            float[] weights = neighbours.weights(item);
            for (int target = 0; target < targets.length; target++) {
                sums[targets[target]] += weights[target] * residual;
                weightSums[targets[target]] += weights[target];
            }
        }
        for (int item = 0; item < sums.length; item++) {
            scores[item] += weightSums[item] > 0 ? sums[item] / weightSums[item] : 0;
        }
    }
}
