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
import io.github.autotaste.testkit.taste.TinyDataModels;
import java.util.Collection;
import java.util.List;
import org.apache.mahout.cf.taste.common.Refreshable;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.common.FastIDSet;
import org.apache.mahout.cf.taste.impl.model.PlusAnonymousUserDataModel;
import org.apache.mahout.cf.taste.impl.recommender.AllUnknownItemsCandidateItemsStrategy;
import org.apache.mahout.cf.taste.impl.recommender.CachingRecommender;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.model.PreferenceArray;
import org.apache.mahout.cf.taste.recommender.CandidateItemsStrategy;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;
import org.apache.mahout.cf.taste.recommender.Recommender;
import org.junit.jupiter.api.Test;

/**
 * Keeps to the part of Taste that all supported versions of Mahout have; the build runs it over Mahout 0.13, which the
 * classes are compiled against, and over 0.9.
 */
final class AnyMahoutTest {

    private static final AutoRecConfig AUTOREC =
            AutoRecConfig.userBased().hiddenUnits(6).epochs(20).build();
    private static final CdaeConfig CDAE =
            CdaeConfig.defaults().hiddenUnits(6).epochs(5).build();
    private static final long USER = -17;

    @Test
    void runsOverTheJarItIsMeantToRunOver() {
        String jar = Recommender.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        assertThat(jar).endsWith("/" + System.getProperty("mahout.jar", "mahout-mr-0.13.0.jar"));
    }

    @Test
    void listsThroughTastesInterface() throws TasteException {
        for (Recommender recommender : List.of(
                new AutoRecRecommender(TinyDataModels.withValues(), AUTOREC),
                new CdaeRecommender(TinyDataModels.withoutValues(), CDAE))) {
            List<RecommendedItem> list = recommender.recommend(USER, 2);
            assertThat(list).hasSize(2);
            assertThat(recommender.recommend(USER, 1, null)).isEqualTo(list.subList(0, 1));
            assertThat(recommender.estimatePreference(USER, list.get(0).getItemID()))
                    .isEqualTo(list.get(0).getValue());
            recommender.refresh(null);
            assertThat(recommender.recommend(USER, 2)).isEqualTo(list);
        }
    }

    @Test
    void listsKnownItemsThroughItsOwnMethods() throws TasteException {
        AutoRecRecommender recommender = new AutoRecRecommender(TinyDataModels.withValues(), AUTOREC);
        assertThat(recommender.recommend(USER, 12, true)).hasSize(12);
        assertThat(recommender.recommend(USER, 12, null, true)).hasSize(12);
    }

    @Test
    void listsCandidatesOfMahoutsStrategy() throws TasteException {
        DataModel dataModel = TinyDataModels.withValues();
        Recommender overCandidates =
                new AutoRecRecommender(dataModel, AUTOREC, new AllUnknownItemsCandidateItemsStrategy());
        assertThat(overCandidates.recommend(USER, 12))
                .isNotEmpty()
                .isEqualTo(new AutoRecRecommender(dataModel, AUTOREC).recommend(USER, 12));
    }

    @Test
    void passesOnWhatTheStrategyThrows() throws TasteException {
        Recommender recommender = new AutoRecRecommender(TinyDataModels.withValues(), AUTOREC, new FailingStrategy());
        assertThatThrownBy(() -> recommender.recommend(USER, 2))
                .isInstanceOf(TasteException.class)
                .hasMessageMatching("user -17 has \\d+ of 12 items");
    }

    /** Has the method of either version of the interface. */
    private static final class FailingStrategy implements CandidateItemsStrategy {
        @Override
        public FastIDSet getCandidateItems(
                long userID, PreferenceArray preferences, DataModel dataModel, boolean includeKnownItems)
                throws TasteException {
            return getCandidateItems(userID, preferences, dataModel);
        }

        @SuppressWarnings({"DoNotCallSuggester", "EffectivelyPrivate"}) // the method of the old interface
        public FastIDSet getCandidateItems(long userID, PreferenceArray preferences, DataModel dataModel)
                throws TasteException {
            throw new TasteException(
                    "user " + userID + " has " + preferences.length() + " of " + dataModel.getNumItems() + " items");
        }

        @Override
        public void refresh(Collection<Refreshable> alreadyRefreshed) {}
    }

    @Test
    void servesAnonymousVisitorAndBelowCache() throws TasteException {
        PlusAnonymousUserDataModel dataModel = new PlusAnonymousUserDataModel(TinyDataModels.withoutValues());
        Recommender recommender = new CachingRecommender(new CdaeRecommender(dataModel, CDAE));
        long visitor = PlusAnonymousUserDataModel.TEMP_USER_ID;
        dataModel.setTempPrefs(TinyDataModels.preferences(visitor, 1, 3, 8));
        assertThat(recommender.recommend(visitor, 2)).hasSize(2);
        assertThat(recommender.recommend(USER, 2)).hasSize(2);
    }
}
