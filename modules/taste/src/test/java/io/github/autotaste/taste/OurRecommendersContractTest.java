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

import io.github.autotaste.autoencoder.model.AutoRecConfig;
import io.github.autotaste.autoencoder.model.CdaeConfig;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.testkit.TinyRatings;
import io.github.autotaste.testkit.taste.RecommenderContract;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.recommender.AllUnknownItemsCandidateItemsStrategy;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.recommender.Recommender;
import org.junit.jupiter.api.Nested;

/** Every recommender of this module keeps the whole contract, with and without values, no break allowed. */
final class OurRecommendersContractTest {

    private static final AutoRecConfig ITEM_AUTOREC =
            AutoRecConfig.itemBased().hiddenUnits(6).weightDecay(0.1).epochs(20).build();
    private static final AutoRecConfig USER_AUTOREC =
            AutoRecConfig.userBased().hiddenUnits(6).weightDecay(0.1).epochs(20).build();
    private static final CdaeConfig CDAE =
            CdaeConfig.defaults().hiddenUnits(6).epochs(5).build();

    @Nested
    final class ItemAutoRec implements RecommenderContract {
        @Override
        public Recommender buildRecommender(DataModel dataModel) throws TasteException {
            return new AutoRecRecommender(dataModel, ITEM_AUTOREC);
        }
    }

    @Nested
    final class ItemAutoRecWithoutValues implements RecommenderContract {
        @Override
        public RatingMatrix ratings() {
            return TinyRatings.preferences();
        }

        @Override
        public Recommender buildRecommender(DataModel dataModel) throws TasteException {
            return new AutoRecRecommender(dataModel, ITEM_AUTOREC);
        }
    }

    @Nested
    final class UserAutoRec implements RecommenderContract {
        @Override
        public Recommender buildRecommender(DataModel dataModel) throws TasteException {
            return new AutoRecRecommender(dataModel, USER_AUTOREC);
        }
    }

    @Nested
    final class UserAutoRecOverCandidates implements RecommenderContract {
        @Override
        public Recommender buildRecommender(DataModel dataModel) throws TasteException {
            return new AutoRecRecommender(dataModel, USER_AUTOREC, new AllUnknownItemsCandidateItemsStrategy());
        }
    }

    @Nested
    final class Cdae implements RecommenderContract {
        @Override
        public Recommender buildRecommender(DataModel dataModel) throws TasteException {
            return new CdaeRecommender(dataModel, CDAE);
        }
    }

    @Nested
    final class CdaeWithoutValues implements RecommenderContract {
        @Override
        public RatingMatrix ratings() {
            return TinyRatings.preferences();
        }

        @Override
        public Recommender buildRecommender(DataModel dataModel) throws TasteException {
            return new CdaeRecommender(dataModel, CDAE);
        }
    }

    @Nested
    final class CdaeWithoutValuesOverCandidates implements RecommenderContract {
        @Override
        public RatingMatrix ratings() {
            return TinyRatings.preferences();
        }

        @Override
        public Recommender buildRecommender(DataModel dataModel) throws TasteException {
            return new CdaeRecommender(dataModel, CDAE, new AllUnknownItemsCandidateItemsStrategy());
        }
    }
}
