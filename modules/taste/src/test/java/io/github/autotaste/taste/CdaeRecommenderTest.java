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

import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.LinearPath;
import io.github.autotaste.autoencoder.config.Presets;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.autoencoder.tuning.LinearPathSearch;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.testkit.TinyRatings;
import io.github.autotaste.testkit.taste.TinyDataModels;
import java.util.List;
import java.util.Random;
import org.apache.mahout.cf.taste.common.NoSuchUserException;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.model.PlusAnonymousUserDataModel;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;
import org.apache.mahout.cf.taste.recommender.Recommender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CdaeRecommenderTest {

    private static final CdaeConfig CONFIG =
            CdaeConfig.asPublished().hiddenUnits(8).epochs(20).build();

    @Test
    void takesThePresetWithTheChosenPathWhereNothingIsSaid() throws TasteException {
        DataModel dataModel = TinyDataModels.withoutValues();
        assertThat(new CdaeRecommender(dataModel).model().config()).isEqualTo(chosenFor(dataModel));
    }

    private static CdaeConfig chosenFor(DataModel dataModel) throws TasteException {
        RatingMatrix ratings = DataModelRatings.toMatrix(dataModel);
        CdaeConfig chosen = new LinearPathSearch(Trainer.onAllProcessors())
                .choose(ratings, Presets.cdae(ratings).build());
        assertThat(chosen.linearPath()).isNotEqualTo(LinearPath.NONE);
        return chosen;
    }

    @Test
    void buildsForTastesEvaluators() throws TasteException {
        DataModel dataModel = TinyDataModels.withoutValues();
        assertThat(CdaeRecommender.builder(CONFIG).buildRecommender(dataModel))
                .isInstanceOfSatisfying(
                        CdaeRecommender.class,
                        recommender -> assertThat(recommender.model().config()).isEqualTo(CONFIG));
        CdaeConfig chosen = chosenFor(dataModel);
        assertThat(CdaeRecommender.builder().buildRecommender(dataModel))
                .isInstanceOfSatisfying(
                        CdaeRecommender.class,
                        recommender -> assertThat(recommender.model().config()).isEqualTo(chosen));
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
    void takesRatingsNotFarBelowTheirMeanForLikesWhereNothingIsSaid() throws TasteException {
        CdaeRecommender recommender = new CdaeRecommender(TinyDataModels.withValues());
        RatingMatrix ratings = TinyRatings.ratings();
        double lowest = ratings.mean() - (ratings.max() - ratings.min()) / 4;
        assertThat(recommender.model().config().positiveFrom()).isBetween(lowest, ratings.mean());
    }

    @Test
    void warnsOnceThatEveryRatingCountsAndThatNothingIsEstimated() throws TasteException {
        RatingMatrix ratings = TinyRatings.ratings();
        long userID = ratings.users().idAt(0);
        List<String> warnings = Warnings.during(() -> {
            Recommender recommender = new CdaeRecommender(TinyDataModels.of(ratings), CONFIG);
            for (RecommendedItem item : recommender.recommend(userID, 9)) {
                recommender.estimatePreference(userID, item.getItemID());
            }
            recommender.refresh(null);
        });
        assertThat(warnings).singleElement().asString().contains("1.0 to 5.0", "positiveFrom", "AutoRecRecommender");
    }

    @Test
    void warnsAtTheFirstEstimateWhereItIsSaidWhichRatingsCount() throws TasteException {
        RatingMatrix ratings = TinyRatings.ratings();
        CdaeConfig config = CONFIG.toBuilder().positiveFrom(4).build();
        List<String> warnings = Warnings.during(() -> {
            Recommender recommender = new CdaeRecommender(TinyDataModels.of(ratings), config);
            recommender.recommend(ratings.users().idAt(0), 9);
        });
        assertThat(warnings).isEmpty();
        warnings = Warnings.during(() -> {
            Recommender recommender = new CdaeRecommender(TinyDataModels.of(ratings), config);
            for (long userID : ratings.users().toArray()) {
                recommender.estimatePreference(userID, ratings.items().idAt(0));
            }
        });
        assertThat(warnings).singleElement().asString().contains("from 4.0 on", "AutoRecRecommender");
    }

    @Test
    void saysNothingOverPreferences() throws TasteException {
        RatingMatrix likes = TinyRatings.preferences();
        assertThat(Warnings.during(() -> new CdaeRecommender(TinyDataModels.of(likes), CONFIG)
                        .estimatePreference(likes.users().idAt(0), likes.items().idAt(0))))
                .isEmpty();
    }

    /** What is preferred by those of whom nothing is known is what most users prefer. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void listsTheMostPopularItemsToVisitorOfWhomNothingIsKnown(boolean isPublished) throws TasteException {
        RatingMatrixBuilder likes = RatingMatrixBuilder.ofPreferences();
        Random random = new Random(3);
        for (int user = 0; user < 60; user++) {
            for (int item = 0; item < 12; item++) {
                if (random.nextInt(10) < (item % 2 == 0 ? 2 : 8)) {
                    likes.add(user, item, 1);
                }
            }
        }
        PlusAnonymousUserDataModel dataModel = new PlusAnonymousUserDataModel(TinyDataModels.of(likes.build()));
        Recommender recommender = isPublished
                ? new CdaeRecommender(dataModel, CONFIG.toBuilder().epochs(100).build())
                : new CdaeRecommender(dataModel);
        long visitor = PlusAnonymousUserDataModel.TEMP_USER_ID;
        dataModel.setTempPrefs(TinyDataModels.preferences(visitor, 1, 424_242));
        assertThat(recommender.recommend(visitor, 4))
                .extracting(RecommendedItem::getItemID)
                .allMatch(itemID -> itemID % 2 == 1);
    }

    @Test
    void hasNobodyToServeOverEmptyData() throws TasteException {
        DataModel empty = TinyDataModels.of(RatingMatrixBuilder.ofPreferences().build());
        Recommender recommender = new CdaeRecommender(empty, CONFIG);
        assertThatThrownBy(() -> recommender.recommend(1, 1)).isInstanceOf(NoSuchUserException.class);
    }
}
