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

import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.UserFeatures;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Learns what features of users say of their scores, by a {@link FeatureRegression} over the users that had ratings in training:
 * users without ratings are then scored by their features alone, and the scores of users with few are drawn towards these
 * ({@link UserFeatureScorer}).
 *
 * @param ridge of the regression, above 0: as if the users learnt from had that many more, to whom no feature matters
 * @param shrinkage how many ratings what the features say counts for, above 0: scores by n ratings have the weight
 *     {@code n / (n + shrinkage)}
 */
public record UserFeaturePlacement(double ridge, double shrinkage) {

    private static final double RIDGE = 10;
    private static final double SHRINKAGE = 0.3;

    /** Looked at on parts of two data sets: {@code docs/results.md}. */
    public static final UserFeaturePlacement DEFAULT = new UserFeaturePlacement(RIDGE, SHRINKAGE);

    public UserFeaturePlacement {
        requireAboveZero("ridge", ridge);
        requireAboveZero("shrinkage", shrinkage);
    }

    private static void requireAboveZero(String name, double value) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException("Expected a " + name + " above 0, found " + value);
        }
    }

    /**
     * What the features say of the scores of a scorer. Where scores are estimates of ratings, a user weighs as much as the number of
     * the user's ratings; elsewhere all weigh alike. Users of whom no feature is known are not learnt from.
     *
     * @param ratings those the scorer was trained on
     * @param features of users known by the ids of the scorer
     * @return empty if no user with ratings has features
     * @throws IllegalArgumentException if the ratings have other users or items than the scorer
     * @throws io.github.autotaste.ratings.HeapTooSmallException if the regression takes more memory than the heap has
     */
    public Optional<UserFeatureWeights> weights(ItemScorer scorer, RatingMatrix ratings, UserFeatures features) {
        if (!ratings.items().equals(scorer.items()) || !ratings.users().equals(scorer.users())) {
            throw new IllegalArgumentException(
                    "Expected ratings over the users and items of the scorer, found other users or items");
        }
        SparseRows values = features.valuesBy(scorer.users());
        SparseRows byUser = ratings.byUser();
        int[] learnt = IntStream.of(byUser.nonEmptyRows())
                .filter(user -> values.rowLength(user) > 0)
                .toArray();
        if (learnt.length == 0) {
            return Optional.empty();
        }
        double[] shares = IntStream.of(learnt)
                .mapToDouble(user -> scorer.predictsRatings() ? byUser.rowLength(user) : 1)
                .toArray();
        FeatureRegression regression = new FeatureRegression(values, learnt, shares, ridge);
        int items = scorer.items().size();
        regression.requireRoom(items, String.format(Locale.ROOT, "scores of %,d items", items));
        float[][] coefficients = regression
                .coefficients(items, new ScoresInBlocks(scorer, ratings, learnt))
                .numbers();
        return Optional.of(new UserFeatureWeights(features.features(), coefficients));
    }

    /**
     * A scorer over the same users and items, and those users behind them that have features alone.
     *
     * @return the scorer itself if no user with ratings has features
     * @throws IllegalArgumentException as {@link #weights}
     */
    public ItemScorer place(ItemScorer scorer, RatingMatrix ratings, UserFeatures features) {
        return weights(scorer, ratings, features)
                .<ItemScorer>map(weights -> UserFeatureScorer.of(scorer, weights, features, shrinkage))
                .orElse(scorer);
    }

    /**
     * The same model, which keeps what the features say as its {@link UserFeatureWeights}; its own scores do not change.
     *
     * @return the model itself if no user with ratings has features
     * @throws IllegalArgumentException as {@link #weights}
     */
    public AutoencoderModel keptBy(AutoencoderModel model, RatingMatrix ratings, UserFeatures features) {
        return weights(model, ratings, features)
                .map(weights -> ItemChanges.none(model, model.trainedOn().withUserFeatureWeights(weights)))
                .orElse(model);
    }
}
