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
package io.github.autotaste.comparison.contenders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autotaste.baselines.InfiniteAutoencoder;
import io.github.autotaste.baselines.InfiniteAutoencoderConfig;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.TopList;
import io.github.autotaste.taste.AutoencoderRecommender;
import io.github.autotaste.taste.DataModelRatings;
import io.github.autotaste.taste.ItemScorerBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.common.FastByIDMap;
import org.apache.mahout.cf.taste.impl.common.FastIDSet;
import org.apache.mahout.cf.taste.impl.model.GenericBooleanPrefDataModel;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;
import org.junit.jupiter.api.Test;

/** Scorers of the module baselines as Taste recommenders. */
final class BaselineRecommenderTest {

    private static final ItemScorerBuilder INFINITE = ItemScorerBuilder.fitting(
            ratings -> InfiniteAutoencoder.fit(ratings, InfiniteAutoencoderConfig.DEFAULT, 1));

    @Test
    void recommendsWhatTheScorerRanksFirst() throws Exception {
        GenericBooleanPrefDataModel dataModel = preferences(30, 20);
        AutoencoderRecommender recommender = new AutoencoderRecommender(dataModel, INFINITE);
        InfiniteAutoencoder scorer =
                InfiniteAutoencoder.fit(DataModelRatings.toMatrix(dataModel), InfiniteAutoencoderConfig.DEFAULT, 1);
        RatingMatrix ratings = DataModelRatings.toMatrix(dataModel);
        for (int user = 0; user < 30; user++) {
            TopList best = TopList.ofUnknownItems(scorer, List.of(ratings.profileOf(user)), 5)
                    .get(0);
            long[] expected = Arrays.stream(best.itemIndices())
                    .mapToLong(scorer.items()::idAt)
                    .toArray();
            assertThat(recommender.recommend(user, 5).stream()
                            .mapToLong(RecommendedItem::getItemID)
                            .toArray())
                    .containsExactly(expected);
        }
    }

    @Test
    void whatAFitRefusesIsAnExceptionOfTastes() {
        GenericBooleanPrefDataModel empty = new GenericBooleanPrefDataModel(new FastByIDMap<>());
        assertThatThrownBy(() -> new AutoencoderRecommender(empty, INFINITE))
                .isInstanceOf(TasteException.class)
                .hasMessage("Expected preferences, found none");
    }

    private static GenericBooleanPrefDataModel preferences(int users, int items) {
        Random random = new Random(3);
        FastByIDMap<FastIDSet> byUser = new FastByIDMap<>();
        for (long user = 0; user < users; user++) {
            FastIDSet liked = new FastIDSet();
            for (int draw = 0; draw < 8; draw++) {
                liked.add(100 + (long) (items * Math.pow(random.nextDouble(), 1.5)));
            }
            byUser.put(user, liked);
        }
        return new GenericBooleanPrefDataModel(byUser);
    }
}
