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

import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.optimiser.AdaGrad;
import io.github.autotaste.autoencoder.optimiser.Adam;
import io.github.autotaste.autoencoder.optimiser.MomentumSgd;
import io.github.autotaste.autoencoder.optimiser.RProp;
import io.github.autotaste.autoencoder.optimiser.Step;
import io.github.autotaste.autoencoder.optimiser.StepwiseOptimiser;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.UserProfile;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What trains and what scores is held to PyTorch, which worked the same out in double and by automatic differentiation. */
final class TorchFixturesTest {

    /** Of the largest number of its kind. Adam takes steps of full length even where a gradient is little but rounding. */
    private static final double TOLERANCE = 2e-5;

    private static final Map<String, StepwiseOptimiser> OPTIMISERS = Map.of(
            "adam",
            Adam.withLearningRate(0.05),
            "adagrad",
            AdaGrad.withLearningRate(0.05),
            "momentum",
            new MomentumSgd(0.05, 0.9),
            "rprop",
            new RProp(0.01, 1.2, 0.5, 1e-6, 50));

    static List<TorchFixture> fixtures() throws IOException, URISyntaxException {
        return TorchFixture.all();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void trainedUsersScoreAsInTorch(TorchFixture fixture) {
        AutoencoderModel model = fixture.model();
        RatingMatrix ratings = fixture.ratings();
        int items = ratings.items().size();
        double[] expected = fixture.numbers("scores");
        for (int user = 0; user < ratings.users().size(); user++) {
            assertClose(
                    scores(model, ratings.profileOf(user)),
                    Arrays.copyOfRange(expected, user * items, (user + 1) * items));
        }
    }

    /** U-AutoRec encodes the stranger, I-AutoRec fits a row by ridge regression, CDAE a vector by ten steps of AdaGrad. */
    @ParameterizedTest
    @MethodSource("fixtures")
    void strangersAreFoldedInAsInTorch(TorchFixture fixture) {
        assertClose(scores(fixture.model(), fixture.stranger()), fixture.numbers("strangerScores"));
    }

    private static double[] scores(AutoencoderModel model, UserProfile profile) {
        float[] scores = new float[model.items().size()];
        model.scoreAll(profile, scores);
        for (int item = 0; item < scores.length; item++) {
            scores[item] = model.reported(scores[item]);
        }
        return Networks.toDouble(scores);
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void lossAndGradientOfEveryParameterAreThoseOfTorch(TorchFixture fixture) {
        TrainingProblem problem = fixture.problem();
        IdentityHashMap<FloatMatrix, FloatMatrix> gradients = new IdentityHashMap<>();
        Updates noting = new Updates(problem.network(), group -> {
            FloatMatrix gradientOfGroup = new FloatMatrix(group.getRowDimension(), group.getColumnDimension());
            gradients.put(group, gradientOfGroup);
            return (row, step, parameters, gradient) -> {
                for (int j = 0; j < gradient.length; j++) {
                    gradientOfGroup.rows()[row][j] += gradient[j] + step.decay() * parameters[j];
                }
            };
        });
        int[] rows = problem.examples().rows();
        TrainingStep step = new TrainingStep(problem.network(), problem.loss(), noting, Networks.ALONE, true);
        double loss = step.run(
                        problem.examples().batch(rows, 1),
                        Step.number(1),
                        1,
                        problem.decayOf().apply(rows.length))
                .loss();
        step.finish();
        assertClose(new double[] {loss}, fixture.numbers("totalLoss"));
        List<FloatMatrix> groups =
                problem.network().parameters().stream().map(gradients::get).toList();
        assertClose(ParameterLayout.of(groups).read(), fixture.numbers("gradient"));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void everyParameterIsThatOfTorchAfterThreeSteps(TorchFixture fixture) {
        OPTIMISERS.forEach((name, optimiser) -> {
            TrainingProblem problem = fixture.problem();
            int[] rows = problem.examples().rows();
            int half = (rows.length + 1) / 2;
            int[] first = Arrays.copyOf(rows, half);
            int[] second = Arrays.copyOfRange(rows, half, rows.length);
            Updates updates = new Updates(problem.network(), group -> optimiser.updateOf(group.getRowDimension(), 16));
            TrainingStep step = new TrainingStep(problem.network(), problem.loss(), updates, Networks.ALONE, false);
            step(step, problem, first, 1);
            step(step, problem, second, 2);
            step(step, problem, first, 3);
            step.finish();
            assertClose(ParameterLayout.of(problem.network()).read(), fixture.numbers(name));
        });
    }

    /** Two steps are an epoch. */
    private static void step(TrainingStep step, TrainingProblem problem, int[] rows, int number) {
        int epoch = (number + 1) / 2;
        step.run(
                problem.examples().batch(rows, epoch),
                Step.number(number),
                epoch,
                problem.decayOf().apply(rows.length));
    }

    private static void assertClose(double[] actual, double[] expected) {
        double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        assertThat(actual).containsExactly(expected, within(TOLERANCE * largest));
    }
}
