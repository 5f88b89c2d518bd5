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

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.LinearPath.ClosedForm;
import io.github.autotaste.autoencoder.model.BlendedScorer;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.testkit.TinyRatings;
import io.github.autotaste.testkit.taste.ForwardingDataModel;
import io.github.autotaste.testkit.taste.RecommenderContract;
import io.github.autotaste.testkit.taste.TinyDataModels;
import java.util.List;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.recommender.AllUnknownItemsCandidateItemsStrategy;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;
import org.apache.mahout.cf.taste.recommender.Recommender;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Every recommender of this module keeps the whole contract, with and without values, no break allowed. One check is read
 * for recommenders that go on training from the weights they have.
 */
final class OurRecommendersContractTest {

    private static final AutoRecConfig ITEM_AUTOREC =
            AutoRecConfig.itemBased().hiddenUnits(6).weightDecay(0.1).epochs(20).build();
    private static final AutoRecConfig USER_AUTOREC =
            AutoRecConfig.userBased().hiddenUnits(6).weightDecay(0.1).epochs(20).build();
    private static final CdaeConfig CDAE =
            CdaeConfig.defaults().hiddenUnits(6).epochs(5).build();
    private static final CdaeConfig CDAE_WITH_PATH = CDAE.toBuilder()
            .linearPath(ClosedForm.defaults().withWeightDecay(2).withNetworkWeight(0.5))
            .build();

    /** After a refresh the values are not those of a model that starts anew, but what may be listed is the same. */
    interface WarmRecommenderContract extends RecommenderContract {
        @Test
        @Override
        default void answersAfterRefreshAsIfNewlyBuilt() throws TasteException {
            RatingMatrix old = TinyRatings.ratings(16, 12, 0.4, 77);
            ForwardingDataModel dataModel = new ForwardingDataModel(
                    TinyDataModels.of(ratings().hasValues() ? old : TinyRatings.withoutValues(old)));
            Recommender refreshed = buildRecommender(dataModel);
            dataModel.forwardTo(TinyDataModels.of(ratings()));
            refreshed.refresh(null);
            Recommender newlyBuilt = buildRecommender(TinyDataModels.of(ratings()));
            for (long userID : ratings().users().toArray()) {
                assertThat(itemIDs(refreshed, userID)).containsExactlyInAnyOrderElementsOf(itemIDs(newlyBuilt, userID));
            }
        }

        private static List<Long> itemIDs(Recommender recommender, long userID) throws TasteException {
            return recommender.recommend(userID, 1000).stream()
                    .map(RecommendedItem::getItemID)
                    .toList();
        }
    }

    @Nested
    final class ItemAutoRec implements WarmRecommenderContract {
        @Override
        public Recommender buildRecommender(DataModel dataModel) throws TasteException {
            return new AutoRecRecommender(dataModel, ITEM_AUTOREC);
        }
    }

    @Nested
    final class ItemAutoRecWithoutValues implements WarmRecommenderContract {
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
    final class UserAutoRec implements WarmRecommenderContract {
        @Override
        public Recommender buildRecommender(DataModel dataModel) throws TasteException {
            return new AutoRecRecommender(dataModel, USER_AUTOREC);
        }
    }

    @Nested
    final class UserAutoRecOverCandidates implements WarmRecommenderContract {
        @Override
        public Recommender buildRecommender(DataModel dataModel) throws TasteException {
            return new AutoRecRecommender(dataModel, USER_AUTOREC, new AllUnknownItemsCandidateItemsStrategy());
        }
    }

    @Nested
    final class Cdae implements WarmRecommenderContract {
        @Override
        public Recommender buildRecommender(DataModel dataModel) throws TasteException {
            return new CdaeRecommender(dataModel, CDAE);
        }
    }

    @Nested
    final class CdaeWithPath implements WarmRecommenderContract {
        @Override
        public Recommender buildRecommender(DataModel dataModel) throws TasteException {
            return new CdaeRecommender(dataModel, CDAE_WITH_PATH);
        }
    }

    @Nested
    final class CdaeWithPathWithoutValuesFromFile implements WarmRecommenderContract {
        @Override
        public RatingMatrix ratings() {
            return TinyRatings.preferences();
        }

        @Override
        public Recommender buildRecommender(DataModel dataModel) throws TasteException {
            return new ThroughFile((data, store) -> new CdaeRecommender(data, CDAE_WITH_PATH, store))
                    .buildRecommender(dataModel);
        }
    }

    @Nested
    final class CdaeWithoutValues implements WarmRecommenderContract {
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
    final class CdaeWithoutValuesOverCandidates implements WarmRecommenderContract {
        @Override
        public RatingMatrix ratings() {
            return TinyRatings.preferences();
        }

        @Override
        public Recommender buildRecommender(DataModel dataModel) throws TasteException {
            return new CdaeRecommender(dataModel, CDAE, new AllUnknownItemsCandidateItemsStrategy());
        }
    }

    @Nested
    final class ItemAutoRecFromFile implements WarmRecommenderContract {
        @Override
        public Recommender buildRecommender(DataModel dataModel) throws TasteException {
            return new ThroughFile((data, store) -> new AutoRecRecommender(data, ITEM_AUTOREC, store))
                    .buildRecommender(dataModel);
        }
    }

    @Nested
    final class UserAutoRecFromFile implements WarmRecommenderContract {
        @Override
        public Recommender buildRecommender(DataModel dataModel) throws TasteException {
            return new ThroughFile((data, store) -> new AutoRecRecommender(data, USER_AUTOREC, store))
                    .buildRecommender(dataModel);
        }
    }

    @Nested
    final class CdaeFromFile implements WarmRecommenderContract {
        @Override
        public Recommender buildRecommender(DataModel dataModel) throws TasteException {
            return new ThroughFile((data, store) -> new CdaeRecommender(data, CDAE, store)).buildRecommender(dataModel);
        }
    }

    @Nested
    final class CdaeWithoutValuesFromFile implements WarmRecommenderContract {
        @Override
        public RatingMatrix ratings() {
            return TinyRatings.preferences();
        }

        @Override
        public Recommender buildRecommender(DataModel dataModel) throws TasteException {
            return new ThroughFile((data, store) -> new CdaeRecommender(data, CDAE, store)).buildRecommender(dataModel);
        }
    }

    /** A scorer that is not one model; it is built anew at every refresh. */
    @Nested
    final class Blend implements RecommenderContract {
        @Override
        public Recommender buildRecommender(DataModel dataModel) throws TasteException {
            Trainer trainer = Trainer.onAllProcessors();
            return new AutoencoderRecommender(dataModel, data -> {
                RatingMatrix ratings = DataModelRatings.toMatrix(data);
                return new BlendedScorer(
                        List.of(trainer.train(ratings, ITEM_AUTOREC), trainer.train(ratings, USER_AUTOREC)),
                        new double[] {0.6, 0.4},
                        0);
            });
        }
    }
}
