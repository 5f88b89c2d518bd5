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
package io.github.autotaste.testkit.taste;

import static io.github.autotaste.testkit.taste.RecommenderUnderTest.entries;
import static io.github.autotaste.testkit.taste.RecommenderUnderTest.ids;
import static io.github.autotaste.testkit.taste.RecommenderUnderTest.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.testkit.TinyRatings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.model.PlusAnonymousUserDataModel;
import org.apache.mahout.cf.taste.impl.recommender.CachingRecommender;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.model.PreferenceArray;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;
import org.apache.mahout.cf.taste.recommender.Recommender;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds for a recommender in service: refresh, threads, the data model below and a cache above. */
interface ServiceContract extends RecommenderUnderTest {

    @Test
    default void answersAlikeOverEqualData() throws TasteException {
        assertThat(allLists(recommender())).isEqualTo(allLists(recommender()));
    }

    @Test
    default void answersAlikeAfterRefreshWithoutNews() throws TasteException {
        Recommender recommender = recommender();
        SortedMap<Long, List<Entry>> before = allLists(recommender);
        recommender.refresh(null);
        assertThat(allLists(recommender)).isEqualTo(before);
    }

    @Test
    default void answersAfterRefreshAsIfNewlyBuilt() throws TasteException {
        RatingMatrix old = TinyRatings.ratings(16, 12, 0.4, 77);
        ForwardingDataModel dataModel = new ForwardingDataModel(
                TinyDataModels.of(ratings().hasValues() ? old : TinyRatings.withoutValues(old)));
        Recommender recommender = buildRecommender(dataModel);
        dataModel.forwardTo(TinyDataModels.of(ratings()));
        recommender.refresh(new ArrayList<>());
        assertThat(allLists(recommender)).isEqualTo(allLists(recommender()));
    }

    @Test
    default void answersAlikeFromManyThreads() throws Exception {
        Recommender recommender = recommender();
        SortedMap<Long, List<Entry>> expected = allLists(recommender);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<SortedMap<Long, List<Entry>>> ask = () -> allLists(recommender);
            for (Future<SortedMap<Long, List<Entry>>> answer : threads.invokeAll(Collections.nCopies(20, ask))) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @Tag("mahout-0.10")
    default void leavesTheDataAsTheyAre() throws TasteException {
        DataModel dataModel = TinyDataModels.of(ratings());
        List<String> before = contentOf(dataModel);
        Recommender recommender = buildRecommender(dataModel);
        for (long userID : userIDs()) {
            recommender.recommend(userID, ALL, Rescorers.changing(value -> -value), true);
            recommender.estimatePreference(userID, ratings().items().idAt(0));
        }
        recommender.refresh(null);
        assertThat(contentOf(dataModel)).isEqualTo(before);
    }

    /** Everybody's items in the order the data model gives them. */
    private List<String> contentOf(DataModel dataModel) throws TasteException {
        List<String> content = new ArrayList<>();
        for (long userID : userIDs()) {
            PreferenceArray preferences = dataModel.getPreferencesFromUser(userID);
            for (int position = 0; position < preferences.length(); position++) {
                content.add(userID + " " + preferences.getItemID(position) + " " + preferences.getValue(position));
            }
        }
        return content;
    }

    @Test
    default void knowsItsDataModel() throws TasteException {
        DataModel dataModel = TinyDataModels.of(ratings());
        assertThat(buildRecommender(dataModel).getDataModel()).isSameAs(dataModel);
    }

    @Test
    default void handsPreferencesOnToTheDataModel() throws TasteException {
        List<String> calls = new ArrayList<>();
        Recommender recommender = buildRecommender(new ForwardingDataModel(TinyDataModels.of(ratings())) {
            @Override
            public void setPreference(long userID, long itemID, float value) {
                calls.add("set " + userID + " " + itemID + " " + value);
            }

            @Override
            public void removePreference(long userID, long itemID) {
                calls.add("remove " + userID + " " + itemID);
            }
        });
        recommender.setPreference(-17, 3, 2.5f);
        recommender.removePreference(-17, 8);
        assertThat(calls).containsExactly("set -17 3 2.5", "remove -17 8");
        assertThatThrownBy(() -> recommender.setPreference(-17, 3, Float.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(calls).hasSize(2);
    }

    @Test
    default void servesAnonymousUser() throws TasteException {
        PlusAnonymousUserDataModel dataModel = new PlusAnonymousUserDataModel(TinyDataModels.of(ratings()));
        Recommender recommender = buildRecommender(dataModel);
        long visitor = PlusAnonymousUserDataModel.TEMP_USER_ID;
        dataModel.setTempPrefs(TinyDataModels.preferencesLike(ratings(), userIDs()[0], visitor));
        assertThat(ids(recommender.recommend(visitor, ALL)))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(knownItems(userIDs()[0]));
    }

    @Test
    default void answersAlikeBelowCache() throws TasteException {
        Recommender recommender = recommender();
        Recommender caching = new CachingRecommender(recommender);
        for (long userID : userIDs()) {
            List<RecommendedItem> expected = recommender.recommend(userID, ALL);
            assertThat(entries(caching.recommend(userID, ALL)))
                    .as("first answer")
                    .containsExactlyInAnyOrderElementsOf(entries(expected));
            assertThat(values(caching.recommend(userID, 2)))
                    .as("cached answer")
                    .isEqualTo(values(expected.subList(0, Math.min(2, expected.size()))));
        }
    }
}
