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

import io.github.autotaste.autoencoder.model.CdaeConfig;
import io.github.autotaste.autoencoder.model.Presets;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.testkit.TinyRatings;
import io.github.autotaste.testkit.taste.TinyDataModels;
import org.apache.mahout.cf.taste.common.NoSuchUserException;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.model.PlusAnonymousUserDataModel;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;
import org.apache.mahout.cf.taste.recommender.Recommender;
import org.junit.jupiter.api.Test;

final class CdaeRecommenderTest {

    private static final CdaeConfig CONFIG =
            CdaeConfig.asPublished().hiddenUnits(8).epochs(20).build();

    @Test
    void takesThePresetWhereNothingIsSaid() throws TasteException {
        DataModel dataModel = TinyDataModels.withoutValues();
        assertThat(new CdaeRecommender(dataModel).model().config())
                .isEqualTo(Presets.cdae(DataModelRatings.toMatrix(dataModel)).build());
    }

    @Test
    void buildsForTastesEvaluators() throws TasteException {
        DataModel dataModel = TinyDataModels.withoutValues();
        assertThat(CdaeRecommender.builder(CONFIG).buildRecommender(dataModel))
                .isInstanceOfSatisfying(
                        CdaeRecommender.class,
                        recommender -> assertThat(recommender.model().config()).isEqualTo(CONFIG));
        CdaeConfig preset = Presets.cdae(DataModelRatings.toMatrix(dataModel)).build();
        assertThat(CdaeRecommender.builder().buildRecommender(dataModel))
                .isInstanceOfSatisfying(
                        CdaeRecommender.class,
                        recommender -> assertThat(recommender.model().config()).isEqualTo(preset));
    }

    /** Even users like even items, odd users odd ones; in batches of 8, so that 200 epochs are steps enough. */
    @Test
    void tellsTheTasteOfAVisitor() throws TasteException {
        PlusAnonymousUserDataModel dataModel = new PlusAnonymousUserDataModel(TinyDataModels.of(twoTastes()));
        Recommender recommender = new CdaeRecommender(
                dataModel, CONFIG.toBuilder().batchSize(8).epochs(200).build());
        long visitor = PlusAnonymousUserDataModel.TEMP_USER_ID;
        dataModel.setTempPrefs(TinyDataModels.preferences(visitor, 1, 0, 2));
        assertThat(recommender.recommend(visitor, 3))
                .hasSize(3)
                .extracting(RecommendedItem::getItemID)
                .allMatch(itemID -> itemID % 2 == 0);
        dataModel.setTempPrefs(TinyDataModels.preferences(visitor, 1, 1, 3));
        assertThat(recommender.recommend(visitor, 3))
                .hasSize(3)
                .extracting(RecommendedItem::getItemID)
                .allMatch(itemID -> itemID % 2 == 1);
    }

    private static RatingMatrix twoTastes() {
        RatingMatrixBuilder likes = RatingMatrixBuilder.ofPreferences();
        for (int user = 0; user < 40; user++) {
            for (int item = user % 2; item < 12; item += 2) {
                if ((user / 2 + item / 2) % 3 != 0) {
                    likes.add(user, item, 1);
                }
            }
        }
        return likes.build();
    }

    @Test
    void ordersDataWithRatingsByPreferenceNotByRating() throws TasteException {
        RatingMatrix ratings = TinyRatings.ratings();
        Recommender recommender = new CdaeRecommender(TinyDataModels.of(ratings), CONFIG);
        assertThat(recommender.recommend(ratings.users().idAt(0), 9))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.getValue()).isBetween(0f, 1f));
    }

    @Test
    void hasNobodyToServeOverEmptyData() throws TasteException {
        DataModel empty = TinyDataModels.of(RatingMatrixBuilder.ofPreferences().build());
        Recommender recommender = new CdaeRecommender(empty, CONFIG);
        assertThatThrownBy(() -> recommender.recommend(1, 1)).isInstanceOf(NoSuchUserException.class);
    }
}
