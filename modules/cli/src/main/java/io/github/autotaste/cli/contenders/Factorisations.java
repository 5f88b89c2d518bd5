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
package io.github.autotaste.cli.contenders;

import io.github.autotaste.evaluation.Contender;
import org.apache.mahout.cf.taste.impl.recommender.svd.ALSWRFactorizer;
import org.apache.mahout.cf.taste.impl.recommender.svd.SVDPlusPlusFactorizer;
import org.apache.mahout.cf.taste.impl.recommender.svd.SVDRecommender;

/** Taste's matrix factorisations. */
final class Factorisations {

    private static final int ALS_FEATURES = 20;
    private static final double ALS_LAMBDA = 0.065;
    private static final int ALS_ITERATIONS = 20;
    /** Hu, Koren and Volinsky, ICDM 2008; also Mahout's default. */
    private static final double ALS_ALPHA = 40;

    private static final int SVD_FEATURES = 10;
    private static final int SVD_ITERATIONS = 20;

    private Factorisations() {}

    static Contender alternatingLeastSquares(String name, ContenderSettings settings) {
        return new TasteContender(
                name,
                model -> new SVDRecommender(
                        model,
                        new ALSWRFactorizer(
                                model,
                                ALS_FEATURES,
                                ALS_LAMBDA,
                                ALS_ITERATIONS,
                                !model.hasPreferenceValues(),
                                ALS_ALPHA,
                                settings.threads())));
    }

    static Contender svdPlusPlus(String name, ContenderSettings settings) {
        return new TasteContender(
                name,
                model -> new SVDRecommender(model, new SVDPlusPlusFactorizer(model, SVD_FEATURES, SVD_ITERATIONS)));
    }
}
