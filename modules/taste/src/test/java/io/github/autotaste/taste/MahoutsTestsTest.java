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
import static org.assertj.core.api.Assertions.within;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.testkit.taste.ForwardingDataModel;
import io.github.autotaste.testkit.taste.TinyDataModels;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.eval.IRStatistics;
import org.apache.mahout.cf.taste.impl.common.FastByIDMap;
import org.apache.mahout.cf.taste.impl.common.LongPrimitiveArrayIterator;
import org.apache.mahout.cf.taste.impl.eval.GenericRecommenderIRStatsEvaluator;
import org.apache.mahout.cf.taste.impl.eval.LoadEvaluator;
import org.apache.mahout.cf.taste.impl.model.GenericDataModel;
import org.apache.mahout.cf.taste.impl.model.GenericPreference;
import org.apache.mahout.cf.taste.impl.model.GenericUserPreferenceArray;
import org.apache.mahout.cf.taste.impl.recommender.CachingRecommender;
import org.apache.mahout.cf.taste.impl.recommender.TopItems;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.model.Preference;
import org.apache.mahout.cf.taste.model.PreferenceArray;
import org.apache.mahout.cf.taste.recommender.IDRescorer;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;
import org.apache.mahout.cf.taste.recommender.Rescorer;
import org.apache.mahout.common.LongPair;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What Mahout's own tests of its recommenders ask beside exact values, asked of ours: the tests of
 * {@code GenericItemBasedRecommender}, {@code GenericUserBasedRecommender}, {@code ItemAverageRecommender},
 * {@code RandomRecommender}, {@code CachingRecommender}, {@code TopItems}, the IR evaluator and the load evaluator. Those of
 * {@code SVDRecommender} and its files are in {@link FactorizerTest}, of anonymous users in {@link AnonymousUsersTest}, of
 * {@code RefreshHelper} in {@link RefreshTest}, of precomputed similarities in {@link PrecomputedSimilaritiesTest}.
 */
final class MahoutsTestsTest {

    /** The checks, for each kind of model. */
    interface MahoutsTests {

        TrainedRecommender<?> recommenderOver(DataModel dataModel) throws TasteException;

        /** Users 1 and 2 miss item 2 only, user 3 item 1 only, user 4 knows all. */
        private TrainedRecommender<?> small() throws TasteException {
            return recommenderOver(dataOf(new Double[][] {{0.1, 0.3}, {0.2, 0.3}, {0.4, null, 0.5}, {0.7, 0.3, 0.8}}));
        }

        /** User 1 knows two of five items. */
        private TrainedRecommender<?> wide() throws TasteException {
            return recommenderOver(dataOf(
                    new Double[][] {{0.1, 0.2}, {0.2, 0.3, 0.3, 0.6}, {0.4, 0.4, 0.5, 0.9}, {0.1, 0.4, 0.5, 0.8, 0.9}
                    }));
        }

        @Test
        default void listsTheOnlyUnknownItemBeforeAndAfterARefresh() throws TasteException {
            TrainedRecommender<?> recommender = small();
            List<RecommendedItem> list = recommender.recommend(1, 1);
            recommender.refresh(null);
            assertThat(list).hasSize(1).isEqualTo(recommender.recommend(1, 1));
            assertThat(list.get(0).getItemID()).isEqualTo(2);
            assertThat(recommender.recommend(3, 9))
                    .extracting(RecommendedItem::getItemID)
                    .containsExactly(1L);
            assertThat(recommender.recommend(4, 9)).isEmpty();
        }

        @Test
        default void fewerAreTheStartOfMore() throws TasteException {
            TrainedRecommender<?> recommender = wide();
            List<RecommendedItem> more = recommender.recommend(1, 3);
            assertThat(more).hasSize(3);
            assertThat(recommender.recommend(1, 2)).isEqualTo(more.subList(0, 2));
            recommender.refresh(null);
            assertThat(recommender.recommend(1, 3)).isEqualTo(more);
        }

        @Test
        default void reversingRescorerReverses() throws TasteException {
            TrainedRecommender<?> recommender = wide();
            List<Long> plain = idsOf(recommender.recommend(1, 3));
            List<Long> reversed = idsOf(recommender.recommend(1, 3, new Reversing()));
            Collections.reverse(reversed);
            assertThat(reversed).isEqualTo(plain);
        }

        @Test
        default void knownItemsAreListedOnRequest() throws TasteException {
            TrainedRecommender<?> recommender = wide();
            assertThat(idsOf(recommender.recommend(1, 9, null, false))).containsExactlyInAnyOrder(2L, 3L, 4L);
            assertThat(idsOf(recommender.recommend(1, 9, null, true))).containsExactlyInAnyOrder(0L, 1L, 2L, 3L, 4L);
        }

        @Test
        default void bestItemHasItsEstimateAsValue() throws TasteException {
            TrainedRecommender<?> recommender = wide();
            for (RecommendedItem item : recommender.recommend(1, 3)) {
                assertThat(recommender.estimatePreference(1, item.getItemID()))
                        .isCloseTo(item.getValue(), within(1e-5f));
            }
            assertThat(recommender.estimatePreference(1, 0)).as("actual").isEqualTo(0.1f);
        }

        @Test
        default void preferencesAreFetchedOnlyOnce() throws TasteException {
            AtomicInteger fetched = new AtomicInteger();
            TrainedRecommender<?> recommender = recommenderOver(new ForwardingDataModel(TinyDataModels.withValues()) {
                @Override
                public PreferenceArray getPreferencesFromUser(long userID) throws TasteException {
                    fetched.incrementAndGet();
                    return super.getPreferencesFromUser(userID);
                }
            });
            fetched.set(0);
            assertThat(recommender.recommend(-17, 3)).hasSize(3);
            assertThat(fetched).hasValue(1);
        }

        @Test
        default void similarItemsAreOthersInOrder() throws TasteException {
            TrainedRecommender<?> recommender = wide();
            List<RecommendedItem> similar = recommender.mostSimilarItems(0, 9);
            assertThat(idsOf(similar)).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
            assertThat(similar).isSortedAccordingTo((a, b) -> Float.compare(b.getValue(), a.getValue()));
            assertThat(recommender.mostSimilarItems(0, 2)).isEqualTo(similar.subList(0, 2));
            assertThat(idsOf(recommender.mostSimilarItems(new long[] {0, 1}, 9)))
                    .containsExactlyInAnyOrder(2L, 3L, 4L);
            List<Long> reversed = idsOf(recommender.mostSimilarItems(0, 9, new ReversingPairs()));
            Collections.reverse(reversed);
            assertThat(reversed).isEqualTo(idsOf(similar));
        }

        /** Similar to all of two items, of which the model knows one: no item, or those similar to that one. */
        @Test
        default void itemsNotSimilarToAllAreLeftOutOnRequest() throws TasteException {
            ForwardingDataModel dataModel =
                    new ForwardingDataModel(dataOf(new Double[][] {{0.1, 0.3}, {0.2, 0.3, 0.5}}));
            TrainedRecommender<?> recommender = recommenderOver(dataModel);
            dataModel.forwardTo(dataOf(new Double[][] {{0.1, 0.3}, {0.2, 0.3, 0.5, 0.9}}));
            long[] one = {0, 3};
            assertThat(recommender.mostSimilarItems(one, 9, true)).isEmpty();
            assertThat(recommender.mostSimilarItems(one, 9)).as("the default").isEmpty();
            assertThat(idsOf(recommender.mostSimilarItems(one, 9, false))).containsExactlyInAnyOrder(1L, 2L);
        }

        @Test
        default void reasonsAreKnownItemsInOrder() throws TasteException {
            TrainedRecommender<?> recommender = wide();
            List<RecommendedItem> reasons = recommender.recommendedBecause(2, 4, 9);
            assertThat(idsOf(reasons)).containsExactlyInAnyOrder(0L, 1L, 2L, 3L);
            assertThat(reasons).isSortedAccordingTo((a, b) -> Float.compare(b.getValue(), a.getValue()));
            assertThat(recommender.recommendedBecause(2, 4, 2)).isEqualTo(reasons.subList(0, 2));
        }

        @Test
        default void similarUsersAreOthersAndReversible() throws TasteException {
            TrainedRecommender<?> recommender = wide();
            long[] similar = recommender.mostSimilarUserIDs(1, 9);
            assertThat(similar).containsExactlyInAnyOrder(2, 3, 4);
            assertThat(recommender.mostSimilarUserIDs(1, 2)).containsExactly(similar[0], similar[1]);
            assertThat(recommender.mostSimilarUserIDs(1, 9, new ReversingPairs()))
                    .containsExactly(similar[2], similar[1], similar[0]);
        }

        @Test
        default void anIsolatedUserIsServed() throws TasteException {
            TrainedRecommender<?> recommender = recommenderOver(dataOf(
                    new Double[][] {{0.1}, {null, 0.3, 0.3, 0.6}, {null, 0.4, 0.4, 0.5}, {null, 0.7, 0.3, 0.8}}));
            assertThat(idsOf(recommender.recommend(1, 9))).containsExactlyInAnyOrder(1L, 2L, 3L);
            assertThat(recommender.mostSimilarUserIDs(1, 9)).doesNotContain(1);
        }

        @Test
        default void theCacheAsksOnceUntilItIsCleared() throws TasteException {
            AtomicInteger asked = new AtomicInteger();
            CachingRecommender cache =
                    new CachingRecommender(recommenderOver(new ForwardingDataModel(TinyDataModels.withValues()) {
                        @Override
                        public PreferenceArray getPreferencesFromUser(long userID) throws TasteException {
                            asked.incrementAndGet();
                            return super.getPreferencesFromUser(userID);
                        }
                    }));
            asked.set(0);
            List<RecommendedItem> first = cache.recommend(-17, 3);
            assertThat(cache.recommend(-17, 3)).isEqualTo(first);
            assertThat(asked).hasValue(1);
            cache.clear();
            assertThat(cache.recommend(-17, 3)).isEqualTo(first);
            assertThat(asked).hasValue(2);
        }

        /** Apps order items by hand so. */
        @Test
        default void topItemsOfTheEstimatesAreTheList() throws TasteException {
            TrainedRecommender<?> recommender = recommenderOver(TinyDataModels.withValues());
            List<RecommendedItem> list = recommender.recommend(-17, 3);
            List<Long> unknown = idsOf(recommender.recommend(-17, 99));
            long[] candidates = unknown.stream().mapToLong(Long::longValue).toArray();
            assertThat(idsOf(TopItems.getTopItems(
                            3,
                            new LongPrimitiveArrayIterator(candidates),
                            null,
                            itemID -> recommender.estimatePreference(-17, itemID))))
                    .isEqualTo(idsOf(list));
        }

        @Test
        default void theIrEvaluatorMeasures() throws TasteException {
            IRStatistics statistics = new GenericRecommenderIRStatsEvaluator()
                    .evaluate(
                            this::recommenderOver,
                            null,
                            TinyDataModels.withoutValues(),
                            null,
                            1,
                            GenericRecommenderIRStatsEvaluator.CHOOSE_THRESHOLD,
                            1);
            assertThat(statistics.getPrecision()).isBetween(0.0, 1.0);
            assertThat(statistics.getRecall()).isBetween(0.0, 1.0);
            assertThat(statistics.getReach()).isEqualTo(1);
        }

        @Test
        default void theLoadEvaluatorRuns() throws TasteException {
            assertThat(LoadEvaluator.runLoad(recommenderOver(TinyDataModels.withValues()), 3)
                            .getTiming()
                            .getCount())
                    .isPositive();
        }
    }

    /** Users are numbered from 1, items from 0; null where a user has no preference. */
    private static DataModel dataOf(Double[][] values) {
        FastByIDMap<PreferenceArray> byUser = new FastByIDMap<>();
        for (int user = 0; user < values.length; user++) {
            long userID = user + 1L;
            List<Preference> preferences = new ArrayList<>();
            for (int item = 0; item < values[user].length; item++) {
                if (values[user][item] != null) {
                    preferences.add(new GenericPreference(userID, item, values[user][item].floatValue()));
                }
            }
            byUser.put(userID, new GenericUserPreferenceArray(preferences));
        }
        return new GenericDataModel(byUser);
    }

    private static List<Long> idsOf(List<RecommendedItem> list) {
        return new ArrayList<>(list.stream().map(RecommendedItem::getItemID).toList());
    }

    private static final class Reversing implements IDRescorer {
        @Override
        public double rescore(long id, double originalScore) {
            return -originalScore;
        }

        @Override
        public boolean isFiltered(long id) {
            return false;
        }
    }

    private static final class ReversingPairs implements Rescorer<LongPair> {
        @Override
        public double rescore(LongPair pair, double originalScore) {
            return -originalScore;
        }

        @Override
        public boolean isFiltered(LongPair pair) {
            return false;
        }
    }

    @Nested
    final class ItemAutoRec implements MahoutsTests {
        @Override
        public TrainedRecommender<?> recommenderOver(DataModel dataModel) throws TasteException {
            return new AutoRecRecommender(
                    dataModel,
                    AutoRecConfig.itemBased()
                            .hiddenUnits(6)
                            .weightDecay(0.1)
                            .epochs(20)
                            .build());
        }
    }

    @Nested
    final class UserAutoRec implements MahoutsTests {
        @Override
        public TrainedRecommender<?> recommenderOver(DataModel dataModel) throws TasteException {
            return new AutoRecRecommender(
                    dataModel,
                    AutoRecConfig.userBased()
                            .hiddenUnits(6)
                            .weightDecay(0.1)
                            .epochs(20)
                            .build());
        }
    }

    @Nested
    final class Cdae implements MahoutsTests {

        private static final CdaeConfig CONFIG =
                CdaeConfig.defaults().hiddenUnits(6).epochs(5).build();

        @Override
        public TrainedRecommender<?> recommenderOver(DataModel dataModel) throws TasteException {
            return new CdaeRecommender(dataModel, CONFIG);
        }
    }

    @Nested
    final class CdaeFromFile implements MahoutsTests {
        @Override
        public TrainedRecommender<?> recommenderOver(DataModel dataModel) throws TasteException {
            return new ThroughFile((data, store) -> new CdaeRecommender(data, Cdae.CONFIG, store))
                    .buildRecommender(dataModel);
        }
    }
}
