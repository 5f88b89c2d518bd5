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

import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.testkit.TinyRatings;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.neighborhood.NearestNUserNeighborhood;
import org.apache.mahout.cf.taste.impl.recommender.CachingRecommender;
import org.apache.mahout.cf.taste.impl.recommender.GenericBooleanPrefItemBasedRecommender;
import org.apache.mahout.cf.taste.impl.recommender.GenericBooleanPrefUserBasedRecommender;
import org.apache.mahout.cf.taste.impl.recommender.GenericItemBasedRecommender;
import org.apache.mahout.cf.taste.impl.recommender.GenericUserBasedRecommender;
import org.apache.mahout.cf.taste.impl.recommender.ItemAverageRecommender;
import org.apache.mahout.cf.taste.impl.recommender.ItemUserAverageRecommender;
import org.apache.mahout.cf.taste.impl.recommender.svd.ALSWRFactorizer;
import org.apache.mahout.cf.taste.impl.recommender.svd.SVDRecommender;
import org.apache.mahout.cf.taste.impl.similarity.LogLikelihoodSimilarity;
import org.apache.mahout.cf.taste.impl.similarity.PearsonCorrelationSimilarity;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.recommender.Recommender;
import org.apache.mahout.cf.taste.similarity.UserSimilarity;
import org.junit.jupiter.api.Nested;

/**
 * Mahout's own recommenders held to the contract, as a check of the contract: what most of them keep is what callers
 * are used to.
 */
final class StockRecommendersContractTest {

    private static final String TIES = "equal values come as the iteration over the candidates gives them";
    private static final String CLIPPED = "it ranks what it has clipped";
    private static final String NEIGHBOURS = "it looks for neighbours, and a stranger has none";
    private static final String UNSEEDED = "every training starts from other random factors";
    private static final String OLD_AVERAGES = "a refresh adds to the old averages instead of starting anew";

    @Nested
    @KnownBreak(check = "ordersEqualRescoredValuesAsWithoutRescorer", because = TIES)
    @KnownBreak(check = "ranksEstimatesBeforeItClipsThem", because = CLIPPED)
    final class ItemBased implements RecommenderContract {
        @Override
        public Recommender buildRecommender(DataModel dataModel) throws TasteException {
            return new GenericItemBasedRecommender(dataModel, new PearsonCorrelationSimilarity(dataModel));
        }
    }

    @Nested
    @KnownBreak(check = "ordersEqualRescoredValuesAsWithoutRescorer", because = TIES)
    final class ItemBasedWithoutValues implements RecommenderContract {
        @Override
        public RatingMatrix ratings() {
            return TinyRatings.preferences();
        }

        @Override
        public Recommender buildRecommender(DataModel dataModel) {
            return new GenericBooleanPrefItemBasedRecommender(dataModel, new LogLikelihoodSimilarity(dataModel));
        }
    }

    @Nested
    @KnownBreak(check = "ordersEqualRescoredValuesAsWithoutRescorer", because = TIES)
    @KnownBreak(check = "refusesToListForUnknownUser", because = NEIGHBOURS)
    @KnownBreak(check = "ranksEstimatesBeforeItClipsThem", because = CLIPPED)
    final class UserBased implements RecommenderContract {
        @Override
        public Recommender buildRecommender(DataModel dataModel) throws TasteException {
            UserSimilarity similarity = new PearsonCorrelationSimilarity(dataModel);
            return new GenericUserBasedRecommender(
                    dataModel, new NearestNUserNeighborhood(5, similarity, dataModel), similarity);
        }
    }

    @Nested
    @KnownBreak(check = "ordersEqualRescoredValuesAsWithoutRescorer", because = TIES)
    @KnownBreak(check = "refusesToListForUnknownUser", because = NEIGHBOURS)
    final class UserBasedWithoutValues implements RecommenderContract {
        @Override
        public RatingMatrix ratings() {
            return TinyRatings.preferences();
        }

        @Override
        public Recommender buildRecommender(DataModel dataModel) throws TasteException {
            UserSimilarity similarity = new LogLikelihoodSimilarity(dataModel);
            return new GenericBooleanPrefUserBasedRecommender(
                    dataModel, new NearestNUserNeighborhood(5, similarity, dataModel), similarity);
        }
    }

    @Nested
    @KnownBreak(check = "ordersEqualRescoredValuesAsWithoutRescorer", because = TIES)
    @KnownBreak(check = "givesTheActualPreferenceWhereThereIsOne", because = "it always predicts")
    @KnownBreak(check = "servesAnonymousUser", because = "only users of the training have factors")
    @KnownBreak(check = "answersAlikeOverEqualData", because = UNSEEDED)
    @KnownBreak(check = "answersAlikeAfterRefreshWithoutNews", because = UNSEEDED)
    @KnownBreak(check = "answersAfterRefreshAsIfNewlyBuilt", because = UNSEEDED)
    @KnownBreak(check = "givesSameValuesWhateverTheIds", because = UNSEEDED)
    @KnownBreak(check = "ranksEstimatesBeforeItClipsThem", because = UNSEEDED)
    final class Svd implements RecommenderContract {
        @Override
        public Recommender buildRecommender(DataModel dataModel) throws TasteException {
            return new SVDRecommender(dataModel, new ALSWRFactorizer(dataModel, 3, 0.1, 5));
        }
    }

    @Nested
    @KnownBreak(check = "ordersEqualRescoredValuesAsWithoutRescorer", because = TIES)
    @KnownBreak(check = "answersAfterRefreshAsIfNewlyBuilt", because = OLD_AVERAGES)
    final class ItemAverage implements RecommenderContract {
        @Override
        public Recommender buildRecommender(DataModel dataModel) throws TasteException {
            return new ItemAverageRecommender(dataModel);
        }
    }

    @Nested
    @KnownBreak(check = "ordersEqualRescoredValuesAsWithoutRescorer", because = TIES)
    @KnownBreak(check = "answersAfterRefreshAsIfNewlyBuilt", because = OLD_AVERAGES)
    @KnownBreak(check = "servesAnonymousUser", because = "only users of the last refresh have an average")
    final class ItemUserAverage implements RecommenderContract {
        @Override
        public Recommender buildRecommender(DataModel dataModel) throws TasteException {
            return new ItemUserAverageRecommender(dataModel);
        }
    }

    @Nested
    @KnownBreak(check = "ordersEqualRescoredValuesAsWithoutRescorer", because = TIES)
    @KnownBreak(
            check = "listsKnownItemsOnRequestAmongTheOthers",
            because = "a cached list is given whatever is asked about known items")
    @KnownBreak(check = "ranksEstimatesBeforeItClipsThem", because = CLIPPED)
    final class ItemBasedBelowCache implements RecommenderContract {
        @Override
        public Recommender buildRecommender(DataModel dataModel) throws TasteException {
            return new CachingRecommender(
                    new GenericItemBasedRecommender(dataModel, new PearsonCorrelationSimilarity(dataModel)));
        }
    }
}
