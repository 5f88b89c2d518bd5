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
import io.github.autotaste.testkit.TinyRatings;
import io.github.autotaste.testkit.taste.ForwardingDataModel;
import io.github.autotaste.testkit.taste.LiveDataModel;
import io.github.autotaste.testkit.taste.TinyDataModels;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.mahout.cf.taste.common.NoSuchUserException;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.eval.RecommenderBuilder;
import org.apache.mahout.cf.taste.impl.common.FastIDSet;
import org.apache.mahout.cf.taste.impl.recommender.PreferredItemsNeighborhoodCandidateItemsStrategy;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;
import org.apache.mahout.cf.taste.recommender.Recommender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What users write through a recommender counts in their next list; what the model must learn, after the next refresh. */
final class LivePreferencesTest {

    private static final long USER = -17;
    private static final long NEW_USER = 777;
    private static final long NEW_ITEM = 123_456;

    static List<RecommenderBuilder> builders() {
        return AwkwardDataTest.builders().toList();
    }

    @ParameterizedTest
    @MethodSource("builders")
    void aNewPreferenceCountsInTheNextListUntilItIsRemoved(RecommenderBuilder builder) throws TasteException {
        Recommender recommender = builder.buildRecommender(new LiveDataModel(TinyDataModels.withValues()));
        List<RecommendedItem> before = recommender.recommend(USER, 12);
        long itemID = before.get(0).getItemID();
        recommender.setPreference(USER, itemID, 1);
        List<RecommendedItem> after = recommender.recommend(USER, 12);
        assertThat(idsOf(after)).doesNotContain(itemID).hasSize(before.size() - 1);
        assertThat(after).as("values too are those of the new profile").isNotEqualTo(before.subList(1, before.size()));
        assertThat(recommender.estimatePreference(USER, itemID)).isEqualTo(1);
        recommender.removePreference(USER, itemID);
        assertThat(recommender.recommend(USER, 12)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("builders")
    void aNewUserIsServedFromTheFirstPreferenceOn(RecommenderBuilder builder) throws TasteException {
        Recommender recommender = builder.buildRecommender(new LiveDataModel(TinyDataModels.withValues()));
        assertThatThrownBy(() -> recommender.recommend(NEW_USER, 3)).isInstanceOf(NoSuchUserException.class);
        recommender.setPreference(NEW_USER, 3, 5);
        List<RecommendedItem> first = recommender.recommend(NEW_USER, 12);
        assertThat(idsOf(first)).hasSize(11).doesNotContain(3L);
        recommender.setPreference(NEW_USER, 8, 1);
        assertThat(idsOf(recommender.recommend(NEW_USER, 12))).hasSize(10).doesNotContain(3L, 8L);
        recommender.refresh(null);
        assertThat(idsOf(recommender.recommend(NEW_USER, 12)))
                .as("once it is trained")
                .hasSize(10);
    }

    @ParameterizedTest
    @MethodSource("builders")
    void aNewItemOfTheDataModelAloneIsRankedByItsRatingsAndLearntAtTheNextRefresh(RecommenderBuilder builder)
            throws TasteException {
        LiveDataModel dataModel = new LiveDataModel(TinyDataModels.withValues());
        Recommender recommender = builder.buildRecommender(dataModel);
        long other = TinyRatings.ratings().users().idAt(5);
        List<RecommendedItem> before = recommender.recommend(USER, 12);
        dataModel.setPreference(USER, NEW_ITEM, 4);
        assertThat(recommender.recommend(USER, 12)).as("ignored in the profile").isEqualTo(before);
        assertThat(recommender.estimatePreference(USER, NEW_ITEM)).isEqualTo(4);
        boolean isListed = ((AutoencoderRecommender) recommender).scorer().predictsRatings();
        assertThat(Float.isNaN(recommender.estimatePreference(other, NEW_ITEM))).isNotEqualTo(isListed);
        assertThat(idsOf(recommender.recommend(other, 99)).contains(NEW_ITEM)).isEqualTo(isListed);
        recommender.refresh(null);
        assertThat(recommender.estimatePreference(other, NEW_ITEM)).isFinite();
        assertThat(idsOf(recommender.recommend(other, 99))).contains(NEW_ITEM);
        assertThat(idsOf(recommender.recommend(USER, 99))).doesNotContain(NEW_ITEM);
    }

    /** Their mean says nothing: every preference is 1, so that they would come before all that the model knows. */
    @ParameterizedTest
    @MethodSource("builders")
    void newItemsOfDataWithoutValuesWaitForTheNextRefresh(RecommenderBuilder builder) throws TasteException {
        ForwardingDataModel dataModel = new ForwardingDataModel(TinyDataModels.withoutValues());
        Recommender recommender = builder.buildRecommender(dataModel);
        List<RecommendedItem> before = recommender.recommend(USER, 99);
        dataModel.forwardTo(TinyDataModels.of(TinyRatings.withUser(TinyRatings.preferences(), NEW_USER, 1, NEW_ITEM)));
        assertThat(recommender.recommend(USER, 99)).isEqualTo(before);
        assertThat(recommender.estimatePreference(USER, NEW_ITEM)).isNaN();
        recommender.refresh(null);
        assertThat(idsOf(recommender.recommend(USER, 99))).contains(NEW_ITEM);
        assertThat(recommender.estimatePreference(USER, NEW_ITEM)).isFinite();
    }

    /** The neighbourhood strategy reads the items of every user who shares one; somebody else leaves before that. */
    @Test
    void somebodyElseWhoLeavesDoesNotFailTheListOfAUser() throws TasteException {
        AtomicBoolean isLeaving = new AtomicBoolean();
        DataModel live = new ForwardingDataModel(TinyDataModels.withValues()) {
            @Override
            public FastIDSet getItemIDsFromUser(long userID) throws TasteException {
                if (userID != USER && isLeaving.getAndSet(false)) {
                    throw new NoSuchUserException(userID);
                }
                return super.getItemIDsFromUser(userID);
            }
        };
        Recommender recommender = new AutoRecRecommender(
                live,
                AutoRecConfig.itemBased().hiddenUnits(6).epochs(4).build(),
                new PreferredItemsNeighborhoodCandidateItemsStrategy());
        List<RecommendedItem> before = recommender.recommend(USER, 12);
        isLeaving.set(true);
        assertThat(recommender.recommend(USER, 12)).isEqualTo(before).isNotEmpty();
        assertThat(isLeaving).isFalse();
    }

    private static List<Long> idsOf(List<RecommendedItem> list) {
        return list.stream().map(RecommendedItem::getItemID).toList();
    }
}
