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
import java.util.Arrays;

/**
 * Matrix factorisation by Bayesian personalised ranking: scores {@code x_ui = b_i + p_u . q_i} are fitted so that what a
 * user prefers scores above what the user has not, by stochastic gradient descent on pairs of a preferred item i and one
 * j that is not, drawn at random:
 *
 * <pre>
 *   -ln sigmoid(x_ui - x_uj) + weightDecay / 2 (b_i^2 + b_j^2 + |p_u|^2 + |q_i|^2 + |q_j|^2)
 * </pre>
 *
 * <p>An unknown user's vector is learned in the same way from the profile, with the items held fixed and draws of its
 * own seed, so that a profile always gets the same scores. Users without preferences have no scores.
 *
 * <p>Rendle, Freudenthaler, Gantner and Schmidt-Thieme, BPR: Bayesian personalized ranking from implicit feedback, UAI
 * 2009, section 4.
 */
public final class BprMf extends TrainedScorer {
    /** Tuned on a validation part of ML-1M. */
    public static final FactorisationConfig DEFAULT = new FactorisationConfig(64, 100, 0.02, 0.01, 1);

    private final FactorisationConfig config;
    private final float positiveFrom;
    private final float[][] userVectors;
    private final ItemFactors itemFactors;
    private final int[] preferenceCounts;

    private BprMf(RatingMatrix preferences, float positiveFrom, BprDescent fitted, FactorisationConfig config) {
        super(preferences.users(), preferences.items(), false);
        this.config = config;
        this.positiveFrom = positiveFrom;
        userVectors = fitted.userVectors();
        itemFactors = fitted.items();
        preferenceCounts = new int[userVectors.length];
        Arrays.setAll(preferenceCounts, preferences.byUser()::rowLength);
    }

    /** Biases and vectors of the items. */
    @SuppressWarnings("ArrayRecordComponent") // parameters: written by the fit, then only read
    record ItemFactors(float[] biases, float[][] vectors) {}

    /**
     * Fits by one thread to the preferences among the training ratings.
     *
     * @param positiveFrom the smallest rating that counts as a preference; ignored for data without ratings
     * @throws IllegalArgumentException if there is no preference
     * @throws InterruptedException if the thread is interrupted, within an epoch
     */
    public static BprMf fit(RatingMatrix train, FactorisationConfig config, double positiveFrom)
            throws InterruptedException {
        RatingMatrix preferences = train.preferencesFrom(positiveFrom);
        if (preferences.ratingCount() == 0) {
            throw new IllegalArgumentException("Expected preferences, found none");
        }
        BprDescent descent = new BprDescent(preferences, config);
        descent.run();
        float threshold = train.hasValues() ? (float) positiveFrom : Float.NEGATIVE_INFINITY;
        return new BprMf(preferences, threshold, descent, config);
    }

    @Override
    public void scoreAll(UserProfile profile, float[] scores) {
        if (!profile.isKnownUser()) {
            scoreUnknown(profile.itemsRatedFrom(positiveFrom), scores);
        } else if (preferenceCounts[profile.userIndex()] == 0) {
            Arrays.fill(scores, 0, items().size(), Float.NaN);
        } else {
            score(userVectors[profile.userIndex()], scores);
        }
    }

    private void scoreUnknown(int[] preferred, float[] scores) {
        if (preferred.length == 0) {
            Arrays.fill(scores, 0, items().size(), Float.NaN);
        } else {
            score(BprDescent.foldIn(preferred, itemFactors, config), scores);
        }
    }

    private void score(float[] userVector, float[] scores) {
        for (int item = 0; item < items().size(); item++) {
            scores[item] = itemFactors.biases()[item]
                    + Vectors.dot(userVector, itemFactors.vectors()[item]);
        }
    }
}
