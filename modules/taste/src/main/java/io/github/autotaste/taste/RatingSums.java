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

import io.github.autotaste.ratings.ItemQuality;
import io.github.autotaste.ratings.RatingRange;
import java.util.Arrays;
import org.apache.mahout.cf.taste.common.NoSuchItemException;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.model.PreferenceArray;

/** What a data model knows of some items: the sum of the ratings of each, and how many there are. */
final class RatingSums {

    private final double[] sums;
    private final float[] counts;

    private RatingSums(double[] sums, float[] counts) {
        this.sums = sums;
        this.counts = counts;
    }

    /**
     * Reads the ratings of some items.
     *
     * @param learnt values beyond this range count as the nearest within, as in profiles
     */
    static RatingSums read(DataModel dataModel, long[] itemIDs, RatingRange learnt) throws TasteException {
        RatingSums read = new RatingSums(new double[itemIDs.length], new float[itemIDs.length]);
        for (int index = 0; index < itemIDs.length; index++) {
            if (dataModel.hasPreferenceValues()) {
                read.addRatings(index, dataModel, itemIDs[index], learnt);
            } else {
                read.counts[index] = dataModel.getNumUsersWithPreferenceFor(itemIDs[index]);
                read.sums[index] = read.counts[index];
            }
        }
        return read;
    }

    private void addRatings(int index, DataModel dataModel, long itemID, RatingRange learnt) throws TasteException {
        PreferenceArray ratings;
        try {
            ratings = dataModel.getPreferencesForItem(itemID);
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

    /** Of these items, followed by others. */
    ItemQuality qualityWith(RatingSums others) {
        int size = sums.length;
        double[] allSums = Arrays.copyOf(sums, size + others.sums.length);
        float[] allCounts = Arrays.copyOf(counts, allSums.length);
        System.arraycopy(others.sums, 0, allSums, size, others.sums.length);
        System.arraycopy(others.counts, 0, allCounts, size, others.counts.length);
        return ItemQuality.of(allSums, allCounts);
    }
}
