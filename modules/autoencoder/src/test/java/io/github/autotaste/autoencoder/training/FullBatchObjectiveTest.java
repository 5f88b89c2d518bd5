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

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.AutoRecConfig.Orientation;
import io.github.autotaste.autoencoder.config.Centring;
import io.github.autotaste.autoencoder.network.Batch;
import io.github.autotaste.autoencoder.optimiser.ConjugateGradient;
import io.github.autotaste.autoencoder.optimiser.FullBatchOptimiser;
import io.github.autotaste.autoencoder.optimiser.Lbfgs;
import io.github.autotaste.autoencoder.optimiser.RProp;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.Workers;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class FullBatchObjectiveTest {

    private static final RatingMatrix RATINGS = Networks.ratings(30, 20, 1);
    private static final AutoRecConfig CONFIG = AutoRecConfig.asPublished(Orientation.USER)
            .hiddenUnits(6, 4)
            .centring(Centring.NONE)
            .weightDecay(3)
            .initialDeviation(0.1)
            .build();

    static Stream<FullBatchOptimiser> searches() {
        return Stream.of(Lbfgs.withUsualHistory(), new ConjugateGradient());
    }

    @Test
    void valueAndGradientAreThoseOfThePlainObjective() {
        try (Workers workers = new Workers(2)) {
            TrainingProblem problem = TrainingProblem.of(RATINGS, CONFIG, workers);
            FullBatchObjective fast = new FullBatchObjective(problem, workers);
            Batch batch = problem.examples().batch(problem.examples().rows(), 1);
            Decay decay = problem.decayOf().apply(batch.size());
            BatchObjective plain = new BatchObjective(problem.network(), problem.loss(), batch, decay);
            double[] point = fast.start();
            double expected = plain.value(point);
            assertThat(fast.function().getObjectiveFunction().value(point))
                    .isCloseTo(expected, within(1e-5 * expected));
            double[] gradient = fast.gradient().getObjectiveFunctionGradient().value(point);
            double[] expectedGradient = plain.gradient(point);
            double size = Arrays.stream(expectedGradient).map(Math::abs).max().orElse(0);
            assertThat(gradient).containsExactly(expectedGradient, within(1e-5 * size));
        }
    }

    @ParameterizedTest
    @MethodSource("searches")
    void searchesOfCommonMathsKindTrainModels(FullBatchOptimiser search) {
        AutoRecConfig config = CONFIG.toBuilder().optimiser(search).build();
        assertThat(objectiveAfter(config.toBuilder().epochs(60).build()))
                .isLessThan(0.9 * objectiveAfter(config.toBuilder().epochs(1).build()));
    }

    @Test
    void lbfgsFindsALowerObjectiveThanRPropInAsManyIterations() {
        AutoRecConfig config = CONFIG.toBuilder().epochs(60).build();
        assertThat(objectiveAfter(
                        config.toBuilder().optimiser(Lbfgs.withUsualHistory()).build()))
                .isLessThan(objectiveAfter(config));
    }

    /** The row-wise form in float and the form over one vector in double are the same rule. */
    @Test
    void bothFormsOfRPropWalkTheSamePath() {
        RProp rprop = RProp.withInitialStep(1e-3);
        AutoRecConfig config = CONFIG.toBuilder().epochs(20).build();
        double[] rowWise = ParameterLayout.of(
                        Trainer.onAllProcessors().train(RATINGS, config).network())
                .read();
        try (Workers workers = new Workers(2)) {
            FullBatchObjective objective =
                    new FullBatchObjective(TrainingProblem.of(RATINGS, config, workers), workers);
            double[] asVector = rprop.optimizer((iteration, previous, current) -> iteration == 20)
                    .optimize(
                            objective.function(),
                            objective.gradient(),
                            GoalType.MINIMIZE,
                            new InitialGuess(objective.start()),
                            MaxIter.unlimited(),
                            MaxEval.unlimited())
                    .getPoint();
            assertThat(asVector).containsExactly(rowWise, within(1e-4));
        }
    }

    private static double objectiveAfter(AutoRecConfig config) {
        double[] found = ParameterLayout.of(
                        Trainer.onAllProcessors().train(RATINGS, config).network())
                .read();
        try (Workers workers = new Workers(1)) {
            FullBatchObjective objective =
                    new FullBatchObjective(TrainingProblem.of(RATINGS, config, workers), workers);
            return objective.function().getObjectiveFunction().value(found);
        }
    }
}
