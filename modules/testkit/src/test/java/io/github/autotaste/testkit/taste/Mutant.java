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

import java.util.Collection;
import java.util.List;
import org.apache.mahout.cf.taste.common.Refreshable;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.recommender.GenericItemBasedRecommender;
import org.apache.mahout.cf.taste.impl.similarity.PearsonCorrelationSimilarity;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.recommender.IDRescorer;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;
import org.apache.mahout.cf.taste.recommender.Recommender;
import org.jspecify.annotations.Nullable;

/** Mahout's item-based recommender, for subclasses that do one thing wrong. */
class Mutant implements Recommender {

    final DataModel dataModel;
    final Recommender sound;

    Mutant(DataModel dataModel) throws TasteException {
        this.dataModel = dataModel;
        sound = new GenericItemBasedRecommender(dataModel, new PearsonCorrelationSimilarity(dataModel));
    }

    @Override
    public final List<RecommendedItem> recommend(long userID, int howMany) throws TasteException {
        return recommend(userID, howMany, null, false);
    }

    @Override
    public final List<RecommendedItem> recommend(long userID, int howMany, boolean includeKnownItems)
            throws TasteException {
        return recommend(userID, howMany, null, includeKnownItems);
    }

    @Override
    public final List<RecommendedItem> recommend(long userID, int howMany, @Nullable IDRescorer rescorer)
            throws TasteException {
        return recommend(userID, howMany, rescorer, false);
    }

    @Override
    public List<RecommendedItem> recommend(
            long userID, int howMany, @Nullable IDRescorer rescorer, boolean includeKnownItems) throws TasteException {
        return sound.recommend(userID, howMany, rescorer, includeKnownItems);
    }

    @Override
    public float estimatePreference(long userID, long itemID) throws TasteException {
        return sound.estimatePreference(userID, itemID);
    }

    @Override
    public void setPreference(long userID, long itemID, float value) throws TasteException {
        sound.setPreference(userID, itemID, value);
    }

    @Override
    public void removePreference(long userID, long itemID) throws TasteException {
        sound.removePreference(userID, itemID);
    }

    @Override
    public DataModel getDataModel() {
        return dataModel;
    }

    @Override
    public void refresh(@Nullable Collection<Refreshable> alreadyRefreshed) {
        sound.refresh(alreadyRefreshed);
    }
}
