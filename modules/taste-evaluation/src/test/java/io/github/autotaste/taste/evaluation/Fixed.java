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
package io.github.autotaste.taste.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.mahout.cf.taste.common.Refreshable;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.common.LongPrimitiveIterator;
import org.apache.mahout.cf.taste.impl.recommender.GenericRecommendedItem;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.recommender.IDRescorer;
import org.apache.mahout.cf.taste.recommender.RecommendedItem;
import org.apache.mahout.cf.taste.recommender.Recommender;
import org.jspecify.annotations.Nullable;

/**
 * Learns nothing: estimates as it is told, and lists the items that the user does not know, small ids first.
 *
 * @param longest the most items of a list
 */
record Fixed(DataModel dataModel, Estimates estimates, int longest) implements Recommender {

    interface Estimates {
        float of(long userID, long itemID) throws TasteException;
    }

    static Fixed estimating(DataModel dataModel, Estimates estimates) {
        return new Fixed(dataModel, estimates, Integer.MAX_VALUE);
    }

    static Fixed listing(DataModel dataModel, int longest) {
        return new Fixed(dataModel, (user, item) -> Float.NaN, longest);
    }

    @Override
    public List<RecommendedItem> recommend(long userID, int howMany, @Nullable IDRescorer rescorer)
            throws TasteException {
        List<RecommendedItem> list = new ArrayList<>();
        LongPrimitiveIterator itemIDs = dataModel.getItemIDs();
        while (itemIDs.hasNext() && list.size() < Math.min(howMany, longest)) {
            long itemID = itemIDs.nextLong();
            boolean isKnown = dataModel.getItemIDsFromUser(userID).contains(itemID);
            if (!isKnown && (rescorer == null || !rescorer.isFiltered(itemID))) {
                list.add(new GenericRecommendedItem(itemID, -itemID));
            }
        }
        return list;
    }

    @Override
    public List<RecommendedItem> recommend(long userID, int howMany) throws TasteException {
        return recommend(userID, howMany, null);
    }

    @Override
    public List<RecommendedItem> recommend(long userID, int howMany, boolean includeKnownItems) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<RecommendedItem> recommend(
            long userID, int howMany, @Nullable IDRescorer rescorer, boolean includeKnownItems) {
        throw new UnsupportedOperationException();
    }

    @Override
    public float estimatePreference(long userID, long itemID) throws TasteException {
        return estimates.of(userID, itemID);
    }

    @Override
    public void setPreference(long userID, long itemID, float value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void removePreference(long userID, long itemID) {
        throw new UnsupportedOperationException();
    }

    @Override
    public DataModel getDataModel() {
        return dataModel;
    }

    @Override
    public void refresh(@Nullable Collection<Refreshable> alreadyRefreshed) {}
}
