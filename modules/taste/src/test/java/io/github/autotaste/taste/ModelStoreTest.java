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
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.testkit.TinyRatings;
import io.github.autotaste.testkit.taste.ForwardingDataModel;
import io.github.autotaste.testkit.taste.TinyDataModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.model.DataModel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModelStoreTest {

    private static final AutoRecConfig CONFIG =
            AutoRecConfig.itemBased().hiddenUnits(6).weightDecay(0.1).epochs(20).build();
    private static final RatingMatrix MORE = TinyRatings.withUser(TinyRatings.ratings(), 777, 4, 3, 8, -17);

    @TempDir
    private Path folder;

    private FileModelStore store() {
        return new FileModelStore(folder.resolve("model"));
    }

    /** Keeps the model itself, and counts. */
    private static final class CountingStore implements ModelStore {
        private @Nullable AutoencoderModel model;
        private int saves;

        @Override
        public Optional<AutoencoderModel> load() {
            return Optional.ofNullable(model);
        }

        @Override
        public void save(AutoencoderModel saved) {
            model = saved;
            saves++;
        }

        @Override
        public String toString() {
            return "memory";
        }
    }

    @Test
    void trainsAndSavesWhatIsNotThereAndLoadsWhatIs() throws TasteException {
        CountingStore store = new CountingStore();
        AutoRecRecommender first = new AutoRecRecommender(TinyDataModels.withValues(), CONFIG, store);
        AutoRecRecommender second = new AutoRecRecommender(TinyDataModels.withValues(), CONFIG, store);
        assertThat(store.saves).isEqualTo(1);
        assertThat(second.model()).isSameAs(first.model());
    }

    @Test
    void recommendsFromAFileWhatWasRecommendedBefore() throws TasteException {
        DataModel dataModel = TinyDataModels.withValues();
        AutoRecRecommender saved = new AutoRecRecommender(dataModel, CONFIG, store());
        AutoRecRecommender loaded = new AutoRecRecommender(dataModel, CONFIG, store());
        for (long userID : TinyRatings.ratings().users().toArray()) {
            assertThat(loaded.recommend(userID, 12)).isEqualTo(saved.recommend(userID, 12));
        }
    }

    @Test
    void refusesAModelOfAnotherConfiguration() throws TasteException {
        DataModel dataModel = TinyDataModels.withValues();
        assertThat(new AutoRecRecommender(dataModel, CONFIG, store())).isNotNull();
        AutoRecConfig other = CONFIG.toBuilder().seed(2).build();
        assertThatThrownBy(() -> new AutoRecRecommender(dataModel, other, store()))
                .isInstanceOf(TasteException.class)
                .hasMessageContaining("another configuration")
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("seed=2")
                .hasMessageContaining("seed=1");
        assertThatThrownBy(() ->
                        new CdaeRecommender(dataModel, CdaeConfig.defaults().build(), store()))
                .isInstanceOf(TasteException.class)
                .hasMessageContaining("another configuration");
    }

    @Test
    void goesOnFromAStoredModelOfOtherRatingsAndStoresTheNewOne() throws TasteException {
        CountingStore store = new CountingStore();
        AutoRecModel before = new AutoRecRecommender(TinyDataModels.withValues(), CONFIG, store).model();
        AutoRecRecommender restarted = new AutoRecRecommender(TinyDataModels.of(MORE), CONFIG, store);
        assertThat(restarted.model().network().decoder().rows())
                .isDeepEqualTo(Trainer.onAllProcessors()
                        .startingFrom(before)
                        .train(MORE, CONFIG)
                        .network()
                        .decoder()
                        .rows());
        assertThat(store.load()).containsSame(restarted.model());
        assertThat(store.saves).isEqualTo(2);
    }

    @Test
    void goesOnFromAStoredFileAndServesTheNewUser() throws TasteException, IOException {
        AutoRecRecommender first = new AutoRecRecommender(TinyDataModels.withValues(), CONFIG, store());
        assertThat(first.model().trainedOn().isOf(MORE)).isFalse();
        assertThat(new AutoRecRecommender(TinyDataModels.of(MORE), CONFIG, store()).recommend(777, 3))
                .hasSize(3);
        assertThat(store().load().orElseThrow().trainedOn().isOf(MORE)).isTrue();
    }

    @Test
    void tellsTheLogWhatItGoesOnFrom() throws TasteException {
        CountingStore store = new CountingStore();
        RecordingLog log = new RecordingLog();
        training(store, log).buildScorer(TinyDataModels.withValues());
        assertThat(log.lines()).hasSize(2);
        training(store, log).buildScorer(TinyDataModels.of(MORE));
        assertThat(log.lines().get(2)).startsWith("info Loaded the model in memory, trained on TrainedOn[16 users");
        assertThat(log.lines().get(3))
                .startsWith("info The ratings are others than those of the model in use")
                .endsWith("training goes on from its weights");
    }

    private static ModelTraining training(ModelStore store, RecordingLog log) {
        return new ModelTraining(
                new ModelSettings.Given(CONFIG), TrainingOptions.defaults().withStore(store), log.logger());
    }

    @Test
    void refusesADamagedFile() throws IOException {
        Files.writeString(folder.resolve("model"), "user,item,rating");
        assertThatThrownBy(() -> new AutoRecRecommender(TinyDataModels.withValues(), CONFIG, store()))
                .isInstanceOf(TasteException.class)
                .hasMessageContaining("is not a model file");
    }

    @Test
    void missesTheFolderBeforeItTrains() {
        ModelStore nowhere = new FileModelStore(folder.resolve("missing").resolve("model"));
        AtomicInteger epochs = new AtomicInteger();
        TrainingOptions options = TrainingOptions.defaults()
                .withStore(nowhere)
                .withListener((epoch, count, loss) -> epochs.incrementAndGet());
        assertThatThrownBy(() -> new AutoRecRecommender(TinyDataModels.withValues(), CONFIG, options))
                .isInstanceOf(TasteException.class)
                .hasMessageStartingWith("Cannot load the model from ")
                .hasMessageContaining("no folder " + folder.resolve("missing"));
        assertThat(epochs).hasValue(0);
    }

    /** A disk that is full until there is room. */
    private static final class FullStore implements ModelStore {
        private boolean isFull = true;
        private @Nullable AutoencoderModel model;

        @Override
        public Optional<AutoencoderModel> load() {
            return Optional.ofNullable(model);
        }

        @Override
        public void save(AutoencoderModel saved) throws IOException {
            if (isFull) {
                throw new IOException("No space left on device");
            }
            model = saved;
        }

        @Override
        public String toString() {
            return "full disk";
        }
    }

    @Test
    void servesAModelThatCouldNotBeSavedAndSavesItAtTheNextRefresh() throws TasteException {
        FullStore store = new FullStore();
        RecordingLog log = new RecordingLog();
        ModelTraining training = training(store, log);
        AutoencoderRecommender recommender = new AutoencoderRecommender(TinyDataModels.withValues(), training);
        assertThat(recommender.recommend(-17, 3)).hasSize(3);
        assertThat(store.load()).isEmpty();
        assertThat(log.lines())
                .filteredOn(line -> line.startsWith("warn"))
                .singleElement()
                .asString()
                .contains("could not be saved to full disk");
        store.isFull = false;
        recommender.refresh(null);
        assertThat(store.model).as("saved though the ratings are the same").isSameAs(recommender.scorer());
    }

    @Test
    void keepsTheStoredModelOfThePastWhereTheNewOneCannotBeSaved() throws TasteException {
        FullStore store = new FullStore();
        store.isFull = false;
        AutoRecRecommender first = new AutoRecRecommender(TinyDataModels.withValues(), CONFIG, store);
        store.isFull = true;
        AutoRecRecommender second = new AutoRecRecommender(TinyDataModels.of(MORE), CONFIG, store);
        assertThat(second.model().trainedOn().isOf(MORE)).isTrue();
        assertThat(store.load()).containsSame(first.model());
    }

    @Test
    void overwritesAtRefreshWhatHasChangedAndNothingElse() throws TasteException, IOException {
        ForwardingDataModel dataModel = new ForwardingDataModel(TinyDataModels.withValues());
        CountingStore store = new CountingStore();
        AutoRecRecommender recommender = new AutoRecRecommender(dataModel, CONFIG, store);
        AutoRecModel before = recommender.model();
        recommender.refresh(null);
        assertThat(recommender.model()).as("same ratings").isSameAs(before);
        assertThat(store.saves).isEqualTo(1);
        dataModel.forwardTo(TinyDataModels.of(MORE));
        recommender.refresh(null);
        assertThat(store.saves).isEqualTo(2);
        assertThat(store.load()).containsSame(recommender.model());
        assertThat(recommender.model().trainedOn().isOf(MORE)).isTrue();
    }

    @Test
    void refreshGoesOnFromTheWeightsOfTheModelInUse() throws TasteException {
        ForwardingDataModel dataModel = new ForwardingDataModel(TinyDataModels.withValues());
        AutoRecRecommender recommender = new AutoRecRecommender(dataModel, CONFIG);
        AutoRecModel before = recommender.model();
        dataModel.forwardTo(TinyDataModels.of(MORE));
        recommender.refresh(null);
        assertThat(recommender.model().network().decoder().rows())
                .isDeepEqualTo(Trainer.onAllProcessors()
                        .startingFrom(before)
                        .train(MORE, CONFIG)
                        .network()
                        .decoder()
                        .rows());
        assertThat(recommender.recommend(777, 3)).hasSize(3);
    }
}
