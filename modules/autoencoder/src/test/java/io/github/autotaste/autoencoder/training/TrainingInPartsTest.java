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
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.AutoRecConfig.Orientation;
import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.Centring;
import io.github.autotaste.autoencoder.config.LinearPath;
import io.github.autotaste.autoencoder.config.Negatives;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.model.TrainedOn;
import io.github.autotaste.autoencoder.network.Loss;
import io.github.autotaste.autoencoder.optimiser.Adam;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.Workers;
import io.github.autotaste.testkit.TinyRatings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A training in parts against the trainer of one machine. */
final class TrainingInPartsTest {

    private static final RatingMatrix RATINGS = TinyRatings.ratings(23, 17, 0.4, 3);
    private static final int EPOCHS = 6;

    static Stream<Arguments> configs() {
        AutoRecConfig.Builder autoRec =
                AutoRecConfig.userBased().hiddenUnits(5).epochs(EPOCHS).weightDecay(0.5);
        CdaeConfig.Builder cdae = CdaeConfig.defaults().hiddenUnits(5).epochs(EPOCHS);
        return Stream.of(
                        autoRec.batchSize(AutoencoderConfig.FULL_BATCH).build(),
                        AutoRecConfig.asPublished(Orientation.USER)
                                .hiddenUnits(4, 3, 4)
                                .epochs(EPOCHS)
                                .build(),
                        cdae.batchSize(AutoencoderConfig.FULL_BATCH).build(),
                        cdae.loss(Loss.LOGISTIC)
                                .negatives(new Negatives.Uniform(2))
                                .positiveFrom(3.5)
                                .build(),
                        cdae.userVector(false).tiedWeights(true).build())
                .flatMap(config -> IntStream.of(1, 3, 7).mapToObj(parts -> Arguments.of(config, parts)));
    }

    @ParameterizedTest
    @MethodSource("configs")
    void fullBatchLearnsWhatOneMachineLearns(AutoencoderConfig config, int parts) {
        List<Double> expected = new ArrayList<>();
        AutoencoderModel alone = Trainer.onAllProcessors()
                .withListener((epoch, epochs, loss) -> expected.add(loss))
                .train(RATINGS, config);

        Run run = Run.of(config, parts);

        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            assertThat(run.losses.get(epoch)).isCloseTo(expected.get(epoch), within(1e-5));
        }
        for (int user = 0; user < RATINGS.users().size(); user++) {
            float[] scores = new float[RATINGS.items().size()];
            float[] ofParts = new float[scores.length];
            alone.scoreAll(RATINGS.profileOf(user), scores);
            run.model.scoreAll(RATINGS.profileOf(user), ofParts);
            assertThat(ofParts).containsExactly(scores, within(1e-3f));
        }
    }

    static Stream<AutoencoderConfig> batches() {
        return Stream.of(
                AutoRecConfig.userBased().hiddenUnits(5).epochs(2).batchSize(4).build(),
                CdaeConfig.defaults().hiddenUnits(5).epochs(2).batchSize(4).build());
    }

    @ParameterizedTest
    @MethodSource("batches")
    void everyEpochLearnsFromEveryUserOnceAndIsRepeatedToTheBit(AutoencoderConfig config) {
        Run run = Run.of(config, 3);
        Run again = Run.of(config, 3);

        assertThat(run.rowsOfSteps).hasSize(2 * 6);
        assertThat(run.rowsOfSteps.subList(0, 6).stream().mapToInt(rows -> rows).sum())
                .isEqualTo(RATINGS.users().size());
        assertThat(run.values).isDeepEqualTo(again.values);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(AutoRecConfig.itemBased().build(), "orientation USER"),
                Arguments.of(AutoRecConfig.userBased().centring(Centring.USER).build(), "centring"),
                Arguments.of(AutoRecConfig.userBased().normalisedInput(true).build(), "normalised"),
                Arguments.of(
                        CdaeConfig.defaults().negatives(new Negatives.InBatch()).build(), "negatives"),
                Arguments.of(
                        CdaeConfig.defaults()
                                .linearPath(LinearPath.ClosedForm.defaults())
                                .build(),
                        "linear path"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesSettingsThatNeedTheRatingsOfOtherParts(AutoencoderConfig config, String named) {
        assertThatThrownBy(() -> new TrainingPart(RATINGS, 0, config, totals(RATINGS, config)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named)
                .hasMessageContaining("training in parts");
    }

    @ParameterizedTest
    @MethodSource("batches")
    void saysInWhichStepItDiverges(AutoencoderConfig config) {
        AutoencoderConfig absurd =
                config.toBuilder().optimiser(Adam.withLearningRate(1e30)).build();

        assertThatThrownBy(() -> Run.of(absurd, 2))
                .isInstanceOf(TrainingDivergedException.class)
                .hasMessageContaining(" of 6");
    }

    private record Run(List<Double> losses, List<Integer> rowsOfSteps, float[][] values, AutoencoderModel model) {

        static Run of(AutoencoderConfig config, int count) {
            TrainingTotals totals = totals(RATINGS, config);
            List<TrainingPart> parts = parts(config, count, totals);
            List<Double> losses = new ArrayList<>();
            List<Integer> rows = new ArrayList<>();
            try (Workers workers = new Workers(2)) {
                SharedParameters shared = new SharedParameters(config, totals, workers);
                for (int epoch = 0; epoch < config.epochs(); epoch++) {
                    losses.add(epoch(epoch, parts, shared, rows));
                }
                float[][] vectors = parts.stream()
                        .flatMap(part -> Arrays.stream(part.rowVectors()))
                        .toArray(float[][]::new);
                AutoencoderModel model =
                        shared.model(RATINGS.users(), TrainedOn.of(RATINGS).profileHashes(), vectors);
                return new Run(losses, rows, shared.values(), model);
            }
        }

        private static List<TrainingPart> parts(AutoencoderConfig config, int count, TrainingTotals totals) {
            int users = RATINGS.users().size();
            List<TrainingPart> parts = new ArrayList<>();
            for (int part = 0; part < count; part++) {
                int from = users * part / count;
                int to = users * (part + 1) / count;
                parts.add(new TrainingPart(usersOf(from, to), from, config, totals));
            }
            return parts;
        }

        /** The mean loss of a target. */
        private static double epoch(int epoch, List<TrainingPart> parts, SharedParameters shared, List<Integer> rows) {
            double loss = 0;
            long targets = 0;
            for (int step = 1; step <= shared.stepsPerEpoch(); step++) {
                int number = epoch * shared.stepsPerEpoch() + step;
                float[][] values = shared.values();
                List<PartResult> gradients = new ArrayList<>();
                parts.forEach(part -> gradients.add(part.step(values, number)));
                shared.move(gradients);
                for (PartResult gradient : gradients) {
                    loss += gradient.loss();
                    targets += gradient.targets();
                }
                rows.add(gradients.stream().mapToInt(PartResult::rows).sum());
            }
            return loss / targets;
        }
    }

    /** With the items of all. */
    private static RatingMatrix usersOf(int from, int to) {
        SparseRows rows = RATINGS.byUser();
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofRatings()
                .addAll(RATINGS, position -> position >= rows.start(from) && position < rows.end(to - 1));
        RatingMatrix part = builder.build();
        SparseRows overAll = new SparseRows(
                rows.columnCount(),
                IntStream.rangeClosed(from, to)
                        .map(user -> (user == to ? rows.end(to - 1) : rows.start(user)) - rows.start(from))
                        .toArray(),
                IntStream.range(rows.start(from), rows.end(to - 1))
                        .map(rows::columnAt)
                        .toArray(),
                values(rows, rows.start(from), rows.end(to - 1)));
        return RatingMatrix.ofRows(part.users(), RATINGS.items(), overAll, true);
    }

    private static float[] values(SparseRows rows, int from, int to) {
        float[] values = new float[to - from];
        for (int position = from; position < to; position++) {
            values[position - from] = rows.valueAt(position);
        }
        return values;
    }

    private static TrainingTotals totals(RatingMatrix ratings, AutoencoderConfig config) {
        SparseRows byItem = ratings.byItem();
        double[] sums = new double[byItem.rowCount()];
        float[] counts = new float[byItem.rowCount()];
        for (int item = 0; item < sums.length; item++) {
            for (float rating : byItem.valuesOf(item)) {
                sums[item] += rating;
            }
            counts[item] = byItem.rowLength(item);
        }
        return new TrainingTotals(
                ratings.items(),
                sums,
                counts,
                config.learntFrom(ratings).byUser().nonEmptyRows().length,
                TrainedOn.of(ratings).range());
    }
}
