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
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Matrix factorisation with biases: {@code r_ui = mu + b_u + b_i + p_u . q_i}, fitted by stochastic gradient descent on
 *
 * <pre>
 *   sum over ratings of (r - r_ui)^2 + weightDecay (b_u^2 + b_i^2 + |p_u|^2 + |q_i|^2)
 * </pre>
 *
 * <p>An unknown user's bias and vector are those that minimise the same sum over the ratings of the profile with the items
 * held fixed, a ridge regression. An item without ratings gets the mean and the user's bias.
 *
 * <p>Koren, Bell and Volinsky, Matrix factorization techniques for recommender systems, IEEE Computer 42(8), 2009,
 * equations 4 and 5; tuned as in Rendle, Zhang and Koren, On the difficulty of evaluating baselines, 2019, which finds it
 * level with most that came after it.
 */
public final class BiasedMf extends TrainedScorer {
    /** Small steps, many epochs, as the re-evaluation asks; factors and decay tuned on a validation part of ML-1M. */
    public static final FactorisationConfig DEFAULT = new FactorisationConfig(64, 128, 0.005, 0.08, 1);

    private final float mean;
    private final BiasedFactors userFactors;
    private final BiasedFactors itemFactors;
    private final double weightDecay;

    BiasedMf(RatingMatrix train, BiasedFactors userFactors, BiasedFactors itemFactors, double weightDecay) {
        super(train.users(), train.items(), true);
        mean = (float) train.mean();
        this.userFactors = userFactors;
        this.itemFactors = itemFactors;
        this.weightDecay = weightDecay;
    }

    /** Biases and vectors of users or of items. */
    @SuppressWarnings("ArrayRecordComponent") // parameters: written by the fit, then only read
    record BiasedFactors(float[] biases, float[][] vectors) {}

    /**
     * Fits by one thread, in the order of the seed.
     *
     * @throws IllegalArgumentException if there is no rating, or if the ratings have no values
     * @throws InterruptedException if the thread is interrupted, within an epoch
     */
    public static BiasedMf fit(RatingMatrix train, FactorisationConfig config) throws InterruptedException {
        Settings.requireRatings(train);
        return new BiasedMfDescent(train, config).run();
    }

    @Override
    public void scoreAll(UserProfile profile, float[] scores) {
        if (profile.isKnownUser()) {
            int user = profile.userIndex();
            score(userFactors.biases()[user], userFactors.vectors()[user], scores);
        } else {
            foldIn(profile, scores);
        }
    }

    private void score(float userBias, float[] userVector, float[] scores) {
        for (int item = 0; item < itemFactors.biases().length; item++) {
            scores[item] = mean
                    + userBias
                    + itemFactors.biases()[item]
                    + Vectors.dot(userVector, itemFactors.vectors()[item]);
        }
    }

    private void foldIn(UserProfile profile, float[] scores) {
        int factors = itemFactors.vectors()[0].length;
        int count = profile.itemIndices().length;
        if (count == 0) {
            score(0, new float[factors], scores);
            return;
        }
        RealMatrix features = new Array2DRowRealMatrix(count, factors + 1);
        RealVector residuals = new ArrayRealVector(count);
        for (int row = 0; row < count; row++) {
            int item = profile.itemIndices()[row];
            for (int factor = 0; factor < factors; factor++) {
                features.setEntry(row, factor, itemFactors.vectors()[item][factor]);
            }
            features.setEntry(row, factors, 1);
            residuals.setEntry(row, profile.ratings()[row] - mean - itemFactors.biases()[item]);
        }
        RealVector solution = ridge(features, residuals, Math.max(weightDecay, 1e-6) * count);
        float[] vector = new float[factors];
        for (int factor = 0; factor < factors; factor++) {
            vector[factor] = (float) solution.getEntry(factor);
        }
        score((float) solution.getEntry(factors), vector, scores);
    }

    private static RealVector ridge(RealMatrix features, RealVector targets, double decay) {
        RealMatrix normal = features.transpose().multiply(features);
        for (int column = 0; column < normal.getColumnDimension(); column++) {
            normal.addToEntry(column, column, decay);
        }
        return new CholeskyDecomposition(normal).getSolver().solve(features.preMultiply(targets));
    }
}
