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
import io.github.autotaste.autoencoder.config.AutoRecConfig.Orientation;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.Presets;
import io.github.autotaste.autoencoder.model.AutoRecModel;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.autoencoder.tuning.AutoRecChoice;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.testkit.TinyRatings;
import io.github.autotaste.testkit.taste.ForwardingDataModel;
import io.github.autotaste.testkit.taste.TinyDataModels;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.mahout.cf.taste.common.TasteException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings that were chosen by the size of the data follow it. */
final class PresetRecommenderTest {

    private static final RatingMatrix FEW = TinyRatings.ratings(12, 8, 0.9, 1);
    private static final RatingMatrix SOME_MORE = TinyRatings.ratings(14, 9, 0.9, 1);
    private static final RatingMatrix MANY = TinyRatings.ratings(40, 24, 0.9, 1);

    @TempDir
    private Path folder;

    @Test
    void keepsItsSettingsUntilTheDataHaveGrownByTheFactor() throws TasteException {
        ForwardingDataModel dataModel = new ForwardingDataModel(TinyDataModels.of(FEW));
        AutoRecRecommender recommender = new AutoRecRecommender(dataModel);
        assertThat(recommender.model().config()).isEqualTo(itemPreset(FEW));
        dataModel.forwardTo(TinyDataModels.of(SOME_MORE));
        recommender.refresh(null);
        assertThat(recommender.model().trainedOn().isOf(SOME_MORE)).isTrue();
        assertThat(recommender.model().config()).isEqualTo(itemPreset(FEW)).isNotEqualTo(itemPreset(SOME_MORE));
        dataModel.forwardTo(TinyDataModels.of(MANY));
        recommender.refresh(null);
        assertThat(recommender.model().config()).isEqualTo(itemPreset(MANY));
        dataModel.forwardTo(TinyDataModels.of(FEW));
        recommender.refresh(null);
        assertThat(recommender.model().config()).as("shrunk").isEqualTo(itemPreset(FEW));
    }

    @Test
    void goesOnFromTheWeightsUnderNewSettings() throws TasteException {
        ForwardingDataModel dataModel = new ForwardingDataModel(TinyDataModels.of(FEW));
        AutoRecRecommender recommender = new AutoRecRecommender(dataModel);
        AutoRecModel before = recommender.model();
        dataModel.forwardTo(TinyDataModels.of(MANY));
        recommender.refresh(null);
        assertThat(recommender.model().network().decoder().rows())
                .isDeepEqualTo(Trainer.onAllProcessors()
                        .startingFrom(before)
                        .train(MANY, itemPreset(MANY))
                        .network()
                        .decoder()
                        .rows());
    }

    @Test
    void cdaeKeepsAndChangesItsSettingsTheSameWay() throws TasteException {
        ForwardingDataModel dataModel = new ForwardingDataModel(TinyDataModels.of(FEW));
        CdaeRecommender recommender = new CdaeRecommender(dataModel);
        CdaeConfig first = recommender.model().config();
        dataModel.forwardTo(TinyDataModels.of(SOME_MORE));
        recommender.refresh(null);
        assertThat(recommender.model().config()).isEqualTo(first);
        RatingMatrix manyUsers = TinyRatings.ratings(2000, 4, 0.9, 1);
        dataModel.forwardTo(TinyDataModels.of(manyUsers));
        recommender.refresh(null);
        assertThat(recommender.model().config().weightDecay())
                .isEqualTo(Presets.cdae(manyUsers).build().weightDecay())
                .isLessThan(first.weightDecay());
    }

    @Test
    void aStoredModelsOwnSettingsCountUntilTheDataHaveGrown() throws TasteException, IOException {
        AutoRecConfig own = itemPreset(FEW).toBuilder().seed(99).hiddenUnits(7).build();
        FileModelStore store = storeOf(own);
        TrainingOptions options = TrainingOptions.defaults().withStore(store);
        assertThat(new AutoRecRecommender(TinyDataModels.of(SOME_MORE), options)
                        .model()
                        .config())
                .isEqualTo(own);
        AutoRecModel grown = new AutoRecRecommender(TinyDataModels.of(MANY), options).model();
        assertThat(grown.config()).isEqualTo(itemPreset(MANY));
        assertThat(grown.network().decoder().rows())
                .as("trained anew, since the layers are others")
                .isDeepEqualTo(train(MANY, itemPreset(MANY)).network().decoder().rows());
    }

    @Test
    void settingsAreOutgrownAcrossRestartsToo() throws TasteException, IOException {
        TrainingOptions options = TrainingOptions.defaults().withStore(storeOf(itemPreset(FEW)));
        AutoRecConfig config = itemPreset(FEW);
        for (int users = 13; users <= 40; users += 3) {
            RatingMatrix ratings = TinyRatings.ratings(users, users * 6 / 10, 0.9, 1);
            config = new AutoRecRecommender(TinyDataModels.of(ratings), options)
                    .model()
                    .config();
        }
        assertThat(config.weightDecay()).isGreaterThan(itemPreset(FEW).weightDecay());
    }

    @Test
    void aStoredModelKeepsItsOrientation() throws TasteException, IOException {
        AutoRecConfig userBased = Presets.autoRec(Orientation.USER, FEW).build();
        TrainingOptions options = TrainingOptions.defaults().withStore(storeOf(userBased));
        assertThat(new AutoRecRecommender(TinyDataModels.of(MANY), options)
                        .model()
                        .config())
                .isEqualTo(chosen(Orientation.USER, MANY));
    }

    @Test
    void refusesAStoredModelOfAnotherKind() throws IOException {
        TrainingOptions options = TrainingOptions.defaults().withStore(storeOf(itemPreset(FEW)));
        assertThatThrownBy(() -> new CdaeRecommender(TinyDataModels.of(FEW), options))
                .isInstanceOf(TasteException.class)
                .hasMessageContaining("of another kind: expected a model with a CdaeConfig");
    }

    private static AutoRecConfig itemPreset(RatingMatrix ratings) {
        return chosen(Orientation.ITEM, ratings);
    }

    private static AutoRecConfig chosen(Orientation orientation, RatingMatrix ratings) {
        return new AutoRecChoice(Trainer.onAllProcessors())
                .choose(ratings, Presets.autoRec(orientation, ratings).build());
    }

    private FileModelStore storeOf(AutoRecConfig config) throws IOException {
        FileModelStore store = new FileModelStore(folder.resolve("model"));
        store.save(train(FEW, config));
        return store;
    }

    private static AutoRecModel train(RatingMatrix ratings, AutoRecConfig config) {
        return Trainer.onAllProcessors().train(ratings, config);
    }
}
