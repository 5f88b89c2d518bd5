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
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.model.DataModel;

/**
 * What can be listed: the items of a scorer and, at the indices behind them, newer ones of the data model, which are
 * estimated by their ratings alone. What the data model knows of the items is read when it is first needed, then kept.
 */
final class Catalogue {

    private final DataModel dataModel;
    private final IdIndex items;
    private final long[] newerIDs;
    private final RatingRange learnt;
    private final Latest<ItemScorer, RatingSums, TasteException> known;
    private final Latest<Catalogue, ItemQuality, TasteException> quality = new Latest<>(() -> this, Catalogue::read);

    /**
     * @param known what the data model knows of the scorer's items
     * @param newerIDs of items that the scorer does not know, ascending
     */
    Catalogue(
            DataModel dataModel,
            ItemScorer scorer,
            Latest<ItemScorer, RatingSums, TasteException> known,
            long[] newerIDs) {
        this.dataModel = dataModel;
        this.known = known;
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

    /** Of all indices; read by the first who asks. */
    ItemQuality quality() throws TasteException {
        return quality.get();
    }

    private static ItemQuality read(Catalogue catalogue) throws TasteException {
        RatingSums newer = RatingSums.read(catalogue.dataModel, catalogue.newerIDs, catalogue.learnt);
        return catalogue.known.get().qualityWith(newer);
    }
}
