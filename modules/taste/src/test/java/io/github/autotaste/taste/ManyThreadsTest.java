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

import io.github.autotaste.autoencoder.model.AutoRecConfig;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.testkit.TinyRatings;
import io.github.autotaste.testkit.taste.ForwardingDataModel;
import io.github.autotaste.testkit.taste.TinyDataModels;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sixteen threads read while the data changes to and fro and one more thread refreshes. There are two states of the data
 * and, as training is a function of them, two models; every list must be what one of the models makes of one of the
 * states.
 */
final class ManyThreadsTest {

    private static final DataModel FIRST = TinyDataModels.withValues();
    private static final DataModel SECOND = TinyDataModels.of(withOtherTaste(TinyRatings.ratings()));
    private static final int REFRESHES = 150;

    private static RatingMatrix withOtherTaste(RatingMatrix ratings) {
        RatingMatrixBuilder other = RatingMatrixBuilder.ofRatings();
        for (int user = 0; user < ratings.users().size(); user++) {
            for (int position = ratings.byUser().start(user);
                    position < ratings.byUser().end(user);
                    position++) {
                other.add(
                        ratings.users().idAt(user),
                        ratings.items().idAt(ratings.byUser().columnAt(position)),
                        6 - ratings.byUser().valueAt(position));
            }
        }
        return other.build();
    }

    private static AutoencoderRecommender over(DataModel dataModel, AutoRecConfig config) throws TasteException {
        Trainer trainer = Trainer.onAllProcessors().withThreads(1);
        return new AutoencoderRecommender(dataModel, data -> trainer.train(DataModelRatings.toMatrix(data), config));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyListIsThatOfOneSnapshot(boolean isItemBased) throws Exception {
        AutoRecConfig config = (isItemBased ? AutoRecConfig.itemBased() : AutoRecConfig.userBased())
                .hiddenUnits(6)
                .weightDecay(0.5)
                .epochs(20)
                .build();
        Set<List<RecommendedItem>> right = rightLists(config);
        ForwardingDataModel dataModel = new ForwardingDataModel(FIRST);
        AutoencoderRecommender recommender = over(dataModel, config);
        AtomicBoolean isOver = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Future<Integer>> readers = new ArrayList<>();
            for (int reader = 0; reader < 16; reader++) {
                readers.add(threads.submit(reader(recommender, right, isOver)));
            }
            for (int refresh = 0; refresh < REFRESHES; refresh++) {
                dataModel.forwardTo(refresh % 2 == 0 ? SECOND : FIRST);
                recommender.refresh(null);
            }
            isOver.set(true);
            for (Future<Integer> reader : readers) {
                assertThat(reader.get()).as("lists read").isPositive();
            }
        } finally {
            isOver.set(true);
            threads.shutdown();
        }
    }

    private static Callable<Integer> reader(
            AutoencoderRecommender recommender, Set<List<RecommendedItem>> right, AtomicBoolean isOver) {
        long[] userIDs = TinyRatings.ratings().users().toArray();
        return () -> {
            int lists = 0;
            do {
                long userID = userIDs[lists % userIDs.length];
                assertThat(right).contains(recommender.recommend(userID, 6));
                assertThat(recommender.estimatePreference(userID, 3)).isBetween(1f, 5f);
                lists++;
            } while (!isOver.get());
            return lists;
        };
    }

    private static Set<List<RecommendedItem>> rightLists(AutoRecConfig config) throws TasteException {
        Set<List<RecommendedItem>> right = new HashSet<>();
        for (DataModel trainedOn : new DataModel[] {FIRST, SECOND}) {
            ForwardingDataModel dataModel = new ForwardingDataModel(trainedOn);
            AutoencoderRecommender recommender = over(dataModel, config);
            for (DataModel asked : new DataModel[] {FIRST, SECOND}) {
                dataModel.forwardTo(asked);
                for (long userID : TinyRatings.ratings().users().toArray()) {
                    right.add(recommender.recommend(userID, 6));
                }
            }
        }
        return right;
    }

    @Test
    void theTwoStatesDiffer() throws TasteException {
        AutoRecConfig config = AutoRecConfig.itemBased()
                .hiddenUnits(6)
                .weightDecay(0.5)
                .epochs(20)
                .build();
        assertThat(rightLists(config)).hasSizeGreaterThan(50);
    }
}
