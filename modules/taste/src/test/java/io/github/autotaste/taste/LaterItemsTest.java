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
import io.github.autotaste.ratings.ItemFeatures;
import io.github.autotaste.testkit.TinyRatings;
import io.github.autotaste.testkit.taste.ForwardingDataModel;
import io.github.autotaste.testkit.taste.LiveDataModel;
import io.github.autotaste.testkit.taste.TinyDataModels;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.apache.mahout.cf.taste.common.NoSuchItemException;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.model.GenericUserPreferenceArray;
import org.apache.mahout.cf.taste.impl.model.PlusAnonymousUserDataModel;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.model.PreferenceArray;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Items that came after training: when they are listed, and when no more. */
final class LaterItemsTest {

    private static final long[] USERS = TinyRatings.ratings().users().toArray();
    private static final long NEW_ITEM = 123_456;
    private static final long BETWEEN = 5;

    enum Kind {
        ITEM_AUTOREC,
        USER_AUTOREC,
        CDAE;

        TrainedRecommender<?> over(DataModel dataModel, RefreshPolicy policy) throws TasteException {
            TrainingOptions options = TrainingOptions.defaults().withRefreshPolicy(policy);
            return switch (this) {
                case ITEM_AUTOREC -> new AutoRecRecommender(dataModel, small(AutoRecConfig.itemBased()), options);
                case USER_AUTOREC -> new AutoRecRecommender(dataModel, small(AutoRecConfig.userBased()), options);
                case CDAE ->
                    new CdaeRecommender(
                            dataModel,
                            CdaeConfig.defaults().hiddenUnits(6).epochs(4).build(),
                            options);
            };
        }

        private static AutoRecConfig small(AutoRecConfig.Builder config) {
            return config.hiddenUnits(6).weightDecay(0.5).epochs(5).build();
        }

        TrainedRecommender<?> over(DataModel dataModel) throws TasteException {
            return over(dataModel, RefreshPolicy.defaults());
        }
    }

    /** Waits for the thread that folds in; fails by the time limit of all tests. */
    private static void until(Callable<Boolean> condition) throws Exception {
        while (!condition.call()) {
            Thread.sleep(2);
        }
    }

    private static boolean knows(AutoencoderRecommender recommender, long itemID) {
        return recommender.scorer().items().indexOf(itemID) >= 0;
    }

    private static List<Long> idsOf(List<RecommendedItem> list) {
        return list.stream().map(RecommendedItem::getItemID).toList();
    }

    private static void rate(TrainedRecommender<?> recommender, long itemID, int users) throws TasteException {
        for (int user = 0; user < users; user++) {
            recommender.setPreference(USERS[2 * user], itemID, 5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anItemThatSomePreferIsListedExplainedAndComparedWithoutTraining(Kind kind) throws Exception {
        TrainedRecommender<?> recommender = kind.over(new LiveDataModel(TinyDataModels.withValues()));
        long asked = USERS[12];
        List<RecommendedItem> before = recommender.recommend(asked, 99);
        Object trainedOn = recommender.model().trainedOn().fingerprint();
        rate(recommender, NEW_ITEM, 5);
        rate(recommender, BETWEEN, 3);
        until(() -> knows(recommender, NEW_ITEM) && knows(recommender, BETWEEN));
        List<RecommendedItem> after = recommender.recommend(asked, 99);
        assertThat(idsOf(after)).contains(NEW_ITEM, BETWEEN).hasSize(before.size() + 2);
        assertThat(after.stream()
                        .filter(item -> item.getItemID() != NEW_ITEM && item.getItemID() != BETWEEN)
                        .toList())
                .isEqualTo(before);
        assertThat(recommender.estimatePreference(asked, NEW_ITEM)).isFinite();
        assertThat(recommender.recommendedBecause(asked, NEW_ITEM, 3)).hasSize(3);
        assertThat(recommender.mostSimilarItems(NEW_ITEM, 3)).hasSize(3);
        assertThat(idsOf(recommender.mostSimilarItems(3, 99))).contains(NEW_ITEM);
        assertThat(idsOf(recommender.recommend(USERS[0], 99))).doesNotContain(NEW_ITEM);
        assertThat(recommender.model().trainedOn().fingerprint()).isEqualTo(trainedOn);
    }

    @ParameterizedTest
    @EnumSource
    void anItemCountsInProfilesOnceItIsFoldedIn(Kind kind) throws Exception {
        TrainedRecommender<?> recommender = kind.over(new LiveDataModel(TinyDataModels.withValues()));
        rate(recommender, NEW_ITEM, 5);
        until(() -> knows(recommender, NEW_ITEM));
        List<RecommendedItem> before = recommender.recommend(USERS[12], 99, true);
        recommender.setPreference(USERS[12], NEW_ITEM, 5);
        assertThat(recommender.recommend(USERS[12], 99, true)).isNotEqualTo(before);
        assertThat(idsOf(recommender.recommendedBecause(USERS[12], 3, 99))).contains(NEW_ITEM);
    }

    @ParameterizedTest
    @EnumSource
    void anItemThatNobodyPrefersAnyMoreLeaves(Kind kind) throws Exception {
        TrainedRecommender<?> recommender = kind.over(new LiveDataModel(TinyDataModels.withValues()));
        List<RecommendedItem> before = recommender.recommend(USERS[12], 99);
        rate(recommender, NEW_ITEM, 2);
        until(() -> knows(recommender, NEW_ITEM));
        recommender.removePreference(USERS[0], NEW_ITEM);
        recommender.removePreference(USERS[2], NEW_ITEM);
        until(() -> !knows(recommender, NEW_ITEM));
        assertThat(recommender.recommend(USERS[12], 99)).isEqualTo(before);
        assertThatThrownBy(() -> recommender.estimatePreference(USERS[12], NEW_ITEM))
                .isInstanceOf(NoSuchItemException.class);
        assertThatThrownBy(() -> recommender.mostSimilarItems(NEW_ITEM, 3)).isInstanceOf(NoSuchItemException.class);
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsFoldedInAtOnceIfThePolicySaysSo(Kind kind) throws Exception {
        LiveDataModel dataModel = new LiveDataModel(TinyDataModels.withValues());
        TrainedRecommender<?> recommender =
                kind.over(dataModel, RefreshPolicy.defaults().withoutFoldInAtOnce());
        Object model = recommender.model();
        rate(recommender, NEW_ITEM, 5);
        assertThat(recommender.model()).isSameAs(model);
        recommender.refresh(null);
        assertThat(recommender.model().isCold(recommender.model().items().indexOf(NEW_ITEM)))
                .isFalse();
        assertThat(recommender.model().trainedOn().itemsTrained()).isEqualTo(13);
    }

    /** Also of items that the recommender was not told of, and of users newer than the model. */
    @ParameterizedTest
    @EnumSource
    void everyThirdRefreshTrainsAndTheOthersFoldIn(Kind kind) throws Exception {
        LiveDataModel dataModel = new LiveDataModel(TinyDataModels.withValues());
        TrainedRecommender<?> recommender =
                kind.over(dataModel, RefreshPolicy.defaults().withRefreshesPerTraining(3));
        List<RecommendedItem> before = recommender.recommend(USERS[12], 99);
        dataModel.setPreference(USERS[0], NEW_ITEM, 5);
        dataModel.setPreference(999, NEW_ITEM, 4);
        dataModel.setPreference(999, 3, 4);
        for (int refresh = 1; refresh <= 2; refresh++) {
            recommender.refresh(null);
            assertThat(recommender.model().trainedOn().itemsTrained()).isEqualTo(12);
            assertThat(recommender.recommend(USERS[12], 99)).containsAll(before).hasSize(before.size() + 1);
        }
        recommender.refresh(null);
        assertThat(recommender.model().trainedOn().itemsTrained()).isEqualTo(13);
        assertThat(recommender.model().users().indexOf(999)).isNotNegative();
    }

    @Test
    void trainingOnRequestComesWhenItIsAskedForAlone() throws Exception {
        LiveDataModel dataModel = new LiveDataModel(TinyDataModels.withValues());
        TrainedRecommender<?> recommender = Kind.ITEM_AUTOREC.over(
                dataModel, RefreshPolicy.defaults().withRefreshesPerTraining(RefreshPolicy.ON_REQUEST));
        rate(recommender, NEW_ITEM, 2);
        for (int refresh = 0; refresh < 3; refresh++) {
            recommender.refresh(null);
        }
        assertThat(recommender.model().trainedOn().itemsTrained()).isEqualTo(12);
        assertThat(knows(recommender, NEW_ITEM)).isTrue();
        recommender.train();
        assertThat(recommender.model().trainedOn().itemsTrained()).isEqualTo(13);
        recommender.refresh(null);
        assertThat(recommender.model().items().size()).isEqualTo(13);
    }

    /** The thread that folds in stands still in the middle of reading the data model. */
    @Test
    void callsDoNotWaitForAFoldInUnderWay() throws Exception {
        CountDownLatch isReading = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        LiveDataModel live = new LiveDataModel(TinyDataModels.withValues());
        DataModel slow = new ForwardingDataModel(live) {
            @Override
            public PreferenceArray getPreferencesForItem(long itemID) throws TasteException {
                if (itemID == NEW_ITEM && Thread.currentThread().getName().equals("autotaste-fold-in")) {
                    isReading.countDown();
                    awaitQuietly(mayGoOn);
                }
                return super.getPreferencesForItem(itemID);
            }

            @Override
            public void setPreference(long userID, long itemID, float value) {
                live.setPreference(userID, itemID, value);
            }
        };
        TrainedRecommender<?> recommender = Kind.CDAE.over(slow);
        List<RecommendedItem> before = recommender.recommend(USERS[12], 99);
        rate(recommender, NEW_ITEM, 3);
        isReading.await();
        assertThat(recommender.recommend(USERS[12], 99)).isEqualTo(before);
        assertThat(recommender.mostSimilarItems(3, 2)).hasSize(2);
        mayGoOn.countDown();
        until(() -> knows(recommender, NEW_ITEM));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void theAnonymousVisitorIsNoRaterOfANewItem() throws Exception {
        LiveDataModel live = new LiveDataModel(TinyDataModels.withValues());
        PlusAnonymousUserDataModel dataModel = new PlusAnonymousUserDataModel(live);
        TrainedRecommender<?> recommender = Kind.CDAE.over(dataModel);
        PreferenceArray visit = new GenericUserPreferenceArray(1);
        visit.setUserID(0, PlusAnonymousUserDataModel.TEMP_USER_ID);
        visit.setItemID(0, NEW_ITEM);
        visit.setValue(0, 5);
        dataModel.setTempPrefs(visit);
        LaterItems later = new LaterItems(recommender.model(), ItemFeatures.NONE);
        assertThat(later.foldIn(List.of(NEW_ITEM), dataModel)).isSameAs(recommender.model());
    }

    /** A refresh that trains while items come: none is lost, whichever of the two changes over first. */
    @ParameterizedTest
    @EnumSource
    void itemsThatComeDuringARefreshAreThereAfterIt(Kind kind) throws Exception {
        TrainedRecommender<?> recommender = kind.over(new LiveDataModel(TinyDataModels.withValues()));
        List<Long> items = new ArrayList<>();
        Thread refreshing = new Thread(() -> IntStream.range(0, 20).forEach(round -> recommender.refresh(null)));
        refreshing.start();
        for (int item = 0; item < 30; item++) {
            items.add(NEW_ITEM + item);
            recommender.setPreference(USERS[item % USERS.length], NEW_ITEM + item, 4);
            Thread.sleep(1);
        }
        refreshing.join();
        for (long itemID : items) {
            until(() -> knows(recommender, itemID));
        }
        assertThat(recommender.recommend(USERS[12], 99)).isNotEmpty();
    }

    @Test
    void aPolicyOfNoRefreshAtAllIsRefused() {
        assertThatThrownBy(() -> RefreshPolicy.defaults().withRefreshesPerTraining(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found 0");
    }
}
