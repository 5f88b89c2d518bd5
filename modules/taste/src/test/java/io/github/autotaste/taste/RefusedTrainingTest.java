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
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.training.TrainingListener;
import io.github.autotaste.ratings.HeapRoom;
import io.github.autotaste.ratings.HeapTooSmallException;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.testkit.TinyRatings;
import io.github.autotaste.testkit.taste.ForwardingDataModel;
import io.github.autotaste.testkit.taste.TinyDataModels;
import java.nio.file.Path;
import java.util.List;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trainings that are not begun: there is too little memory, or nothing to learn. */
final class RefusedTrainingTest {

    private static final AutoRecConfig CONFIG =
            AutoRecConfig.itemBased().hiddenUnits(6).epochs(20).build();
    private static final CdaeConfig FROM_FOUR =
            CdaeConfig.defaults().hiddenUnits(6).epochs(5).positiveFrom(4).build();
    private static final long USER = -17;

    @TempDir
    private Path folder;

    private FileModelStore store() {
        return new FileModelStore(folder.resolve("model"));
    }

    @Test
    void aModelLargerThanTheHeapFailsWithAnExceptionOfTastes() {
        AutoRecConfig large = CONFIG.toBuilder().hiddenUnits(1 << 30).build();
        assertThatThrownBy(() -> new AutoRecRecommender(TinyDataModels.withValues(), large))
                .isInstanceOf(TasteException.class)
                .hasCauseInstanceOf(HeapTooSmallException.class)
                .hasMessageContaining("-Xmx");
    }

    @Test
    void aRestartOnDataThatHaveOutgrownTheHeapServesTheStoredModelWithAWarning() throws TasteException {
        List<RecommendedItem> before =
                new AutoRecRecommender(TinyDataModels.withValues(), CONFIG, store()).recommend(USER, 3);
        RecordingLog log = new RecordingLog();
        DataModel more = TinyDataModels.of(TinyRatings.withUser(TinyRatings.ratings(), 777, 4, 3, 8));
        TrainingListener outgrown = (epoch, epochs, loss) ->
                HeapRoom.require(2 * Runtime.getRuntime().maxMemory(), "Training");
        AutoencoderRecommender restarted = new AutoencoderRecommender(
                more,
                new ModelTraining(
                        new ModelSettings.Given(CONFIG),
                        TrainingOptions.defaults().withStore(store()).withListener(outgrown),
                        log.logger()));
        assertThat(restarted.recommend(USER, 3)).isEqualTo(before);
        assertThat(log.lines()).anyMatch(line -> line.startsWith("warn The stored model is served as it is"));
    }

    @Test
    void dataWithoutALikedItemAreServedAndLearntOnceThereIsOne() throws TasteException {
        ForwardingDataModel dataModel = new ForwardingDataModel(disliked());
        RecordingLog log = new RecordingLog();
        AutoencoderRecommender recommender =
                new AutoencoderRecommender(dataModel, cdae(TrainingOptions.defaults(), log));
        assertThat(recommender.recommend(USER, 3)).hasSize(3).allMatch(item -> Float.isFinite(item.getValue()));
        assertThat(log.lines())
                .singleElement()
                .asString()
                .startsWith("warn There is nothing to learn from in ")
                .endsWith("the model served has learnt nothing");
        dataModel.forwardTo(TinyDataModels.withValues());
        recommender.refresh(null);
        assertThat(((AutoencoderModel) recommender.scorer()).trainedOn().isOf(TinyRatings.ratings()))
                .isTrue();
        assertThat(new CdaeRecommender(disliked(), FROM_FOUR).recommend(USER, 3))
                .hasSize(3);
    }

    @Test
    void theStoredModelIsServedWhileNothingIsLiked() throws TasteException {
        CdaeRecommender first = new CdaeRecommender(TinyDataModels.withValues(), FROM_FOUR, store());
        RecordingLog log = new RecordingLog();
        ForwardingDataModel dataModel = new ForwardingDataModel(disliked());
        AutoencoderRecommender restarted = new AutoencoderRecommender(
                dataModel, cdae(TrainingOptions.defaults().withStore(store()), log));
        AutoencoderModel served = (AutoencoderModel) restarted.scorer();
        assertThat(served.trainedOn().fingerprint())
                .isEqualTo(first.model().trainedOn().fingerprint());
        assertThat(log.lines()).anyMatch(line -> line.endsWith("the model before is served as it is"));
        restarted.refresh(null);
        assertThat(restarted.scorer()).isSameAs(served);
    }

    private static ModelTraining cdae(TrainingOptions options, RecordingLog log) {
        return new ModelTraining(new ModelSettings.Given(FROM_FOUR), options, log.logger());
    }

    /** No rating is above 2. */
    private static DataModel disliked() {
        RatingMatrix ofOne =
                RatingMatrixBuilder.ofRatings().add(USER, 3, 2).add(USER, 8, 1).build();
        return TinyDataModels.of(TinyRatings.withUser(ofOne, 5, 2, 3, 20, 21, 4));
    }
}
