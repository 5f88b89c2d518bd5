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
import org.apache.mahout.cf.taste.common.NoSuchItemException;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.model.PreferenceArray;
import org.jspecify.annotations.Nullable;

/** The {@link ItemQuality} of some items in a data model; read when it is first asked for, then kept. */
final class ItemStatistics {

    private final DataModel dataModel;
    private final IdIndex items;
    private @Nullable ItemQuality quality;

    ItemStatistics(DataModel dataModel, IdIndex items) {
        this.dataModel = dataModel;
        this.items = items;
    }

    synchronized ItemQuality quality() throws TasteException {
        ItemQuality known = quality;
        if (known == null) {
            known = read();
            quality = known;
        }
        return known;
    }

    private ItemQuality read() throws TasteException {
        double[] sums = new double[items.size()];
        float[] counts = new float[items.size()];
        for (int item = 0; item < counts.length; item++) {
            if (dataModel.hasPreferenceValues()) {
                addRatings(item, sums, counts);
            } else {
                counts[item] = dataModel.getNumUsersWithPreferenceFor(items.idAt(item));
                sums[item] = counts[item];
            }
        }
        return ItemQuality.of(sums, counts);
    }

    private void addRatings(int item, double[] sums, float[] counts) throws TasteException {
        PreferenceArray ratings;
        try {
            ratings = dataModel.getPreferencesForItem(items.idAt(item));
        } catch (NoSuchItemException leftTheDataModel) {
            return;
        }
        for (int position = 0; position < ratings.length(); position++) {
            if (Float.isFinite(ratings.getValue(position))) {
                sums[item] += ratings.getValue(position);
                counts[item]++;
            }
        }
    }
}
