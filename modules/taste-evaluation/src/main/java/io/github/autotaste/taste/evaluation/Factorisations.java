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
package io.github.autotaste.taste.evaluation;

import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.model.GenericBooleanPrefDataModel;
import org.apache.mahout.cf.taste.impl.recommender.svd.ALSWRFactorizer;
import org.apache.mahout.cf.taste.impl.recommender.svd.RatingSGDFactorizer;
import org.apache.mahout.cf.taste.impl.recommender.svd.SVDPlusPlusFactorizer;
import org.apache.mahout.cf.taste.impl.recommender.svd.SVDRecommender;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.recommender.Recommender;

/**
 * Taste's matrix factorisations, each with the settings that had the lowest RMSE on MovieLens-100K in a small search.
 * {@code SVDRecommender} does not clip its estimates.
 */
final class Factorisations {

    private static final int FEATURES = 10;
    private static final int ALS_ITERATIONS = 10;
    private static final double ALS_LAMBDA = 0.1;
    /** Of preferences without ratings; Hu, Koren and Volinsky, ICDM 2008, as in Mahout's default. */
    private static final double ALS_ALPHA = 40;

    private static final int SGD_ITERATIONS = 20;
    private static final double NOISE = 0.01;
    private static final double RATE_DECAY = 1;

    private Factorisations() {}

    /** Alternating least squares; the implicit variant where there are no ratings. */
    static Recommender alternatingLeastSquares(DataModel model, int threads) throws TasteException {
        return leastSquares(model, model, !model.hasPreferenceValues(), threads);
    }

    /** The implicit variant of alternating least squares, on which items were rated. */
    static Recommender implicitLeastSquares(DataModel model, int threads) throws TasteException {
        return leastSquares(
                model, new GenericBooleanPrefDataModel(GenericBooleanPrefDataModel.toDataMap(model)), true, threads);
    }

    private static Recommender leastSquares(DataModel model, DataModel fitted, boolean isImplicit, int threads)
            throws TasteException {
        return new SVDRecommender(
                model,
                new ALSWRFactorizer(
                        SetOrder.of(fitted), FEATURES, ALS_LAMBDA, ALS_ITERATIONS, isImplicit, ALS_ALPHA, threads));
    }

    /** Factors and biases by stochastic gradient descent. */
    static Recommender gradientDescent(DataModel model) throws TasteException {
        double rate = 0.02;
        double decay = 0.05;
        return new SVDRecommender(
                model, new RatingSGDFactorizer(model, FEATURES, rate, decay, NOISE, SGD_ITERATIONS, RATE_DECAY));
    }

    /** As gradient descent, and a user's factors depend on which items they rated. */
    static Recommender svdPlusPlus(DataModel model) throws TasteException {
        double rate = 0.01;
        double decay = 0.02;
        return new SVDRecommender(
                model, new SVDPlusPlusFactorizer(model, FEATURES, rate, decay, NOISE, SGD_ITERATIONS, RATE_DECAY));
    }
}
