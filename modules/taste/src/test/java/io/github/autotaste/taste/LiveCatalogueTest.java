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

import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.testkit.TinyRatings;
import io.github.autotaste.testkit.taste.ForwardingDataModel;
import io.github.autotaste.testkit.taste.TinyDataModels;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.common.LongPrimitiveIterator;
import org.apache.mahout.cf.taste.model.PreferenceArray;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How often the data model is read for the items that are newer than the scorer, and who waits for it. */
final class LiveCatalogueTest {

    private static final RatingMatrix RATINGS = RatingMatrixBuilder.ofRatings()
            .add(1, 10, 1)
            .add(1, 20, 2)
            .add(2, 30, 5)
            .build();
    private static final long NEWER = 40;

    private final List<Long> itemsRead = new CopyOnWriteArrayList<>();
    private final AtomicInteger looks = new AtomicInteger();
    private volatile CountDownLatch mayLook = new CountDownLatch(0);

    private final ForwardingDataModel dataModel = new ForwardingDataModel(TinyDataModels.of(RATINGS)) {
        @Override
        public PreferenceArray getPreferencesForItem(long itemID) throws TasteException {
            itemsRead.add(itemID);
            return super.getPreferencesForItem(itemID);
        }

        @Override
        public LongPrimitiveIterator getItemIDs() throws TasteException {
            looks.incrementAndGet();
            try {
                mayLook.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return super.getItemIDs();
        }
    };

    /** All scores are equal, so that the means of the ratings decide. */
    private AutoencoderRecommender recommender() throws TasteException {
        return new AutoencoderRecommender(dataModel, any -> FixedScorer.ofRatings(3, 3, 3));
    }

    private void addNewerItem() {
        dataModel.forwardTo(TinyDataModels.of(TinyRatings.withUser(RATINGS, 3, 4, NEWER)));
    }

    @Test
    void aNewItemIsLookedForAndReadOnceHoweverManyAskAndOthersAreNotReadAgain() throws Exception {
        AutoencoderRecommender recommender = recommender();
        assertThat(recommender.recommend(1, 9, true))
                .extracting(RecommendedItem::getItemID)
                .containsExactly(30L, 20L, 10L);
        assertThat(itemsRead).containsExactly(10L, 20L, 30L);
        addNewerItem();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            threads.invokeAll(Collections.nCopies(8, () -> recommender.recommend(1, 9, true)));
        } finally {
            threads.shutdownNow();
        }
        assertThat(recommender.recommend(1, 9, true))
                .extracting(RecommendedItem::getItemID)
                .contains(NEWER)
                .hasSize(4);
        assertThat(itemsRead).containsExactly(10L, 20L, 30L, NEWER);
        assertThat(looks).hasValue(2);
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void listsDoNotWaitWhileSomebodyLooksForNewItems() throws Exception {
        AutoencoderRecommender recommender = recommender();
        List<RecommendedItem> before = recommender.recommend(1, 9, true);
        mayLook = new CountDownLatch(1);
        addNewerItem();
        CompletableFuture<List<RecommendedItem>> looking = CompletableFuture.supplyAsync(
                () -> UncheckedTasteException.unchecked(() -> recommender.recommend(1, 9, true)));
        while (looks.get() < 2) {
            Thread.onSpinWait();
        }
        assertThat(recommender.recommend(1, 9, true)).isEqualTo(before);
        mayLook.countDown();
        assertThat(looking.get()).hasSize(4);
    }
}
