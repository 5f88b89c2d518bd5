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

import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.testkit.TinyRatings;
import io.github.autotaste.testkit.taste.TinyDataModels;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.recommender.AllUnknownItemsCandidateItemsStrategy;
import org.apache.mahout.cf.taste.impl.recommender.GenericItemBasedRecommender;
import org.apache.mahout.cf.taste.impl.similarity.file.FileItemSimilarity;
import org.apache.mahout.cf.taste.impl.similarity.precompute.FileSimilarItemsWriter;
import org.apache.mahout.cf.taste.impl.similarity.precompute.MultithreadedBatchItemSimilarities;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.recommender.ItemBasedRecommender;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;
import org.apache.mahout.cf.taste.similarity.precompute.SimilarItem;
import org.apache.mahout.cf.taste.similarity.precompute.SimilarItems;
import org.apache.mahout.cf.taste.similarity.precompute.SimilarItemsWriter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mahout's batch job over our similarities: what it hands out, and what Mahout's recommender makes of its file. */
@Tag("mahout-0.11") // before, Mahout passes over the most similar item
final class PrecomputedSimilaritiesTest {

    /** Of several, one may wait for ever: each asks whether there is a batch left, and then takes one that another has taken. */
    private static final int WORKERS = 1;

    private static final RatingMatrix RATINGS = TinyRatings.ratings(60, 20, 0.6, 3);
    private static final DataModel DATA = TinyDataModels.of(RATINGS);

    static Stream<TrainedRecommender<?>> recommenders() throws TasteException {
        return SimilarityTest.recommenders();
    }

    /** Our recommender itself, and Mahout's over our similarity, each in batches that do, do not, and need not divide the items. */
    @ParameterizedTest
    @MethodSource("recommenders")
    void everyItemGetsItsMostSimilarItems(TrainedRecommender<?> ours) throws TasteException, IOException {
        AllUnknownItemsCandidateItemsStrategy everyItem = new AllUnknownItemsCandidateItemsStrategy();
        ItemBasedRecommender mahouts =
                new GenericItemBasedRecommender(DATA, ours.itemSimilarity(), everyItem, everyItem);
        for (ItemBasedRecommender recommender : List.of(ours, mahouts)) {
            for (int batchSize : new int[] {1, 7, 100}) {
                InMemory written = new InMemory();
                int count = new MultithreadedBatchItemSimilarities(recommender, 5, batchSize)
                        .computeItemSimilarities(WORKERS, 1, written);
                assertThat(count).isEqualTo(20 * 5);
                assertThat(written.lists).hasSize(20);
                for (long itemID : RATINGS.items().toArray()) {
                    assertThat(written.lists.get(itemID)).isEqualTo(listOf(ours, itemID));
                }
            }
        }
    }

    private static Map<Long, Float> listOf(ItemBasedRecommender recommender, long itemID) throws TasteException {
        Map<Long, Float> list = new HashMap<>();
        for (RecommendedItem other : recommender.mostSimilarItems(itemID, 5)) {
            list.put(other.getItemID(), other.getValue());
        }
        return list;
    }

    private static final class InMemory implements SimilarItemsWriter {

        private final Map<Long, Map<Long, Float>> lists = new HashMap<>();

        @Override
        public void open() {}

        @Override
        public void add(SimilarItems similarItems) {
            Map<Long, Float> list = new HashMap<>();
            for (SimilarItem other : similarItems.getSimilarItems()) {
                list.put(other.getItemID(), (float) other.getSimilarity());
            }
            lists.put(similarItems.getItemID(), list);
        }

        @Override
        public void close() {}
    }

    @ParameterizedTest
    @MethodSource("recommenders")
    void mahoutRecommendsFromTheFile(TrainedRecommender<?> ours, @TempDir Path folder)
            throws TasteException, IOException {
        File file = folder.resolve("similarities.csv").toFile();
        try (FileSimilarItemsWriter writer = new FileSimilarItemsWriter(file)) {
            new MultithreadedBatchItemSimilarities(ours, 19, 5).computeItemSimilarities(WORKERS, 1, writer);
        }
        ItemBasedRecommender fromFile = new GenericItemBasedRecommender(DATA, new FileItemSimilarity(file));
        ItemBasedRecommender direct = new GenericItemBasedRecommender(DATA, ours.itemSimilarity());
        for (long userID : RATINGS.users().toArray()) {
            List<RecommendedItem> expected = direct.recommend(userID, 3);
            List<RecommendedItem> list = fromFile.recommend(userID, 3);
            assertThat(list).hasSameSizeAs(expected);
            for (int rank = 0; rank < list.size(); rank++) {
                assertThat(list.get(rank).getValue())
                        .isCloseTo(expected.get(rank).getValue(), within(1e-4f));
            }
        }
    }
}
