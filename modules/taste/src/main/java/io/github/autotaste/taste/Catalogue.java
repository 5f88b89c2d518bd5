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

import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.ItemQuality;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingRange;
import io.github.autotaste.ratings.UserProfile;
import java.util.Arrays;
import org.apache.mahout.cf.taste.common.NoSuchItemException;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.model.PreferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What can be listed: the items of a scorer and, at the indices behind them, newer ones of the data model, which are
 * estimated by their ratings alone. What the data model knows of the items is read when it is first needed, then kept.
 */
final class Catalogue {

    private final DataModel dataModel;
    private final IdIndex items;
    private final long[] newerIDs;
    private final RatingRange learnt;
    private @Nullable ItemQuality quality;

    /** @param newerIDs of items that the scorer does not know, ascending */
    Catalogue(DataModel dataModel, ItemScorer scorer, long[] newerIDs) {
        this.dataModel = dataModel;
        items = scorer.items();
        learnt = scorer.learntRange();
        this.newerIDs = newerIDs;
    }

    int size() {
        return items.size() + newerIDs.length;
    }

    long idAt(int index) {
        return isNewer(index) ? newerIDs[index - items.size()] : items.idAt(index);
    }

    /** The index of an item; negative if it is not listed. */
    int indexOf(long itemID) {
        int known = items.indexOf(itemID);
        int newer = known >= 0 ? known : Arrays.binarySearch(newerIDs, itemID);
        return known >= 0 || newer < 0 ? newer : items.size() + newer;
    }

    /** Whether the scorer does not know the item of an index. */
    boolean isNewer(int index) {
        return index >= items.size();
    }

    /** The scores of the scorer's items, followed by estimates for the newer ones; the same array where there are none. */
    float[] withNewer(float[] scores, UserProfile profile) throws TasteException {
        if (newerIDs.length == 0) {
            return scores;
        }
        float[] all = Arrays.copyOf(scores, size());
        float deviation = deviation(profile);
        for (int index = items.size(); index < all.length; index++) {
            all[index] = quality().means()[index] + deviation;
        }
        return all;
    }

    /** The estimate for a newer item: its mean rating and how far the user rates above the means of other items. */
    float estimate(UserProfile profile, int index) throws TasteException {
        return quality().means()[index] + deviation(profile);
    }

    /** Drawn to 0 as the means of items are to that of all. */
    private float deviation(UserProfile profile) throws TasteException {
        float[] means = quality().means();
        double sum = 0;
        for (int position = 0; position < profile.itemIndices().length; position++) {
            sum += profile.ratings()[position] - means[profile.itemIndices()[position]];
        }
        return (float) (sum / (ItemQuality.PRIOR_RATINGS + profile.itemIndices().length));
    }

    /** Of all indices. */
    synchronized ItemQuality quality() throws TasteException {
        ItemQuality known = quality;
        if (known == null) {
            known = read();
            quality = known;
        }
        return known;
    }

    private ItemQuality read() throws TasteException {
        double[] sums = new double[size()];
        float[] counts = new float[sums.length];
        for (int index = 0; index < sums.length; index++) {
            if (dataModel.hasPreferenceValues()) {
                addRatings(index, sums, counts);
            } else {
                counts[index] = dataModel.getNumUsersWithPreferenceFor(idAt(index));
                sums[index] = counts[index];
            }
        }
        return ItemQuality.of(sums, counts);
    }

    /** Values beyond those the scorer has learnt from count as the nearest of those, as in profiles. */
    private void addRatings(int index, double[] sums, float[] counts) throws TasteException {
        PreferenceArray ratings;
        try {
            ratings = dataModel.getPreferencesForItem(idAt(index));
        } catch (NoSuchItemException leftTheDataModel) {
            return;
        }
        for (int position = 0; position < ratings.length(); position++) {
            if (Float.isFinite(ratings.getValue(position))) {
                sums[index] += learnt.clip(ratings.getValue(position));
                counts[index]++;
            }
        }
    }
}
