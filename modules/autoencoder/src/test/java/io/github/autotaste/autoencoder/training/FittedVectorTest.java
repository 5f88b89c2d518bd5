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
package io.github.autotaste.autoencoder.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.Negatives;
import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.autoencoder.model.CdaeModel;
import io.github.autotaste.autoencoder.model.UserVectorFit;
import io.github.autotaste.autoencoder.network.Activation;
import io.github.autotaste.autoencoder.network.Autoencoder;
import io.github.autotaste.autoencoder.network.Batch;
import io.github.autotaste.autoencoder.network.Corruption;
import io.github.autotaste.autoencoder.network.Loss;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.UserProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The vector of a visitor is found by the descent of training's own objective, as if the visitor were a training user. */
final class FittedVectorTest {

    private static final int USERS = 30;
    private static final int UNITS = 4;
    private static final RatingMatrix RATINGS = Networks.ratings(USERS, 8, 1);

    @ParameterizedTest
    @EnumSource
    void isThatOfTrainingsObjective(Loss loss) {
        assertFitted(loss, new Negatives.WholeCatalogue(), (preferred, others) -> 1);
    }

    /** Where three or fifty are drawn for each preference, the others count as often as they are drawn, and at most once. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MULTINOMIAL")
    void weighsOtherItemsByHowOftenTheyAreDrawn(Loss loss) {
        assertFitted(loss, new Negatives.Uniform(1), (preferred, others) -> (double) preferred / others);
        assertFitted(loss, new Negatives.Uniform(50), (preferred, others) -> 1);
        assertFitted(loss, new Negatives.Popular(1, 0.5), (preferred, others) -> (double) preferred / others);
    }

    /** How much each item counts that is not preferred. */
    private interface WeightOfOthers {
        double of(int preferred, int others);
    }

    /** Of at least 5, which some users have not given to anything. */
    private static void assertFitted(Loss loss, Negatives negatives, WeightOfOthers weight) {
        CdaeConfig config = CdaeConfig.defaults()
                .hiddenUnits(UNITS)
                .hiddenActivation(Activation.IDENTITY)
                .loss(loss)
                .corruption(Corruption.NONE)
                .negatives(negatives)
                .positiveFrom(5)
                .weightDecay(0.1)
                .epochs(3)
                .build();
        CdaeModel model = Trainer.onAllProcessors().train(RATINGS, config);
        TrainingProblem problem = problem(config, new Negatives.WholeCatalogue());
        int user = problem.examples().rows()[3];
        assertThat(problem.examples().rows().length).isLessThan(USERS - 1);
        UserProfile profile = RATINGS.profileOf(user);
        float[] visitor = model.userEmbedding(UserProfile.ofUnknownUser(profile.itemIndices(), profile.ratings()))
                .vector();
        float[] known = model.userEmbedding(profile).vector();
        float[] own = model.network().rowVectors().rows()[user];
        int preferred = RATINGS.preferencesFrom(5).byUser().rowLength(user);
        assertThat(preferred).isPositive();
        double[] expected = descended(
                config, model, user, weight.of(preferred, RATINGS.items().size() - preferred));
        for (int unit = 0; unit < UNITS; unit++) {
            // units without an activation are a sum, in which the vectors alone differ
            double fitted = (double) visitor[unit] - known[unit] + own[unit];
            assertThat(fitted).as("unit %d", unit).isCloseTo(expected[unit], within(1e-4));
        }
    }

    private static TrainingProblem problem(CdaeConfig config, Negatives negatives) {
        return TrainingProblem.of(
                RATINGS, config.toBuilder().negatives(negatives).build(), Networks.ALONE);
    }

    /**
     * From the mean vector by AdaGrad over the gradient of the objective of one user, with the decay of one epoch: a mean of the
     * gradient where all other items are targets and the one where none is.
     */
    private static double[] descended(CdaeConfig config, CdaeModel model, int user, double weightOfOthers) {
        Autoencoder network = copyOf(model.network());
        float[] vector = network.rowVectors().rows()[user];
        System.arraycopy(model.meanUserVector(), 0, vector, 0, vector.length);
        BatchObjective withOthers = objective(network, problem(config, new Negatives.WholeCatalogue()), user);
        BatchObjective alone =
                weightOfOthers == 1 ? withOthers : objective(network, problem(config, new Negatives.Uniform(0)), user);
        ParameterLayout layout = ParameterLayout.of(network);
        double[] sums = new double[UNITS];
        double[] point = new double[UNITS];
        for (int unit = 0; unit < UNITS; unit++) {
            sums[unit] = UserVectorFit.ADA_GRAD.initialSum();
            point[unit] = vector[unit];
        }
        for (int step = 0; step < UserVectorFit.STEPS; step++) {
            double[] ofAll = layout.cut(withOthers.gradient(layout.read()))[2][user];
            double[] ofPreferred = layout.cut(alone.gradient(layout.read()))[2][user];
            for (int unit = 0; unit < UNITS; unit++) {
                double gradient = weightOfOthers * ofAll[unit] + (1 - weightOfOthers) * ofPreferred[unit];
                sums[unit] += gradient * gradient;
                point[unit] -= UserVectorFit.ADA_GRAD.learningRate() * gradient / Math.sqrt(sums[unit]);
                vector[unit] = (float) point[unit];
            }
        }
        return point;
    }

    private static BatchObjective objective(Autoencoder network, TrainingProblem problem, int user) {
        Batch batch = problem.examples().batch(new int[] {user}, 1);
        return new BatchObjective(
                network, problem.loss(), batch, problem.decayOf().apply(1));
    }

    private static Autoencoder copyOf(Autoencoder network) {
        FloatMatrix vectors = new FloatMatrix(network.rowVectors().getRowDimension(), UNITS);
        for (int row = 0; row < vectors.getRowDimension(); row++) {
            System.arraycopy(network.rowVectors().rows()[row], 0, vectors.rows()[row], 0, UNITS);
        }
        return new Autoencoder(
                network.encoder(),
                network.hiddenBias(),
                vectors,
                network.layers(),
                network.decoder(),
                network.outputBias(),
                network.activations());
    }
}
