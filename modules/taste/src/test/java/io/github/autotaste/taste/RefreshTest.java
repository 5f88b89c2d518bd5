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
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.UserProfile;
import io.github.autotaste.testkit.taste.ForwardingDataModel;
import io.github.autotaste.testkit.taste.TinyDataModels;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.mahout.cf.taste.common.Refreshable;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.common.FastIDSet;
import org.apache.mahout.cf.taste.impl.common.LongPrimitiveIterator;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.model.PreferenceArray;
import org.apache.mahout.cf.taste.recommender.CandidateItemsStrategy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class RefreshTest {

    private static final DataModel DATA = TinyDataModels.of(
            RatingMatrixBuilder.ofRatings().add(1, 10, 1).add(2, 20, 5).build());

    @Test
    void changesOverToTheNewScorer() throws TasteException {
        Iterator<ItemScorer> scorers = List.<ItemScorer>of(FixedScorer.ofRatings(1, 2), FixedScorer.ofRatings(3, 4))
                .iterator();
        AutoencoderRecommender recommender = new AutoencoderRecommender(DATA, data -> scorers.next());
        assertThat(recommender.estimatePreference(1, 20)).isEqualTo(2);
        recommender.refresh(null);
        assertThat(recommender.estimatePreference(1, 20)).isEqualTo(4);
    }

    @Test
    void takesTheRangeOfTheDataAnew() throws TasteException {
        ForwardingDataModel dataModel = new ForwardingDataModel(DATA);
        AutoencoderRecommender recommender =
                new AutoencoderRecommender(dataModel, data -> FixedScorer.ofRatings(0, 99));
        assertThat(recommender.estimatePreference(1, 20)).isEqualTo(5);
        dataModel.forwardTo(TinyDataModels.of(
                RatingMatrixBuilder.ofRatings().add(1, 10, 1).add(2, 20, 10).build()));
        recommender.refresh(null);
        assertThat(recommender.estimatePreference(1, 20)).isEqualTo(10);
    }

    @Test
    void refreshesDataAndStrategyOnceAndBeforeTheScorer() throws TasteException {
        List<String> order = new ArrayList<>();
        DataModel dataModel = new ForwardingDataModel(DATA) {
            @Override
            public void refresh(@Nullable Collection<Refreshable> alreadyRefreshed) {
                order.add("data");
            }
        };
        CandidateItemsStrategy strategy = new CandidateItemsStrategy() {
            @Override
            public FastIDSet getCandidateItems(
                    long userID, PreferenceArray preferences, DataModel model, boolean includeKnownItems) {
                return new FastIDSet();
            }

            @Override
            public void refresh(@Nullable Collection<Refreshable> alreadyRefreshed) {
                order.add("strategy");
            }
        };
        AutoencoderRecommender recommender = new AutoencoderRecommender(
                dataModel,
                data -> {
                    order.add("scorer");
                    return FixedScorer.ofRatings(1, 2);
                },
                strategy);
        recommender.refresh(null);
        assertThat(order).containsExactly("scorer", "data", "strategy", "scorer");
        order.clear();
        Collection<Refreshable> alreadyRefreshed = new ArrayList<>(List.of(dataModel));
        recommender.refresh(alreadyRefreshed);
        assertThat(order).containsExactly("strategy", "scorer");
        assertThat(alreadyRefreshed).as("shared with the caller").containsExactly(dataModel, strategy);
    }

    @Test
    void servesOnWithTheOldScorerIfTheDataModelFails() throws TasteException {
        ForwardingDataModel dataModel = new ForwardingDataModel(DATA);
        AutoencoderRecommender recommender = new AutoencoderRecommender(dataModel, data -> {
            DataModelRatings.toMatrix(data);
            return FixedScorer.ofRatings(1, 2);
        });
        ItemScorer old = recommender.scorer();
        dataModel.forwardTo(new ForwardingDataModel(DATA) {
            @Override
            public boolean hasPreferenceValues() {
                throw new IllegalStateException("connection lost");
            }
        });
        recommender.refresh(null);
        dataModel.forwardTo(DATA);
        assertThat(recommender.scorer()).isSameAs(old);
        assertThat(recommender.estimatePreference(1, 20)).isEqualTo(2);
        recommender.refresh(null);
        assertThat(recommender.scorer()).as("after the next refresh").isNotSameAs(old);
    }

    @Test
    void tellsTheCallerIfTheDataModelCannotRefreshAndServesOn() throws TasteException {
        AutoencoderRecommender recommender = new AutoencoderRecommender(
                new ForwardingDataModel(DATA) {
                    @Override
                    public void refresh(@Nullable Collection<Refreshable> alreadyRefreshed) {
                        throw new IllegalStateException("file is gone");
                    }
                },
                data -> FixedScorer.ofRatings(1, 2));
        assertThatThrownBy(() -> recommender.refresh(null)).hasMessage("file is gone");
        assertThat(recommender.estimatePreference(1, 20)).isEqualTo(2);
    }

    @Test
    void failsAtOnceIfThereIsNothingToServe() {
        assertThatThrownBy(() -> new AutoencoderRecommender(DATA, data -> {
                    throw new TasteException("no data yet");
                }))
                .isInstanceOf(TasteException.class)
                .hasMessage("no data yet");
    }

    @Test
    void neitherWaitsForNorRepeatsARefreshThatIsUnderWay() throws Exception {
        CountDownLatch building = new CountDownLatch(1);
        CountDownLatch mayFinish = new CountDownLatch(1);
        AtomicInteger built = new AtomicInteger();
        AutoencoderRecommender recommender = new AutoencoderRecommender(DATA, data -> {
            if (built.incrementAndGet() == 2) {
                building.countDown();
                awaitQuietly(mayFinish);
            }
            return FixedScorer.ofRatings(1, built.get());
        });
        Thread first = new Thread(() -> recommender.refresh(null));
        first.start();
        building.await();
        recommender.refresh(null);
        assertThat(built).as("the second refresh returned at once").hasValue(2);
        assertThat(recommender.estimatePreference(1, 20)).as("meanwhile").isEqualTo(1);
        mayFinish.countDown();
        first.join();
        assertThat(recommender.estimatePreference(1, 20)).as("afterwards").isEqualTo(2);
    }

    /** A scorer says in every score which version it is; a list that mixed two versions would show it. */
    @Test
    void neverMixesOldAndNewInOneAnswer() throws Exception {
        AtomicInteger version = new AtomicInteger();
        AutoencoderRecommender recommender = new AutoencoderRecommender(DATA, data -> {
            int own = version.incrementAndGet();
            return FixedScorer.ofPreferences(own, own, own, own, own);
        });
        Thread refresher = new Thread(() -> {
            for (int round = 0; round < 2000; round++) {
                recommender.refresh(null);
            }
        });
        refresher.start();
        while (refresher.isAlive()) {
            assertThat(recommender.recommend(1, 4).stream()
                            .map(item -> item.getValue())
                            .distinct())
                    .hasSize(1);
        }
        refresher.join();
        assertThat(recommender.recommend(1, 1).get(0).getValue()).isEqualTo(2001);
    }

    @Test
    void similaritiesAreWorkedOutOnceForAllThreadsThatAsk() throws Exception {
        AtomicInteger readings = new AtomicInteger();
        DataModel dataModel = new ForwardingDataModel(TinyDataModels.withValues()) {
            @Override
            public LongPrimitiveIterator getUserIDs() throws TasteException {
                readings.incrementAndGet();
                return super.getUserIDs();
            }
        };
        CdaeRecommender recommender = new CdaeRecommender(
                dataModel, CdaeConfig.defaults().hiddenUnits(6).epochs(2).build());
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 20; round++) {
                recommender.refresh(null);
                readings.set(0);
                assertThat(threads.invokeAll(Collections.nCopies(8, recommender::userSimilarity)))
                        .allSatisfy(similarity -> assertThat(similarity.get()).isNotNull());
                assertThat(readings).as("readings of all users").hasValue(1);
                assertThat(recommender.itemSimilarity()).isSameAs(recommender.itemSimilarity());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** A scorer that says whether it is closed. */
    private static final class ClosableScorer implements ItemScorer, AutoCloseable {

        private final FixedScorer scorer = FixedScorer.ofRatings(1, 2);
        private volatile boolean isClosed;

        @Override
        public IdIndex users() {
            return scorer.users();
        }

        @Override
        public IdIndex items() {
            return scorer.items();
        }

        @Override
        public boolean predictsRatings() {
            return true;
        }

        @Override
        public void scoreAll(UserProfile profile, float[] scores) {
            scorer.scoreAll(profile, scores);
        }

        @Override
        public void close() {
            isClosed = true;
        }
    }

    /** As somebody does who listens to the training. */
    @Test
    void closedByItsOwnRefreshItNeverServesTheNewScorer() throws TasteException {
        List<ClosableScorer> built = new ArrayList<>();
        AtomicReference<@Nullable AutoencoderRecommender> recommender = new AtomicReference<>();
        recommender.set(new AutoencoderRecommender(DATA, data -> {
            AutoencoderRecommender inService = recommender.get();
            if (inService != null) {
                inService.close();
            }
            built.add(new ClosableScorer());
            return built.get(built.size() - 1);
        }));
        AutoencoderRecommender closed = Objects.requireNonNull(recommender.get());
        closed.refresh(null);
        assertThat(built).hasSize(2).allMatch(scorer -> scorer.isClosed);
        assertThatThrownBy(() -> closed.recommend(1, 1)).hasMessage("This recommender is closed");
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void closingDoesNotWaitForARefreshThatIsUnderWay() throws Exception {
        CountDownLatch building = new CountDownLatch(1);
        CountDownLatch mayFinish = new CountDownLatch(1);
        List<ClosableScorer> built = new CopyOnWriteArrayList<>();
        AutoencoderRecommender recommender = new AutoencoderRecommender(DATA, data -> {
            built.add(new ClosableScorer());
            if (built.size() == 2) {
                building.countDown();
                awaitQuietly(mayFinish);
            }
            return built.get(built.size() - 1);
        });
        Thread refresher = new Thread(() -> recommender.refresh(null));
        refresher.setDaemon(true);
        refresher.start();
        building.await();
        recommender.close();
        assertThat(built).extracting(scorer -> scorer.isClosed).containsExactly(true, false);
        mayFinish.countDown();
        refresher.join();
        assertThat(built).hasSize(2).allMatch(scorer -> scorer.isClosed);
    }

    /** Item 20 is newer than the scorer. */
    @Test
    void firstListAfterARefreshFindsTheNewerItemsOfTheDataModelRead() throws TasteException {
        AtomicInteger readings = new AtomicInteger();
        DataModel dataModel = new ForwardingDataModel(DATA) {
            @Override
            public LongPrimitiveIterator getItemIDs() throws TasteException {
                readings.incrementAndGet();
                return super.getItemIDs();
            }

            @Override
            public PreferenceArray getPreferencesForItem(long itemID) throws TasteException {
                readings.incrementAndGet();
                return super.getPreferencesForItem(itemID);
            }
        };
        AutoencoderRecommender recommender = new AutoencoderRecommender(dataModel, data -> FixedScorer.ofRatings(3));
        recommender.refresh(null);
        readings.set(0);

        assertThat(recommender.recommend(1, 1))
                .singleElement()
                .satisfies(item -> assertThat(item.getItemID()).isEqualTo(20));

        assertThat(readings).hasValue(0);
    }

    @Test
    void closesANewScorerWhoseItemsTheDataModelCannotTell() throws TasteException {
        ForwardingDataModel dataModel = new ForwardingDataModel(DATA);
        List<ClosableScorer> built = new ArrayList<>();
        AutoencoderRecommender recommender = new AutoencoderRecommender(dataModel, data -> {
            built.add(new ClosableScorer());
            return built.get(built.size() - 1);
        });
        dataModel.forwardTo(new ForwardingDataModel(DATA) {
            @Override
            public LongPrimitiveIterator getItemIDs() {
                throw new IllegalStateException("connection lost");
            }
        });

        recommender.refresh(null);

        assertThat(built).extracting(scorer -> scorer.isClosed).containsExactly(false, true);
        assertThat(recommender.scorer()).isSameAs(built.get(0));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
