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
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.training.TrainingDivergedException;
import io.github.autotaste.testkit.TinyRatings;
import io.github.autotaste.testkit.taste.LiveDataModel;
import io.github.autotaste.testkit.taste.TinyDataModels;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.model.PlusAnonymousUserDataModel;
import org.apache.mahout.cf.taste.model.PreferenceArray;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;
import org.apache.mahout.cf.taste.recommender.Recommender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One rating that no model can learn, in the data and in the profile of a visitor. */
final class AbsurdRatingTest {

    private static final AutoRecConfig CONFIG =
            AutoRecConfig.itemBased().hiddenUnits(6).epochs(20).build();
    private static final long USER = -17;
    private static final long OTHER = 8;
    private static final long ITEM = 3;
    private static final long NEW_ITEM = 123_456;

    @TempDir
    private Path folder;

    @Test
    void aRefreshKeepsTheGoodModelInServiceAndInTheStoreUntilTheRatingIsMended() throws Exception {
        LiveDataModel dataModel = new LiveDataModel(TinyDataModels.withValues());
        FileModelStore store = new FileModelStore(folder.resolve("model"));
        AutoRecRecommender recommender = new AutoRecRecommender(dataModel, CONFIG, store);
        AutoencoderModel good = recommender.model();
        List<RecommendedItem> others = recommender.recommend(OTHER, 12);
        recommender.setPreference(USER, ITEM, 1e30f);
        recommender.refresh(null);
        assertThat(recommender.model()).isSameAs(good);
        assertThat(recommender.recommend(OTHER, 12)).isEqualTo(others).isNotEmpty();
        assertThat(stored(store)).isEqualTo(good.trainedOn().fingerprint());
        recommender.setPreference(USER, ITEM, 2);
        recommender.refresh(null);
        assertThat(recommender.model()).isNotSameAs(good);
        assertThat(recommender.recommend(OTHER, 12)).isNotEmpty();
        assertThat(stored(store)).isEqualTo(recommender.model().trainedOn().fingerprint());
    }

    private static String stored(FileModelStore store) throws IOException {
        return store.load().orElseThrow().trainedOn().fingerprint();
    }

    @Test
    void theFirstTrainingFailsAndSaysWhy() throws TasteException {
        assertThatThrownBy(() -> new AutoRecRecommender(absurd(), CONFIG))
                .isInstanceOf(TasteException.class)
                .hasCauseInstanceOf(TrainingDivergedException.class)
                .hasMessageContaining("Training diverged in epoch 1")
                .hasMessageContaining("1.0E30");
        assertThatThrownBy(() -> new AutoRecFactorizer(absurd(), CONFIG).factorize())
                .isInstanceOf(TasteException.class)
                .hasMessageContaining("1.0E30");
    }

    @Test
    void aRestartServesTheStoredModelWithAWarning() throws Exception {
        FileModelStore store = new FileModelStore(folder.resolve("model"));
        List<RecommendedItem> before =
                new AutoRecRecommender(TinyDataModels.withValues(), CONFIG, store).recommend(OTHER, 12);
        RecordingLog log = new RecordingLog();
        LiveDataModel dataModel = absurd();
        AutoencoderRecommender restarted = new AutoencoderRecommender(
                dataModel,
                new ModelTraining(
                        new ModelSettings.Given(CONFIG),
                        TrainingOptions.defaults().withStore(store),
                        log.logger()));
        assertThat(restarted.recommend(OTHER, 12)).isEqualTo(before);
        assertThat(log.lines()).anyMatch(line -> line.startsWith("warn The stored model is served as it is"));
        dataModel.setPreference(USER, ITEM, 2);
        restarted.refresh(null);
        assertThat(stored(store))
                .isEqualTo(((AutoencoderModel) restarted.scorer()).trainedOn().fingerprint());
        assertThat(restarted.recommend(OTHER, 12)).isNotEmpty();
    }

    private static LiveDataModel absurd() throws TasteException {
        LiveDataModel dataModel = new LiveDataModel(TinyDataModels.withValues());
        dataModel.setPreference(USER, ITEM, 1e30f);
        return dataModel;
    }

    @Test
    void aVisitorsRatingBeyondTheScaleCountsAsTheEndOfTheScale() throws TasteException {
        PlusAnonymousUserDataModel dataModel = new PlusAnonymousUserDataModel(TinyDataModels.withValues());
        for (AutoencoderRecommender recommender : List.of(
                new AutoRecRecommender(dataModel, CONFIG),
                new AutoRecRecommender(
                        dataModel,
                        AutoRecConfig.userBased().hiddenUnits(6).epochs(20).build()))) {
            assertThat(listFor(dataModel, recommender, 1e30f))
                    .isEqualTo(listFor(dataModel, recommender, 5))
                    .isNotEmpty();
            assertThat(listFor(dataModel, recommender, -1e30f))
                    .isEqualTo(listFor(dataModel, recommender, 1))
                    .isNotEqualTo(listFor(dataModel, recommender, 5));
        }
    }

    private static List<RecommendedItem> listFor(
            PlusAnonymousUserDataModel dataModel, AutoencoderRecommender recommender, float rating)
            throws TasteException {
        long visitor = PlusAnonymousUserDataModel.TEMP_USER_ID;
        PreferenceArray preferences = TinyDataModels.preferences(visitor, rating, ITEM, OTHER);
        dataModel.setTempPrefs(preferences);
        return recommender.recommend(visitor, 12);
    }

    @Test
    void anAbsurdRatingOfANewerItemOrOfAnOldOneCountsAsTheEndOfTheScaleForEverybody() throws TasteException {
        for (long itemID : new long[] {NEW_ITEM, ITEM}) {
            LiveDataModel dataModel = new LiveDataModel(TinyDataModels.withValues());
            AutoRecRecommender recommender = new AutoRecRecommender(dataModel, CONFIG);
            dataModel.setPreference(OTHER, NEW_ITEM, 3);
            dataModel.setPreference(USER, itemID, 5);
            List<List<RecommendedItem>> expected = listsOfAll(recommender);
            assertThat(listsOfAll(serving(recommender, dataModel, itemID, 1e30f)))
                    .as("item %d", itemID)
                    .isEqualTo(expected);
        }
    }

    /** The same model, asked first after the rating has come. */
    private static Recommender serving(
            AutoRecRecommender recommender, LiveDataModel dataModel, long itemID, float rating) throws TasteException {
        AutoencoderRecommender other = new AutoencoderRecommender(dataModel, data -> recommender.scorer());
        dataModel.setPreference(USER, itemID, rating);
        return other;
    }

    private static List<List<RecommendedItem>> listsOfAll(Recommender recommender) throws TasteException {
        List<List<RecommendedItem>> lists = new ArrayList<>();
        for (long userID : TinyRatings.ratings().users().toArray()) {
            lists.add(recommender.recommend(userID, 12, true));
        }
        return lists;
    }
}
