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
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.testkit.TinyRatings;
import io.github.autotaste.testkit.taste.TinyDataModels;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.mahout.cf.taste.common.NoSuchUserException;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.eval.RecommenderBuilder;
import org.apache.mahout.cf.taste.impl.model.PlusAnonymousConcurrentUserDataModel;
import org.apache.mahout.cf.taste.impl.model.PlusAnonymousUserDataModel;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;
import org.apache.mahout.cf.taste.recommender.Recommender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Visitors without an account, by either of Taste's data models for them. */
final class AnonymousUsersTest {

    private static final RatingMatrix RATINGS = TinyRatings.ratings();
    private static final long VISITOR = PlusAnonymousUserDataModel.TEMP_USER_ID;

    static Stream<RecommenderBuilder> builders() {
        return Stream.of(
                AutoRecRecommender.builder(AutoRecConfig.itemBased()
                        .hiddenUnits(6)
                        .weightDecay(1)
                        .epochs(50)
                        .build()),
                AutoRecRecommender.builder(AutoRecConfig.userBased()
                        .hiddenUnits(6)
                        .weightDecay(1)
                        .epochs(50)
                        .build()),
                CdaeRecommender.builder(
                        CdaeConfig.defaults().hiddenUnits(6).epochs(5).build()));
    }

    @ParameterizedTest
    @MethodSource("builders")
    void listsFollowTheVisitorsPreferences(RecommenderBuilder builder) throws TasteException {
        PlusAnonymousUserDataModel dataModel = new PlusAnonymousUserDataModel(TinyDataModels.of(RATINGS));
        Recommender recommender = builder.buildRecommender(dataModel);
        List<List<RecommendedItem>> lists = new ArrayList<>();
        for (long twin : RATINGS.users().toArray()) {
            dataModel.setTempPrefs(TinyDataModels.preferencesLike(RATINGS, twin, VISITOR));
            lists.add(recommender.recommend(VISITOR, 3));
            assertThat(recommender.recommend(VISITOR, 100))
                    .allSatisfy(item -> assertThat(RATINGS.byUser()
                                    .find(
                                            RATINGS.users().indexOf(twin),
                                            RATINGS.items().indexOf(item.getItemID())))
                            .as("known item")
                            .isNegative());
        }
        assertThat(lists).doesNotContain(List.of());
        assertThat(lists.stream().distinct().count()).isGreaterThan(5);
    }

    @ParameterizedTest
    @MethodSource("builders")
    void servesVisitorsOfItemsThatNobodyElseHas(RecommenderBuilder builder) throws TasteException {
        PlusAnonymousUserDataModel dataModel = new PlusAnonymousUserDataModel(TinyDataModels.of(RATINGS));
        Recommender recommender = builder.buildRecommender(dataModel);
        dataModel.setTempPrefs(TinyDataModels.preferences(VISITOR, 5, 123_456));
        assertThat(recommender.recommend(VISITOR, 12)).hasSize(12);
        dataModel.setTempPrefs(TinyDataModels.preferences(VISITOR, 5, 3, 123_456));
        List<RecommendedItem> withNewItem = recommender.recommend(VISITOR, 12);
        dataModel.setTempPrefs(TinyDataModels.preferences(VISITOR, 5, 3));
        assertThat(recommender.recommend(VISITOR, 12)).isEqualTo(withNewItem).hasSize(11);
    }

    @ParameterizedTest
    @MethodSource("builders")
    void knowsNoVisitorWhoHasLeft(RecommenderBuilder builder) throws TasteException {
        PlusAnonymousUserDataModel dataModel = new PlusAnonymousUserDataModel(TinyDataModels.of(RATINGS));
        Recommender recommender = builder.buildRecommender(dataModel);
        dataModel.setTempPrefs(TinyDataModels.preferences(VISITOR, 5, 3));
        recommender.refresh(null);
        assertThat(recommender.recommend(VISITOR, 3)).as("after a refresh").hasSize(3);
        dataModel.clearTempPrefs();
        assertThatThrownBy(() -> recommender.recommend(VISITOR, 3)).isInstanceOf(NoSuchUserException.class);
    }

    /** Eight visitors at once get what each would get alone. */
    @ParameterizedTest
    @MethodSource("builders")
    void concurrentVisitorsDoNotMeet(RecommenderBuilder builder) throws Exception {
        PlusAnonymousUserDataModel single = new PlusAnonymousUserDataModel(TinyDataModels.of(RATINGS));
        Recommender alone = builder.buildRecommender(single);
        PlusAnonymousConcurrentUserDataModel dataModel =
                new PlusAnonymousConcurrentUserDataModel(TinyDataModels.of(RATINGS), 8);
        Recommender recommender = builder.buildRecommender(dataModel);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<List<RecommendedItem>>> visits = new ArrayList<>();
            List<List<RecommendedItem>> expected = new ArrayList<>();
            for (int visit = 0; visit < 200; visit++) {
                long twin = RATINGS.users().idAt(visit % RATINGS.users().size());
                single.setTempPrefs(TinyDataModels.preferencesLike(RATINGS, twin, VISITOR));
                expected.add(alone.recommend(VISITOR, 5));
                visits.add(() -> visit(dataModel, recommender, twin));
            }
            List<List<RecommendedItem>> lists = new ArrayList<>();
            for (Future<List<RecommendedItem>> list : threads.invokeAll(visits)) {
                lists.add(list.get());
            }
            assertThat(lists).isEqualTo(expected);
        } finally {
            threads.shutdown();
        }
    }

    private static List<RecommendedItem> visit(
            PlusAnonymousConcurrentUserDataModel dataModel, Recommender recommender, long twin) throws TasteException {
        long visitor = Objects.requireNonNull(dataModel.takeAvailableUser());
        try {
            dataModel.setTempPrefs(TinyDataModels.preferencesLike(RATINGS, twin, visitor), visitor);
            return recommender.recommend(visitor, 5);
        } finally {
            dataModel.releaseUser(visitor);
        }
    }

    @Test
    void aVisitorWithoutPreferencesYetIsServedToo() throws TasteException {
        PlusAnonymousConcurrentUserDataModel dataModel =
                new PlusAnonymousConcurrentUserDataModel(TinyDataModels.of(RATINGS), 1);
        Recommender recommender = new CdaeRecommender(
                dataModel, CdaeConfig.defaults().hiddenUnits(6).epochs(5).build());
        long visitor = Objects.requireNonNull(dataModel.takeAvailableUser());
        assertThat(recommender.recommend(visitor, 3)).hasSize(3);
    }
}
