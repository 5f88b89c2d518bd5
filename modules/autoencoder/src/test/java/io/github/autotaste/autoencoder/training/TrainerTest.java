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
import io.github.autotaste.autoencoder.config.AutoRecConfig.Orientation;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.Centring;
import io.github.autotaste.autoencoder.config.Negatives;
import io.github.autotaste.autoencoder.model.CdaeModel;
import io.github.autotaste.autoencoder.network.Autoencoder;
import io.github.autotaste.autoencoder.network.Corruption;
import io.github.autotaste.autoencoder.network.MaskingNoise;
import io.github.autotaste.autoencoder.optimiser.Adam;
import io.github.autotaste.autoencoder.optimiser.Lbfgs;
import io.github.autotaste.autoencoder.optimiser.RateSchedule;
import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.UserProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TrainerTest {

    private static final RatingMatrix RATINGS = Networks.ratings(60, 40, 1);

    static Stream<AutoRecConfig> autoRecConfigs() {
        return Stream.of(
                        AutoRecConfig.itemBased(),
                        AutoRecConfig.userBased(),
                        AutoRecConfig.overBiases(Orientation.ITEM).ratingUnit(1.5),
                        AutoRecConfig.overBiases(Orientation.USER).ratingUnit(1.5))
                .flatMap(builder -> Stream.of(
                        builder.hiddenUnits(20).epochs(5).build(),
                        builder.hiddenUnits(20)
                                .epochs(5)
                                .optimiser(Adam.withLearningRate(0.01))
                                .batchSize(7)
                                .build(),
                        builder.hiddenUnits(20, 5, 20)
                                .inputNoise(new MaskingNoise(0.1))
                                .centring(Centring.USER)
                                .build(),
                        builder.hiddenUnits(8)
                                .optimiser(Lbfgs.withUsualHistory())
                                .rateSchedule(RateSchedule.CONSTANT)
                                .batchSize(AutoRecConfig.FULL_BATCH)
                                .inputNoise(Corruption.NONE)
                                .build()));
    }

    static Stream<CdaeConfig> cdaeConfigs() {
        CdaeConfig.Builder builder =
                CdaeConfig.defaults().hiddenUnits(20).epochs(5).batchSize(7);
        return Stream.of(
                builder.build(),
                builder.negatives(new Negatives.WholeCatalogue()).build(),
                CdaeConfig.multDae().hiddenUnits(9).epochs(5).batchSize(7).build());
    }

    @ParameterizedTest
    @MethodSource("autoRecConfigs")
    void numberOfThreadsChangesNoBitOfAutoRec(AutoRecConfig config) {
        Autoencoder one = onThreads(1).train(RATINGS, config).network();
        for (int threads : new int[] {2, 3, 8}) {
            assertSameBits(one, onThreads(threads).train(RATINGS, config).network());
        }
    }

    @ParameterizedTest
    @MethodSource("cdaeConfigs")
    void numberOfThreadsChangesNoBitOfCdae(CdaeConfig config) {
        Autoencoder one = onThreads(1).train(RATINGS, config).network();
        for (int threads : new int[] {2, 3, 8}) {
            assertSameBits(one, onThreads(threads).train(RATINGS, config).network());
        }
    }

    @ParameterizedTest
    @MethodSource("autoRecConfigs")
    void anotherSeedGivesAnotherModel(AutoRecConfig config) {
        float[][] one = onThreads(2).train(RATINGS, config).network().encoder().rows();
        float[][] other = onThreads(2)
                .train(RATINGS, config.toBuilder().seed(2).build())
                .network()
                .encoder()
                .rows();
        assertThat(one[0]).isNotEqualTo(other[0]);
    }

    @ParameterizedTest
    @MethodSource("autoRecConfigs")
    void lossOfAutoRecFalls(AutoRecConfig config) {
        List<Double> losses = new ArrayList<>();
        Trainer.onAllProcessors()
                .withListener((epoch, epochs, loss) -> losses.add(loss))
                .train(RATINGS, config.toBuilder().epochs(20).weightDecay(1).build());
        assertThat(losses).hasSize(20);
        assertThat(losses.get(19)).isLessThan(losses.get(0));
    }

    @ParameterizedTest
    @MethodSource("cdaeConfigs")
    void lossOfCdaeFalls(CdaeConfig config) {
        List<Double> losses = new ArrayList<>();
        Trainer.onAllProcessors()
                .withListener((epoch, epochs, loss) -> losses.add(loss))
                .train(RATINGS, config.toBuilder().epochs(20).weightDecay(0).build());
        assertThat(losses).hasSize(20);
        assertThat(losses.get(19)).isLessThan(losses.get(0));
    }

    @Test
    void listenersThatDoNotWantTheLossChangeNothing() {
        AutoRecConfig config =
                AutoRecConfig.itemBased().hiddenUnits(20).epochs(3).build();
        Autoencoder silent = Trainer.onAllProcessors().train(RATINGS, config).network();
        Autoencoder heard = Trainer.onAllProcessors()
                .withListener((epoch, epochs, loss) -> {})
                .train(RATINGS, config)
                .network();
        assertSameBits(silent, heard);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void stopsWhenInterrupted(int threads) {
        AutoRecConfig config =
                AutoRecConfig.itemBased().hiddenUnits(20).epochs(1_000_000).build();
        Trainer trainer = onThreads(threads).withListener((epoch, epochs, loss) -> {
            if (epoch == 3) {
                Thread.currentThread().interrupt();
            }
        });
        assertThatThrownBy(() -> trainer.train(RATINGS, config)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void failureOfAListenerReachesTheCaller() {
        Trainer trainer = onThreads(2).withListener((epoch, epochs, loss) -> {
            throw new IllegalStateException("enough");
        });
        AutoRecConfig config = AutoRecConfig.itemBased().hiddenUnits(4).build();
        assertThatThrownBy(() -> trainer.train(RATINGS, config)).hasMessage("enough");
    }

    @Test
    void trainsOnASingleRating() {
        AutoRecConfig autoRec =
                AutoRecConfig.itemBased().hiddenUnits(4).epochs(3).build();
        CdaeConfig cdae = CdaeConfig.defaults().hiddenUnits(4).epochs(3).build();
        RatingMatrix ratings = RatingMatrixBuilder.ofRatings().add(1, 2, 3).build();
        assertThat(Trainer.onAllProcessors().train(ratings, autoRec).users()).isEqualTo(ratings.users());
        assertThat(Trainer.onAllProcessors().train(ratings, cdae).users()).isEqualTo(ratings.users());
    }

    @Test
    void refusesDataWithoutAnythingToLearnFrom() {
        Trainer trainer = onThreads(1);
        AutoRecConfig autoRec = AutoRecConfig.itemBased().hiddenUnits(4).build();
        CdaeConfig cdae = CdaeConfig.defaults().hiddenUnits(4).build();
        CdaeConfig demanding = cdae.toBuilder().positiveFrom(99).build();
        RatingMatrix empty = Networks.ratings(1, 3, 1);
        assertThatThrownBy(() -> trainer.train(empty, autoRec))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected ratings to train on, found none");
        assertThatThrownBy(
                        () -> trainer.train(RatingMatrixBuilder.ofPreferences().build(), cdae))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected preferences to train on, found none");
        assertThatThrownBy(() -> trainer.train(RATINGS, demanding))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Expected ratings of at least 99.0 (positiveFrom) to train on, found ratings from 1.0 to 5.0");
        assertThatThrownBy(() ->
                        trainer.startingFrom(trainer.train(RATINGS, autoRec)).train(empty, autoRec))
                .hasMessage("Expected ratings to train on, found none");
        EarlyStopping stopping = EarlyStopping.on(ValidationMetric.RMSE);
        assertThatThrownBy(() -> trainer.train(empty, autoRec, stopping))
                .hasMessage("Expected ratings to train on, found none");
        Holdout nothingHeldOut = new Holdout(RATINGS, empty(RATINGS));
        assertThatThrownBy(() -> trainer.train(nothingHeldOut, autoRec, stopping))
                .hasMessage("Expected ratings among those held out to measure on, found none");
    }

    private static RatingMatrix empty(RatingMatrix likeThis) {
        return RatingMatrixBuilder.ofRatings().build(likeThis.users(), likeThis.items());
    }

    @Test
    void anUntrainedModelKnowsNobodyAndScoresNothing() {
        RatingMatrix empty = RatingMatrixBuilder.ofRatings().build();
        AutoRecConfig autoRec = AutoRecConfig.userBased().hiddenUnits(4).build();
        CdaeConfig cdae = CdaeConfig.defaults().hiddenUnits(4).build();
        assertThat(onThreads(1).untrained(empty, autoRec).users().size()).isZero();
        onThreads(1).untrained(empty, cdae).scoreAll(UserProfile.ofUnknownUser(new int[0], new float[0]), new float[0]);
    }

    /** The last user has no ratings, the others have some, and some of them none of at least 4. */
    @Test
    void usersWithoutPreferencesAreEncodedLikeUnknownOnes() {
        CdaeConfig config =
                CdaeConfig.defaults().hiddenUnits(4).epochs(2).positiveFrom(4).build();
        RatingMatrix ratings = Networks.ratings(30, 4, 1);
        CdaeModel model = Trainer.onAllProcessors().train(ratings, config);
        int[] items = {0, 2};
        float[] values = {5f, 4f};
        float[] unknown = new float[4];
        model.scoreAll(UserProfile.ofUnknownUser(items, values), unknown);
        RatingMatrix preferences = ratings.preferencesFrom(4);
        for (int user = 0; user < 30; user++) {
            float[] scores = new float[4];
            model.scoreAll(new UserProfile(user, items, values), scores);
            boolean isTrained = preferences.byUser().rowLength(user) > 0;
            assertThat(Arrays.equals(scores, unknown)).as("user %d", user).isEqualTo(!isTrained);
        }
    }

    @Test
    void refusesToTrainOnNoThread() {
        assertThatThrownBy(() -> onThreads(0)).hasMessage("Expected at least 1 thread, found 0");
    }

    private static Trainer onThreads(int threads) {
        return Trainer.onAllProcessors().withThreads(threads);
    }

    private static void assertSameBits(Autoencoder one, Autoencoder other) {
        for (int group = 0; group < one.parameters().size(); group++) {
            assertThat(other.parameters().get(group).rows())
                    .isDeepEqualTo(one.parameters().get(group).rows());
        }
    }
}
