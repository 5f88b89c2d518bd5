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
import io.github.autotaste.ratings.TrainedScorer;
import io.github.autotaste.ratings.UserProfile;
import org.apache.commons.math3.util.MathArrays;

/**
 * The restricted Boltzmann machine for collaborative filtering with users as its cases (U-RBM): a user's ratings give the
 * mean states of the hidden units, these the probabilities of an item's levels, and the estimate is the expected rating,
 *
 * <pre>
 *   p_j  = E(h_j | the user's ratings)
 *   r_ui = sum over levels k of k softmax_k (b_i^k + sum over j of p_j W_ij^k)
 * </pre>
 *
 * <p>All of it comes from the profile, so unknown users are served like known ones. A rating that is none of the levels of
 * the training ratings counts as the nearest of them. An item without ratings gets the mean of all ratings.
 *
 * <p>Salakhutdinov, Mnih and Hinton, Restricted Boltzmann machines for collaborative filtering, ICML 2007, sections 2 and
 * 2.3 (the mean-field prediction).
 */
public final class UserRbm extends TrainedScorer {

    /** The best of about a dozen settings on a validation part of ML-1M. */
    public static final RbmConfig DEFAULT = new RbmConfig(100, 8, 0.003, 0.02, 1, 1);

    private final RatingLevels levels;
    private final Rbm rbm;

    private UserRbm(RatingMatrix train, RatingLevels levels, Rbm rbm) {
        super(train.users(), train.items(), true);
        this.levels = levels;
        this.rbm = rbm;
    }

    /**
     * Fits to training ratings.
     *
     * @param threads how many threads to use, at least 1; the result does not depend on it
     * @throws IllegalArgumentException if there is no rating, or if the ratings have no values or more than 20 different
     *     ones, each of which would be a unit
     * @throws InterruptedException if the calling thread is interrupted
     */
    public static UserRbm fit(RatingMatrix train, RbmConfig config, int threads) throws InterruptedException {
        RatingLevels levels = RatingLevels.of(train);
        LevelRows rows = LevelRows.of(train.byUser(), levels);
        return new UserRbm(train, levels, ContrastiveDivergence.fit(rows, config, threads));
    }

    @Override
    public void scoreAll(UserProfile profile, float[] scores) {
        scoreItems(profile, MathArrays.natural(items().size()), scores);
    }

    @Override
    public void scoreItems(UserProfile profile, int[] itemIndices, float[] scores) {
        float[] hidden = hidden(profile);
        float[] probabilities = new float[levels.count()];
        for (int position = 0; position < itemIndices.length; position++) {
            rbm.visible(itemIndices[position], hidden, probabilities, 0);
            scores[position] = levels.mean(probabilities);
        }
    }

    private float[] hidden(UserProfile profile) {
        int[] units = levels.units(profile.itemIndices(), profile.ratings());
        float[] hidden = new float[rbm.hiddenBiases().length];
        rbm.hidden(units, 0, units.length, hidden);
        return hidden;
    }
}
