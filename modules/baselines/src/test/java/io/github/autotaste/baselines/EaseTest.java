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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.UserProfile;
import io.github.autotaste.testkit.ItemScorerContract;
import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EaseTest implements ItemScorerContract {

    @Override
    public ItemScorer fit(RatingMatrix train) {
        return fit(train, decayingBy(2));
    }

    /**
     * Two items, one user with both, two with the first only: X^T X = ((3, 1), (1, 1)). With lambda 1 the inverse of
     * ((4, 1), (1, 2)) is ((2, -1), (-1, 4)) / 7, so B_12 = 1 / 4 and B_21 = 1 / 2.
     */
    @Test
    void matchesPaper() {
        RatingMatrix train = RatingMatrixBuilder.ofPreferences()
                .add(1, 10, 1)
                .add(1, 20, 1)
                .add(2, 10, 1)
                .add(3, 10, 1)
                .build();
        Ease ease = fit(train, decayingBy(1));
        assertThat(scoresFor(ease, 0)).containsExactly(0, 0.25f);
        assertThat(scoresFor(ease, 1)).containsExactly(0.5f, 0);
        assertThat(scoresFor(ease, 0, 1)).containsExactly(0.5f, 0.25f);
    }

    /**
     * Where the squared error with weight decay is least, its derivative vanishes off the diagonal: {@code (X^T X +
     * lambda I) B = X^T X} there.
     */
    @ParameterizedTest(name = "weight decay {0}")
    @ValueSource(doubles = {0.1, 1, 50})
    void weightsAreAStationaryPoint(double weightDecay) {
        RatingMatrix train = train();
        Ease ease = fit(train, decayingBy(weightDecay));
        RealMatrix gram = dense(train).transpose().multiply(dense(train));
        RealMatrix identity = MatrixUtils.createRealIdentityMatrix(gram.getRowDimension());
        RealMatrix weights = weights(ease);
        RealMatrix gradient =
                gram.add(identity.scalarMultiply(weightDecay)).multiply(weights).subtract(gram);
        for (int row = 0; row < weights.getRowDimension(); row++) {
            assertThat(weights.getEntry(row, row)).isZero();
            gradient.setEntry(row, row, 0);
        }
        assertThat(gradient.getNorm()).isCloseTo(0, within(1e-3));
        assertThat(weights.getNorm()).isGreaterThan(0.01);
    }

    /** EDLAE's regularisation grows with the users of an item: the derivative vanishes with lambda + c_i p / (1 - p). */
    @Test
    void withADropoutWeightsAreAStationaryPointOfEdlae() {
        RatingMatrix train = train();
        RealMatrix gram = dense(train).transpose().multiply(dense(train));
        RealMatrix weights = weights(fit(train, new EaseConfig(3, 0.4, 0, Double.NEGATIVE_INFINITY)));
        RealMatrix regularised = gram.copy();
        for (int item = 0; item < gram.getRowDimension(); item++) {
            regularised.addToEntry(item, item, 3 + 0.4 / 0.6 * gram.getEntry(item, item));
        }
        RealMatrix gradient = regularised.multiply(weights).subtract(gram);
        for (int row = 0; row < weights.getRowDimension(); row++) {
            gradient.setEntry(row, row, 0);
        }
        assertThat(gradient.getNorm()).isCloseTo(0, within(1e-3));
    }

    /** {@code B = -P diag(gamma + mu)} of the paper, by the inverse of Commons Math. */
    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.3, 0.9})
    void withADiagonalWeightsAreThoseOfRdlae(double largestDiagonal) {
        RatingMatrix train = train();
        RealMatrix gram = dense(train).transpose().multiply(dense(train));
        RealMatrix regularised = gram.copy();
        for (int item = 0; item < gram.getRowDimension(); item++) {
            regularised.addToEntry(item, item, 2);
        }
        RealMatrix p = MatrixUtils.inverse(regularised);
        RealMatrix weights = weights(fit(train, new EaseConfig(2, 0, largestDiagonal, Double.NEGATIVE_INFINITY)));
        for (int to = 0; to < p.getRowDimension(); to++) {
            double own = p.getEntry(to, to);
            double mu = 1 - 2 * own > largestDiagonal ? (1 - largestDiagonal) / own - 2 : 0;
            for (int from = 0; from < p.getRowDimension(); from++) {
                double expected = from == to ? 0 : -p.getEntry(from, to) * (2 + mu);
                assertThat(weights.getEntry(from, to)).isCloseTo(expected, within(1e-5));
            }
        }
    }

    @Test
    void ratingsBelowTheThresholdAreNoPreferences() {
        RatingMatrix ratings = RatingMatrixBuilder.ofRatings()
                .add(1, 10, 5)
                .add(1, 20, 4)
                .add(2, 10, 4)
                .add(2, 20, 3)
                .add(3, 10, 5)
                .build();
        RatingMatrix preferences = RatingMatrixBuilder.ofPreferences()
                .add(1, 10, 1)
                .add(1, 20, 1)
                .add(2, 10, 1)
                .add(3, 10, 1)
                .build();
        Ease fromFour = fit(ratings, new EaseConfig(1, 4));
        assertThat(weights(fromFour)).isEqualTo(weights(fit(preferences, new EaseConfig(1, 4))));
        float[] scores = new float[2];
        fromFour.scoreAll(UserProfile.ofUnknownUser(new int[] {0, 1}, new float[] {5, 3}), scores);
        assertThat(scores).containsExactly(0, 0.25f);
    }

    @Test
    void userWithoutPreferencesHasNoScores() {
        Ease ease = fit(train(), new EaseConfig(1, 4));
        float[] scores = new float[21];
        ease.scoreAll(UserProfile.ofUnknownUser(new int[] {3}, new float[] {2}), scores);
        assertThat(scores).containsOnly(Float.NaN);
    }

    @Test
    void weightsAreTheSameForAnyNumberOfThreads() throws Exception {
        RatingMatrix train = train();
        assertThat(weights(Ease.fit(train, EaseConfig.DEFAULT, 1)))
                .isEqualTo(weights(Ease.fit(train, EaseConfig.DEFAULT, 3)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void rejectsAWeightDecayThatIsNotAbove0(double weightDecay) {
        assertThatThrownBy(() -> decayingBy(weightDecay))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a finite weightDecay above 0, found " + weightDecay);
    }

    private static EaseConfig decayingBy(double weightDecay) {
        return new EaseConfig(weightDecay, EaseConfig.DEFAULT.positiveFrom());
    }

    private static Ease fit(RatingMatrix train, EaseConfig config) {
        try {
            return Ease.fit(train, config, 2);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Row i: the scores of somebody who prefers item i alone. */
    private static RealMatrix weights(Ease ease) {
        int size = ease.items().size();
        RealMatrix weights = new Array2DRowRealMatrix(size, size);
        for (int row = 0; row < size; row++) {
            float[] scores = scoresFor(ease, row);
            for (int column = 0; column < size; column++) {
                weights.setEntry(row, column, scores[column]);
            }
        }
        return weights;
    }

    private static float[] scoresFor(Ease ease, int... items) {
        float[] scores = new float[ease.items().size()];
        float[] ratings = new float[items.length];
        Arrays.fill(ratings, 5);
        ease.scoreAll(UserProfile.ofUnknownUser(items, ratings), scores);
        return scores;
    }

    private static RealMatrix dense(RatingMatrix ratings) {
        RealMatrix dense =
                new Array2DRowRealMatrix(ratings.users().size(), ratings.items().size());
        for (int user = 0; user < ratings.users().size(); user++) {
            for (int item : ratings.byUser().columnsOf(user)) {
                dense.setEntry(user, item, 1);
            }
        }
        return dense;
    }
}
