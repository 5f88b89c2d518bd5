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

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.Negatives;
import io.github.autotaste.autoencoder.model.AutoRecModel;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.network.Activation;
import io.github.autotaste.autoencoder.network.Loss;
import io.github.autotaste.autoencoder.optimiser.AdaGrad;
import io.github.autotaste.autoencoder.optimiser.Adam;
import io.github.autotaste.autoencoder.optimiser.ConjugateGradient;
import io.github.autotaste.autoencoder.optimiser.Lbfgs;
import io.github.autotaste.autoencoder.optimiser.MomentumSgd;
import io.github.autotaste.autoencoder.optimiser.Optimiser;
import io.github.autotaste.autoencoder.optimiser.RProp;
import io.github.autotaste.autoencoder.optimiser.RateSchedule;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class DivergenceTest {

    private static final RatingMatrix RATINGS = Networks.ratings(20, 12, 1);
    private static final RatingMatrix ABSURD = withAbsurdRating();
    private static final Trainer TRAINER = Trainer.onAllProcessors().withThreads(1);

    private static RatingMatrix withAbsurdRating() {
        RatingMatrixBuilder builder = RatingMatrixBuilder.ofRatings();
        for (int user = 0; user < 8; user++) {
            for (int item = 0; item < 6; item++) {
                builder.add(user, item, user == 3 && item == 2 ? 1e30f : 1 + (user + item) % 5);
            }
        }
        return builder.build();
    }

    static Stream<Optimiser> optimisers() {
        return Stream.of(
                Adam.withLearningRate(0.01),
                AdaGrad.withLearningRate(0.1),
                new MomentumSgd(0.01, 0.9),
                RProp.withInitialStep(1e-3),
                Lbfgs.withUsualHistory(),
                new ConjugateGradient());
    }

    static Stream<Optimiser> farTooFast() {
        return Stream.of(
                Adam.withLearningRate(1e30),
                Adam.withLearningRate(1e12),
                AdaGrad.withLearningRate(1e30),
                AdaGrad.withLearningRate(1e12),
                new MomentumSgd(1e30, 0.9),
                new MomentumSgd(10, 0.9),
                new RProp(1e30, 1.2, 0.5, 0, 1e38),
                new RProp(1e12, 1.2, 0.5, 0, 1e38));
    }

    @ParameterizedTest
    @MethodSource("optimisers")
    void anAbsurdRatingIsNamed(Optimiser optimiser) {
        for (AutoRecConfig.Builder builder : List.of(AutoRecConfig.itemBased(), AutoRecConfig.userBased())) {
            AutoRecConfig config = withOptimiser(builder, optimiser).build();
            assertThatThrownBy(() -> TRAINER.train(ABSURD, config))
                    .isInstanceOf(TrainingDivergedException.class)
                    .hasMessageStartingWith("Training diverged in epoch 1")
                    .hasMessageContaining(optimiser.toString())
                    .hasMessageContaining("found ratings from 1.0 to 1.0E30");
        }
    }

    @ParameterizedTest
    @MethodSource("farTooFast")
    void noModelIsReturnedThatIsNotFinite(Optimiser optimiser) {
        List<Supplier<AutoencoderModel>> trainings = new ArrayList<>();
        for (Activation hidden : Activation.values()) {
            for (Activation output : List.of(Activation.IDENTITY, Activation.SIGMOID, Activation.RELU)) {
                trainings.add(() -> TRAINER.train(
                        RATINGS,
                        withOptimiser(AutoRecConfig.userBased(), optimiser)
                                .hiddenActivation(hidden)
                                .outputActivation(output)
                                .build()));
                for (Loss loss : Loss.values()) {
                    trainings.add(() -> TRAINER.train(RATINGS, cdae(optimiser, hidden, output, loss)));
                }
            }
        }
        int diverged = 0;
        for (Supplier<AutoencoderModel> training : trainings) {
            try {
                assertIsFinite(training.get());
            } catch (TrainingDivergedException e) {
                diverged++;
            }
        }
        assertThat(diverged).isPositive();
    }

    private static void assertIsFinite(AutoencoderModel model) {
        assertThat(model.network().isFinite()).as("%s", model.config()).isTrue();
        float[] scores = new float[model.items().size()];
        for (int user = 0; user < RATINGS.users().size(); user++) {
            model.scoreAll(RATINGS.profileOf(user), scores);
            for (float score : scores) {
                assertThat(score).as("%s", model.config()).isFinite();
            }
        }
    }

    private static AutoRecConfig.Builder withOptimiser(AutoRecConfig.Builder builder, Optimiser optimiser) {
        return builder.hiddenUnits(4)
                .epochs(5)
                .optimiser(optimiser)
                .rateSchedule(RateSchedule.CONSTANT)
                .batchSize(optimiser.needsFullBatch() ? AutoRecConfig.FULL_BATCH : 5);
    }

    private static CdaeConfig cdae(Optimiser optimiser, Activation hidden, Activation output, Loss loss) {
        return CdaeConfig.defaults()
                .hiddenUnits(4)
                .epochs(5)
                .hiddenActivation(hidden)
                .outputActivation(output)
                .loss(loss)
                .negatives(new Negatives.Uniform(2))
                .optimiser(optimiser)
                .rateSchedule(RateSchedule.CONSTANT)
                .batchSize(optimiser.needsFullBatch() ? CdaeConfig.FULL_BATCH : 5)
                .build();
    }

    @Test
    void messageNamesEpochBatchAndLearningRate() {
        AutoRecConfig config = withOptimiser(AutoRecConfig.userBased(), new MomentumSgd(10, 0.9))
                .build();
        assertThatThrownBy(() -> TRAINER.train(RATINGS, config))
                .isInstanceOf(TrainingDivergedException.class)
                .hasMessageMatching(
                        "Training diverged in epoch \\d+, batch \\d of 4: its numbers are not finite any more\\."
                                + " Likely causes are a learning rate that is too high, found"
                                + " MomentumSgd\\[learningRate=10\\.0, momentum=0\\.9], or an absurd rating, found ratings from"
                                + " 1\\.0 to 5\\.0");
    }

    @Test
    void anEarlierModelThatIsNotFiniteIsRefused() {
        AutoRecConfig config =
                AutoRecConfig.itemBased().hiddenUnits(4).epochs(2).build();
        AutoRecModel previous = TRAINER.train(RATINGS, config);
        previous.network().decoder().rows()[1][2] = Float.NaN;
        assertThatThrownBy(() -> TRAINER.startingFrom(previous).train(RATINGS, config))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Expected an earlier model of finite parameters");
    }

    @ParameterizedTest
    @MethodSource("optimisers")
    void anInterruptEndsTrainingWithTheEpoch(Optimiser optimiser) {
        AutoRecConfig config =
                withOptimiser(AutoRecConfig.userBased(), optimiser).build();
        Trainer trainer = Trainer.onAllProcessors().withThreads(2).withListener((epoch, epochs, loss) -> {
            if (epoch == 3) {
                Thread.currentThread().interrupt();
            }
        });
        assertThatThrownBy(() -> trainer.train(RATINGS, config))
                .isInstanceOf(CancellationException.class)
                .hasMessage("Training was interrupted in epoch 4");
        assertThat(Thread.interrupted()).isTrue();
    }
}
