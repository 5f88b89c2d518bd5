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
package io.github.autotaste.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.model.AutoRecModel;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.training.TrainingListener;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.testkit.TinyRatings;
import io.github.autotaste.testkit.taste.ForwardingDataModel;
import io.github.autotaste.testkit.taste.TinyDataModels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.eval.RecommenderBuilder;
import org.apache.mahout.cf.taste.impl.recommender.AllUnknownItemsCandidateItemsStrategy;
import org.apache.mahout.cf.taste.model.DataModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class TrainingOptionsTest {

    private static final AutoRecConfig AUTOREC =
            AutoRecConfig.itemBased().hiddenUnits(6).epochs(4).build();
    private static final CdaeConfig CDAE =
            CdaeConfig.defaults().hiddenUnits(6).epochs(4).build();
    private static final TrainingListener INTERRUPTER =
            (epoch, epochs, loss) -> Thread.currentThread().interrupt();

    /** Every way to train under options. */
    @FunctionalInterface
    interface Way {
        Object train(DataModel dataModel, TrainingOptions options) throws TasteException;
    }

    static List<Way> ways() {
        return List.of(
                (data, options) -> new AutoRecRecommender(data, AUTOREC, options),
                (data, options) ->
                        new AutoRecRecommender(data, AUTOREC, options, new AllUnknownItemsCandidateItemsStrategy()),
                (data, options) -> AutoRecRecommender.builder(AUTOREC, options).buildRecommender(data),
                (data, options) -> new AutoRecFactorizer(data, AUTOREC, options).factorize(),
                (data, options) -> new CdaeRecommender(data, CDAE, options),
                (data, options) ->
                        new CdaeRecommender(data, CDAE, options, new AllUnknownItemsCandidateItemsStrategy()),
                (data, options) -> CdaeRecommender.builder(CDAE, options).buildRecommender(data),
                (data, options) -> new CdaeFactorizer(data, CDAE, options).factorize());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void tellTheListenerOfEveryEpoch(Way way) throws TasteException {
        List<Integer> told = new ArrayList<>();
        TrainingListener listener = (epoch, epochs, loss) -> {
            assertThat(loss).isPositive();
            assertThat(epochs).isEqualTo(4);
            told.add(epoch);
        };
        assertThat(way.train(
                        TinyDataModels.withValues(), TrainingOptions.defaults().withListener(listener)))
                .isNotNull();
        assertThat(told).containsExactly(1, 2, 3, 4);
    }

    @Test
    void tellTheListenerOfPresetRecommendersToo() throws TasteException {
        for (boolean isBuilt : new boolean[] {false, true}) {
            List<Integer> told = new ArrayList<>();
            TrainingOptions options = TrainingOptions.defaults().withListener((epoch, epochs, loss) -> told.add(epoch));
            RecommenderBuilder builder = isBuilt
                    ? AutoRecRecommender.builder(options)
                    : dataModel -> new AutoRecRecommender(dataModel, options);
            assertThat(builder.buildRecommender(TinyDataModels.withValues())).isNotNull();
            assertThat(told).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void anInterruptEndsTheTrainingAsTasteFailsAndStays(Way way) {
        TrainingOptions options = TrainingOptions.defaults().withListener(INTERRUPTER);
        try {
            assertThatThrownBy(() -> way.train(TinyDataModels.withValues(), options))
                    .isInstanceOf(TasteException.class)
                    .hasMessageContaining("interrupted");
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void anInterruptedRefreshLeavesTheModelInUse() throws TasteException {
        RatingMatrix more = TinyRatings.withUser(TinyRatings.ratings(), 777, 4, 3, 8, -17);
        ForwardingDataModel dataModel = new ForwardingDataModel(TinyDataModels.withValues());
        boolean[] isInterrupting = new boolean[1];
        TrainingOptions options = TrainingOptions.defaults().withListener((epoch, epochs, loss) -> {
            if (isInterrupting[0]) {
                Thread.currentThread().interrupt();
            }
        });
        AutoRecRecommender recommender = new AutoRecRecommender(dataModel, AUTOREC, options);
        AutoRecModel before = recommender.model();
        dataModel.forwardTo(TinyDataModels.of(more));
        isInterrupting[0] = true;
        try {
            recommender.refresh(null);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
        assertThat(recommender.model()).isSameAs(before);
        isInterrupting[0] = false;
        recommender.refresh(null);
        assertThat(recommender.model().trainedOn().isOf(more)).isTrue();
    }

    @Test
    void useNoMoreThreadsThanTheyHave() throws TasteException {
        RatingMatrix ratings = TinyRatings.ratings(200, 150, 0.5, 1);
        AutoRecConfig config = AUTOREC.toBuilder().batchSize(128).build();
        long before = trainingThreads();
        long[] most = new long[1];
        TrainingListener counter = (epoch, epochs, loss) -> most[0] = Math.max(most[0], trainingThreads() - before);
        TrainingOptions options = TrainingOptions.defaults().withListener(counter);
        assertThat(new AutoRecRecommender(TinyDataModels.of(ratings), config, options.withThreads(1)))
                .isNotNull();
        assertThat(most[0]).as("beside the one that calls").isZero();
        assertThat(new AutoRecRecommender(TinyDataModels.of(ratings), config, options.withThreads(3)))
                .isNotNull();
        assertThat(most[0]).isBetween(1L, 2L);
    }

    private static long trainingThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("autotaste-worker"))
                .count();
    }

    @Test
    void tellTheLogOfStartAndEnd() throws TasteException {
        RecordingLog log = new RecordingLog();
        AutoencoderModel model = LoggedTraining.train(
                TrainingOptions.defaults().withThreads(2), null, TinyRatings.ratings(), AUTOREC, log.logger());
        assertThat(model.config()).isEqualTo(AUTOREC);
        assertThat(log.lines()).hasSize(2);
        assertThat(log.lines().get(0))
                .startsWith("info Training on RatingMatrix[16 users")
                .contains("with 2 threads: AutoRecConfig[");
        assertThat(log.lines().get(1)).matches("info Trained: 4 epochs in \\d+\\.\\d s, loss [\\d.]+");
    }

    @Test
    void refuseNoThreads() {
        assertThatThrownBy(() -> TrainingOptions.defaults().withThreads(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 1 thread, found 0");
    }

    @Test
    void refuseOneStoreForManyRecommenders() {
        TrainingOptions options = TrainingOptions.defaults().withStore(new FileModelStore(Path.of("model")));
        for (Runnable builder : List.<Runnable>of(
                () -> AutoRecRecommender.builder(options),
                () -> AutoRecRecommender.builder(AUTOREC, options),
                () -> CdaeRecommender.builder(options),
                () -> CdaeRecommender.builder(CDAE, options))) {
            assertThatThrownBy(builder::run)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("without a store");
        }
    }
}
