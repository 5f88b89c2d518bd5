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
import org.apache.commons.math3.util.MathArrays;

/**
 * The restricted Boltzmann machine for collaborative filtering with items as its cases (I-RBM): {@link UserRbm} with the
 * roles of users and items exchanged. An item's training ratings give the mean states of the hidden units, these the
 * probabilities of the levels of a user's rating.
 *
 * <p>A user who took part in the fit has weights of their own and is scored by those, whatever the profile holds. An unknown
 * user's are fitted to the profile by a multinomial logistic regression, with the items' hidden units held fixed.
 *
 * <p>Salakhutdinov, Mnih and Hinton, Restricted Boltzmann machines for collaborative filtering, ICML 2007; item-based in
 * Sedhain et al., AutoRec: autoencoders meet collaborative filtering, WWW 2015, table 1.
 */
public final class ItemRbm extends TrainedScorer {

    /** The best of about a dozen settings on a validation part of ML-1M. */
    public static final RbmConfig DEFAULT = new RbmConfig(100, 10, 0.003, 0.02, 1, 1);

    private final RatingLevels levels;
    private final Rbm rbm;
    /** (items x hidden units) */
    private final float[][] itemHidden;

    private final LevelRegression regression;

    private ItemRbm(RatingMatrix train, LevelRows rows, Rbm rbm, double weightDecay) {
        super(train.users(), train.items(), true);
        levels = rows.levels();
        this.rbm = rbm;
        itemHidden = hidden(rbm, rows);
        regression = new LevelRegression(itemHidden, LevelFrequencies.of(rows), weightDecay);
    }

    private static float[][] hidden(Rbm rbm, LevelRows rows) {
        SparseRows ratings = rows.ratings();
        float[][] hidden = new float[ratings.rowCount()][rbm.hiddenBiases().length];
        for (int item = 0; item < hidden.length; item++) {
            rbm.hidden(rows.units(), ratings.start(item), ratings.end(item), hidden[item]);
        }
        return hidden;
    }

    /**
     * Fits to training ratings.
     *
     * @param threads how many threads to use, at least 1; the result does not depend on it
     * @throws IllegalArgumentException if there is no rating, or if the ratings have no values or more than 20 different
     *     ones, each of which would be a unit
     * @throws InterruptedException if the calling thread is interrupted
     */
    public static ItemRbm fit(RatingMatrix train, RbmConfig config, int threads) throws InterruptedException {
        LevelRows rows = LevelRows.of(train.byItem(), RatingLevels.of(train));
        return new ItemRbm(train, rows, ContrastiveDivergence.fit(rows, config, threads), config.weightDecay());
    }

    @Override
    public void scoreAll(UserProfile profile, float[] scores) {
        scoreItems(profile, MathArrays.natural(items().size()), scores);
    }

    @Override
    public void scoreItems(UserProfile profile, int[] itemIndices, float[] scores) {
        Rbm machine = profile.isKnownUser() ? rbm : foldIn(profile);
        int column = profile.isKnownUser() ? profile.userIndex() : 0;
        float[] probabilities = new float[levels.count()];
        for (int position = 0; position < itemIndices.length; position++) {
            machine.visible(column, itemHidden[itemIndices[position]], probabilities, 0);
            scores[position] = levels.mean(probabilities);
        }
    }

    private Rbm foldIn(UserProfile profile) {
        return regression.fit(profile.itemIndices(), levels.nearest(profile.ratings()));
    }
}
