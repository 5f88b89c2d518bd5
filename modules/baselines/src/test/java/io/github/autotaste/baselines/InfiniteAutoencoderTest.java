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
import io.github.autotaste.ratings.UserProfile;
import io.github.autotaste.testkit.ItemScorerContract;
import io.github.autotaste.testkit.TinyRatings;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InfiniteAutoencoderTest implements ItemScorerContract {

    private static final int HIDDEN_UNITS = 200_000;

    @Override
    public ItemScorer fit(RatingMatrix train) {
        return fit(train, InfiniteAutoencoderConfig.DEFAULT);
    }

    /** With dense matrices, straight from the definition. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1, 20})
    void scoresAreThoseOfKernelRidgeRegression(double ridge) {
        RatingMatrix train = TinyRatings.ratings(12, 9, 0.5, 3);
        ItemScorer model = fit(train, new InfiniteAutoencoderConfig(ridge, 3, 1));
        RealMatrix x = dense(train.preferencesFrom(3));
        int[] rows = IntStream.range(0, x.getRowDimension())
                .filter(user -> x.getRowVector(user).getL1Norm() > 0)
                .toArray();
        RealMatrix basis =
                x.getSubMatrix(rows, IntStream.range(0, x.getColumnDimension()).toArray());
        RealMatrix k = new Array2DRowRealMatrix(rows.length, rows.length);
        for (int one = 0; one < rows.length; one++) {
            for (int other = 0; other < rows.length; other++) {
                k.setEntry(one, other, kernel(basis, basis.getRowVector(one), basis.getRowVector(other)));
            }
        }
        RealMatrix regularised = k.add(
                MatrixUtils.createRealIdentityMatrix(rows.length).scalarMultiply(ridge * k.getTrace() / rows.length));
        RealMatrix inverse = MatrixUtils.inverse(regularised);
        for (int user = 0; user < x.getRowDimension(); user++) {
            double[] kernels = new double[rows.length];
            for (int row = 0; row < rows.length; row++) {
                kernels[row] = kernel(basis, x.getRowVector(user), basis.getRowVector(row));
            }
            double[] expected = basis.preMultiply(inverse.preMultiply(kernels));
            float[] scores = new float[expected.length];
            model.scoreAll(train.profileOf(user), scores);
            for (int item = 0; item < expected.length; item++) {
                assertThat((double) scores[item]).isCloseTo(expected[item], within(1e-4));
            }
        }
    }

    private static double kernel(RealMatrix basis, RealVector one, RealVector other) {
        double mean = 0;
        for (int row = 0; row < basis.getRowDimension(); row++) {
            mean += basis.getRowVector(row).getL1Norm() / basis.getRowDimension();
        }
        double first = one.getL1Norm() == 0 ? 0 : mean;
        double second = other.getL1Norm() == 0 ? 0 : mean;
        double product = first == 0 || second == 0
                ? 0
                : mean * one.dotProduct(other) / Math.sqrt(one.getL1Norm() * other.getL1Norm());
        return new TangentKernel(basis.getColumnDimension()).of(product, first, second);
    }

    /** The products of the gradients of a network with very many random units, in the parametrisation of the kernel. */
    @Test
    void theKernelIsTheLimitOfWideNetworks() {
        double[] one = {1, 0, 2, 0};
        double[] other = {0.5, 1, 1, 0};
        Random random = new Random(7);
        double hidden = 0;
        double slopes = 0;
        for (int unit = 0; unit < HIDDEN_UNITS; unit++) {
            double bias = 0.1 * random.nextGaussian();
            double first = bias;
            double second = bias;
            for (int input = 0; input < one.length; input++) {
                double weight = Math.sqrt(2.0 / one.length) * random.nextGaussian();
                first += weight * one[input];
                second += weight * other[input];
            }
            hidden += Math.max(0, first) * Math.max(0, second) / HIDDEN_UNITS;
            slopes += first > 0 && second > 0 ? 1.0 / HIDDEN_UNITS : 0;
        }
        double below = 2 * dot(one, other) / one.length + 0.01;
        double expected = 2 * hidden + 0.01 + 2 * slopes * below;
        double actual = new TangentKernel(one.length).of(dot(one, other), dot(one, one), dot(other, other));
        assertThat(actual).isCloseTo(expected, within(0.02 * expected));
    }

    private static double dot(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(place -> one[place] * other[place])
                .sum();
    }

    @Test
    void scoresAreTheSameForAnyNumberOfThreads() throws Exception {
        RatingMatrix train = TinyRatings.ratings(150, 40, 0.2, 5);
        ItemScorer one = InfiniteAutoencoder.fit(train, InfiniteAutoencoderConfig.DEFAULT, 1);
        ItemScorer three = InfiniteAutoencoder.fit(train, InfiniteAutoencoderConfig.DEFAULT, 3);
        for (int user = 0; user < 150; user++) {
            assertThat(scores(three, train.profileOf(user))).isEqualTo(scores(one, train.profileOf(user)));
        }
    }

    @Test
    void someoneUnknownIsServedLikeATrainedUser() {
        RatingMatrix train = TinyRatings.ratings(20, 15, 0.4, 6);
        ItemScorer model = fit(train);
        UserProfile known = train.profileOf(3);
        UserProfile unknown = UserProfile.ofUnknownUser(known.itemIndices(), known.ratings());
        assertThat(scores(model, unknown)).isEqualTo(scores(model, known));
    }

    @Test
    void dataWithoutPreferencesAreRefused() {
        RatingMatrix train = TinyRatings.ratings(5, 5, 0.5, 1);
        assertThatThrownBy(() -> InfiniteAutoencoder.fit(train, new InfiniteAutoencoderConfig(1, 100, 1), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("preferences");
    }

    private static float[] scores(ItemScorer scorer, UserProfile profile) {
        float[] scores = new float[scorer.items().size()];
        scorer.scoreAll(profile, scores);
        return scores;
    }

    private static RealMatrix dense(RatingMatrix preferences) {
        RealMatrix matrix = new Array2DRowRealMatrix(
                preferences.users().size(), preferences.items().size());
        for (int user = 0; user < matrix.getRowDimension(); user++) {
            for (int item : preferences.byUser().columnsOf(user)) {
                matrix.setEntry(user, item, 1);
            }
        }
        return matrix;
    }

    private static ItemScorer fit(RatingMatrix train, InfiniteAutoencoderConfig config) {
        try {
            return InfiniteAutoencoder.fit(train, config, 2);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
