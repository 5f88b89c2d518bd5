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
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.Negatives;
import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.autoencoder.math.Kernels;
import io.github.autotaste.autoencoder.network.Activation;
import io.github.autotaste.autoencoder.network.Autoencoder;
import io.github.autotaste.autoencoder.network.Autoencoder.Activations;
import io.github.autotaste.autoencoder.network.Batch;
import io.github.autotaste.autoencoder.network.ColumnOrder;
import io.github.autotaste.autoencoder.network.Loss;
import io.github.autotaste.autoencoder.network.SparseBlock;
import io.github.autotaste.autoencoder.network.Targets;
import io.github.autotaste.autoencoder.optimiser.AdaGrad;
import io.github.autotaste.autoencoder.optimiser.Adam;
import io.github.autotaste.autoencoder.optimiser.MomentumSgd;
import io.github.autotaste.autoencoder.optimiser.Step;
import io.github.autotaste.autoencoder.optimiser.StepwiseOptimiser;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The fast step, in float, against the plain objective, in double. */
final class TrainingStepTest {

    private static final Decay DECAY = new Decay(0.3, 0.2, 0.1);

    static Stream<Arguments> networks() {
        return Stream.of(Loss.values())
                .flatMap(loss -> Stream.of(Activation.values())
                        .flatMap(hidden -> Stream.of(Activation.IDENTITY, Activation.SIGMOID)
                                .map(output -> Arguments.of(loss, hidden, output))));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void gradientIsThatOfTheObjective(Loss loss, Activation hidden, Activation output) {
        Activations activations = new Activations(hidden, output);
        ObservedRatings examples = new ObservedRatings(
                Networks.ratings(7, 9, 5).byUser(),
                AutoRecConfig.asPublished(Orientation.USER)
                        .normalisedInput(true)
                        .build(),
                Networks.ALONE);
        Batch observed = examples.batch(examples.rows(), 1);
        for (int[] units : new int[][] {{1}, {5}, {16}, {19}, {5, 17, 3}}) {
            boolean isTied = units[0] == 5 && units.length == 1;
            for (Negatives negatives :
                    List.of(new Negatives.WholeCatalogue(), new Negatives.InBatch(), new Negatives.Uniform(1))) {
                Autoencoder network = Networks.random(9, 7, isTied, activations, units);
                assertSameGradient(network, loss, cdaeBatch(7, 9, negatives, 1));
            }
            assertSameGradient(Networks.random(9, 0, isTied, activations, units), loss, observed);
        }
    }

    /** Padding that took part in training would act as extra hidden units, and show only after some steps. */
    @ParameterizedTest
    @MethodSource("networks")
    void gradientIsStillThatOfTheObjectiveAfterSomeEpochs(Loss loss, Activation hidden, Activation output) {
        Autoencoder network = Networks.random(9, 7, false, new Activations(hidden, output), 5, 3);
        try (Workers workers = new Workers(2)) {
            Adam adam = Adam.withLearningRate(0.05);
            Updates updates = new Updates(network, group -> adam.updateOf(group.getRowDimension(), 16));
            TrainingStep step = new TrainingStep(network, loss, updates, workers, false);
            for (int epoch = 1; epoch <= 5; epoch++) {
                step.run(cdaeBatch(7, 9, new Negatives.WholeCatalogue(), epoch), Step.number(epoch), epoch, DECAY);
            }
            step.finish();
        }
        assertSameGradient(network, loss, cdaeBatch(7, 9, new Negatives.WholeCatalogue(), 6));
        for (FloatMatrix group : network.parameters()) {
            for (float[] row : group.rows()) {
                for (int j = group.getColumnDimension(); j < row.length; j++) {
                    assertThat(row[j]).isZero();
                }
            }
        }
    }

    /** More rows and columns than are worked on at once, and than whole tiles take. */
    @ParameterizedTest
    @EnumSource
    void gradientIsThatOfTheObjectiveOverManySharedTargets(Loss loss) {
        Activations activations = new Activations(Activation.TANH, Activation.IDENTITY);
        for (Negatives negatives : List.of(new Negatives.WholeCatalogue(), new Negatives.InBatch())) {
            Autoencoder network = Networks.random(301, 71, loss == Loss.HINGE, activations, 19);
            assertSameGradient(network, loss, cdaeBatch(71, 301, negatives, 1));
        }
    }

    /** 40,000 columns of 16 units are more than one slice of the columns, the second one shorter. */
    @ParameterizedTest
    @EnumSource
    void gradientIsThatOfTheObjectiveOverSeveralSlices(Loss loss) {
        int columns = 40_000;
        int[] rows = {0, 1, 2, 3};
        Random random = new Random(1);
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofRatings();
        for (int row : rows) {
            random.ints(0, columns)
                    .distinct()
                    .limit(row == 3 ? 40 : 12_000)
                    .forEach(c -> builder.add(row, c, random.nextFloat() / 50));
        }
        SparseRows ratings =
                builder.build(Networks.ids(rows.length), Networks.ids(columns)).byUser();
        SparseBlock block = SparseBlock.copyOf(ratings, rows, row -> 1, Networks.ALONE);
        Activations activations = new Activations(Activation.TANH, Activation.IDENTITY);
        Autoencoder network = Networks.random(columns, 0, loss == Loss.HINGE, activations, 16);
        ColumnOrder order = ColumnOrder.of(block, columns, Networks.ALONE);
        assertSameGradient(network, loss, new Batch(rows, block, order, Targets.ofEachRow(block, order)));
    }

    /** A row's vector counts epochs instead of steps, since it is moved once in each. */
    @Test
    void everyGroupIsMovedAtTheRateOfTheStepWithItsOwnDecay() {
        Activations activations = new Activations(Activation.TANH, Activation.IDENTITY);
        Autoencoder network = Networks.random(9, 7, false, activations, 5, 3);
        List<Set<Step>> seen = new ArrayList<>();
        Updates noting = new Updates(network, group -> {
            Set<Step> steps = new HashSet<>();
            seen.add(steps);
            return (row, step, parameters, gradient) -> steps.add(step);
        });
        new TrainingStep(network, Loss.SQUARE, noting, Networks.ALONE, false)
                .run(cdaeBatch(7, 9, new Negatives.WholeCatalogue(), 4), new Step(11, 0.25f, 0), 4, DECAY);
        for (int group = 0; group < seen.size(); group++) {
            boolean isOfRows = group == 2;
            float decay = (float) DECAY.of(network.parameters().get(group), network);
            assertThat(seen.get(group)).containsExactly(new Step(isOfRows ? 4 : 11, 0.25f, decay));
        }
    }

    static Stream<StepwiseOptimiser> optimisers() {
        return Stream.of(Adam.withLearningRate(0.05), AdaGrad.withLearningRate(0.05), new MomentumSgd(0.01, 0.9));
    }

    @ParameterizedTest
    @MethodSource("optimisers")
    void columnsThatCatchUpLaterMoveAsIfTheyHadBeenMovedAtEachStep(StepwiseOptimiser optimiser) {
        for (boolean isTied : new boolean[] {false, true}) {
            assertThat(trainedOnSmallBatches(optimiser, isTied, false))
                    .isEqualTo(trainedOnSmallBatches(optimiser, isTied, true));
        }
    }

    /** Over two epochs, in batches of three rows that have a part of the columns each. */
    private static double[] trainedOnSmallBatches(
            StepwiseOptimiser optimiser, boolean isTied, boolean finishesEachStep) {
        SparseRows ratings = Networks.ratings(60, 90, 5).byUser();
        ObservedRatings examples = new ObservedRatings(
                ratings, AutoRecConfig.asPublished(Orientation.USER).build(), Networks.ALONE);
        Activations activations = new Activations(Activation.SIGMOID, Activation.IDENTITY);
        Autoencoder network = Networks.random(90, 0, isTied, activations, 5);
        Updates updates = new Updates(
                network,
                group -> optimiser.updateOf(group.getRowDimension(), Kernels.paddedLength(group.getColumnDimension())));
        try (Workers workers = new Workers(2)) {
            TrainingStep step = new TrainingStep(network, Loss.SQUARE, updates, workers, false);
            for (int number = 1; number <= 40; number++) {
                int first = number % 20 * 3;
                Batch batch = examples.batch(new int[] {first, first + 1, first + 2}, 1);
                step.run(batch, Step.number(number), 1, new Decay(0.01 * number, 0, 0));
                if (finishesEachStep || number == 20) {
                    step.finish();
                }
            }
            step.finish();
        }
        return ParameterLayout.of(network).read();
    }

    private static Batch cdaeBatch(int users, int items, Negatives negatives, int epoch) {
        RatingMatrix ratings = Networks.ratings(users, items, 5);
        CdaeConfig config =
                CdaeConfig.defaults().corruptionRatio(0.3).negatives(negatives).build();
        try (Workers workers = new Workers(1)) {
            CorruptedPreferences examples = new CorruptedPreferences(ratings.byUser(), config, workers);
            return examples.batch(examples.rows(), epoch);
        }
    }

    private static void assertSameGradient(Autoencoder network, Loss loss, Batch batch) {
        ParameterLayout layout = ParameterLayout.of(network);
        double[] before = layout.read();
        double[] expected = new BatchObjective(network, loss, batch, DECAY).gradient(before);
        double lossOfStep;
        try (Workers workers = new Workers(2)) {
            Updates updates = new Updates(network, group -> TrainingStepTest::descend);
            TrainingStep step = new TrainingStep(network, loss, updates, workers, true);
            lossOfStep = step.run(batch, Step.number(1), 1, DECAY).loss();
            step.finish();
        }
        double[] after = layout.read();
        layout.write(before);
        leaveVectorsOfOtherRows(network, layout, batch, expected);
        double size = Arrays.stream(expected).map(Math::abs).max().orElse(0);
        for (int parameter = 0; parameter < before.length; parameter++) {
            double moved = before[parameter] - after[parameter];
            assertThat(moved).as("gradient %d", parameter).isCloseTo(expected[parameter], within(1e-5 * size));
        }
        BatchObjective withoutDecay = new BatchObjective(network, loss, batch, new Decay(0, 0, 0));
        assertThat(lossOfStep).isCloseTo(withoutDecay.value(before), within(1e-5 * Math.abs(lossOfStep)));
    }

    /** The objective decays the vectors of all rows, a step only moves those of its batch. */
    private static void leaveVectorsOfOtherRows(
            Autoencoder network, ParameterLayout layout, Batch batch, double[] gradient) {
        double[][][] groups = layout.cut(gradient);
        double[][] ofRowVectors = groups[network.parameters().indexOf(network.rowVectors())];
        for (int row = 0; row < ofRowVectors.length; row++) {
            if (Arrays.binarySearch(batch.rows(), row) < 0) {
                Arrays.fill(ofRowVectors[row], 0);
            }
        }
        System.arraycopy(layout.join(groups), 0, gradient, 0, gradient.length);
    }

    /** Subtracts the gradient itself. */
    private static void descend(int row, Step step, float[] parameters, float[] gradient) {
        for (int j = 0; j < parameters.length; j++) {
            parameters[j] -= gradient[j] + step.decay() * parameters[j];
        }
    }
}
