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
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.AutoRecConfig.Orientation;
import io.github.autotaste.autoencoder.config.Presets;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.autoencoder.tuning.AutoRecChoice;
import io.github.autotaste.ratings.ItemQuality;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.testkit.TinyRatings;
import io.github.autotaste.testkit.taste.ForwardingDataModel;
import io.github.autotaste.testkit.taste.TinyDataModels;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.mahout.cf.taste.common.NoSuchUserException;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.model.PlusAnonymousUserDataModel;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;
import org.apache.mahout.cf.taste.recommender.Recommender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class AutoRecRecommenderTest {

    private static final AutoRecConfig ITEMS =
            AutoRecConfig.itemBased().hiddenUnits(6).weightDecay(0.1).epochs(20).build();
    private static final AutoRecConfig USERS =
            AutoRecConfig.userBased().hiddenUnits(6).weightDecay(0.1).epochs(20).build();

    @Test
    void takesWhatHeldOutRatingsChooseWhereNothingIsSaid() throws TasteException {
        DataModel dataModel = TinyDataModels.withValues();
        assertThat(new AutoRecRecommender(dataModel).model().config()).isEqualTo(chosenFor(dataModel));
    }

    @Test
    void buildsForTastesEvaluators() throws TasteException {
        DataModel dataModel = TinyDataModels.withValues();
        Recommender built = AutoRecRecommender.builder(USERS).buildRecommender(dataModel);
        assertThat(built).isInstanceOfSatisfying(AutoRecRecommender.class, recommender -> {
            assertThat(recommender.model().config()).isEqualTo(USERS);
            assertThat(recommender.getDataModel()).isSameAs(dataModel);
        });
        AutoRecConfig chosen = chosenFor(dataModel);
        assertThat(AutoRecRecommender.builder().buildRecommender(dataModel))
                .isInstanceOfSatisfying(
                        AutoRecRecommender.class,
                        recommender -> assertThat(recommender.model().config()).isEqualTo(chosen));
    }

    private static AutoRecConfig chosenFor(DataModel dataModel) throws TasteException {
        RatingMatrix ratings = DataModelRatings.toMatrix(dataModel);
        return new AutoRecChoice(Trainer.onAllProcessors())
                .choose(ratings, Presets.autoRec(Orientation.ITEM, ratings).build());
    }

    /** The chain from data model to estimate adds nothing to and takes nothing from what the model says. */
    @Test
    void estimatesWhatTheModelScores() throws TasteException {
        RatingMatrix ratings = TinyRatings.ratings();
        AutoRecRecommender recommender = new AutoRecRecommender(TinyDataModels.of(ratings), ITEMS);
        float[] scores = new float[ratings.items().size()];
        Trainer.onAllProcessors().train(ratings, ITEMS).scoreAll(ratings.profileOf(2), scores);
        int compared = 0;
        for (int item = 0; item < scores.length; item++) {
            if (ratings.byUser().find(2, item) < 0) {
                compared++;
                assertThat(recommender.estimatePreference(
                                ratings.users().idAt(2), ratings.items().idAt(item)))
                        .isCloseTo(Math.max(1, Math.min(5, scores[item])), within(1e-6f));
            }
        }
        assertThat(compared).isPositive();
    }

    @Test
    void servesVisitorLikeTheTrainedUserWithTheSameTaste() throws TasteException {
        RatingMatrix ratings = TinyRatings.ratings();
        PlusAnonymousUserDataModel dataModel = new PlusAnonymousUserDataModel(TinyDataModels.of(ratings));
        Recommender recommender = new AutoRecRecommender(dataModel, USERS);
        long visitor = PlusAnonymousUserDataModel.TEMP_USER_ID;
        long twin = ratings.users().idAt(5);
        dataModel.setTempPrefs(TinyDataModels.preferencesLike(ratings, twin, visitor));
        assertThat(recommender.recommend(visitor, 5)).isEqualTo(recommender.recommend(twin, 5));
    }

    @ParameterizedTest
    @MethodSource("configs")
    void listsTheBestLikedItemsToVisitorOfWhomNothingIsKnown(AutoRecConfig config) throws TasteException {
        RatingMatrix ratings = TinyRatings.ratings();
        PlusAnonymousUserDataModel dataModel = new PlusAnonymousUserDataModel(TinyDataModels.of(ratings));
        Recommender recommender = new AutoRecRecommender(dataModel, config);
        long visitor = PlusAnonymousUserDataModel.TEMP_USER_ID;
        dataModel.setTempPrefs(TinyDataModels.preferences(visitor, 5, 424_242));
        assertThat(idsOf(recommender.recommend(visitor, 100)))
                .as("knows only an item newer than the model")
                .isEqualTo(bestFirst(ratings, ItemQuality.of(ratings).means()));
    }

    /** All ratings are alike, so I-AutoRec has learnt nothing of them. */
    @Test
    void listsByPopularityWhereTheDataHaveNoValues() throws TasteException {
        RatingMatrix likes = TinyRatings.preferences();
        Recommender recommender = new AutoRecRecommender(
                TinyDataModels.of(likes),
                ITEMS.toBuilder().weightDecay(100).epochs(300).build());
        assertThat(idsOf(recommender.recommend(likes.users().idAt(0), 100)))
                .isEqualTo(bestFirst(likes, ItemQuality.of(likes).counts()).stream()
                        .filter(itemID -> likes.byUser().find(0, likes.items().indexOf(itemID)) < 0)
                        .toList());
    }

    static List<AutoRecConfig> configs() {
        return List.of(ITEMS, USERS);
    }

    private static List<Long> bestFirst(RatingMatrix ratings, float[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparing((Integer item) -> -values[item]))
                .map(ratings.items()::idAt)
                .toList();
    }

    private static Set<Long> knownTo(long userID) {
        RatingMatrix ratings = TinyRatings.ratings();
        return IntStream.of(ratings.byUser().columnsOf(ratings.users().indexOf(userID)))
                .mapToObj(ratings.items()::idAt)
                .collect(Collectors.toSet());
    }

    private static List<Long> idsOf(List<RecommendedItem> list) {
        return list.stream().map(RecommendedItem::getItemID).toList();
    }

    @Test
    void hasNobodyToServeOverEmptyData() throws TasteException {
        DataModel empty = TinyDataModels.of(RatingMatrixBuilder.ofRatings().build());
        for (AutoRecConfig config : new AutoRecConfig[] {ITEMS, USERS}) {
            Recommender recommender = new AutoRecRecommender(empty, config);
            assertThatThrownBy(() -> recommender.recommend(1, 1)).isInstanceOf(NoSuchUserException.class);
        }
    }

    @Test
    void learnsFromTheFirstRatingsAtRefresh() throws TasteException {
        ForwardingDataModel dataModel = new ForwardingDataModel(
                TinyDataModels.of(RatingMatrixBuilder.ofRatings().build()));
        Recommender recommender = new AutoRecRecommender(dataModel, ITEMS);
        dataModel.forwardTo(TinyDataModels.withValues());
        assertThat(idsOf(recommender.recommend(-17, 3)))
                .as("before the refresh, by the items' means")
                .isEqualTo(bestFirst(
                                TinyRatings.ratings(),
                                ItemQuality.of(TinyRatings.ratings()).means())
                        .stream()
                        .filter(itemID -> !knownTo(-17).contains(itemID))
                        .limit(3)
                        .toList());
        recommender.refresh(null);
        assertThat(recommender.recommend(-17, 3)).as("after the refresh").hasSize(3);
    }
}
