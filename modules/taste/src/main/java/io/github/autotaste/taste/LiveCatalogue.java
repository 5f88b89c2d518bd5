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

import io.github.autotaste.ratings.ItemScorer;
import java.util.Arrays;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.common.LongPrimitiveIterator;
import org.apache.mahout.cf.taste.model.DataModel;

/**
 * The catalogue of a scorer over a data model that may get items meanwhile, because it is live or was refreshed alone. It is
 * looked through for newer ones whenever the number of its items has changed. They are listed where scores are ratings: among
 * other scores, or by preferences that have no values, they would have no place.
 */
final class LiveCatalogue {

    private static final int NOT_LOOKED = -1;

    private final DataModel dataModel;
    private final ItemScorer scorer;
    private final boolean listsNewer;
    private volatile Seen seen;

    /** @param itemsInData how many items the data model had then */
    private record Seen(Catalogue catalogue, int itemsInData) {}

    /** @param hasValues whether preferences have values */
    LiveCatalogue(DataModel dataModel, ItemScorer scorer, boolean hasValues) {
        this.dataModel = dataModel;
        this.scorer = scorer;
        listsNewer = hasValues && scorer.predictsRatings();
        seen = new Seen(new Catalogue(dataModel, scorer, new long[0]), NOT_LOOKED);
    }

    Catalogue now() throws TasteException {
        Seen last = seen;
        if (listsNewer && dataModel.getNumItems() != last.itemsInData()) {
            last = look();
            seen = last;
        }
        return last.catalogue();
    }

    private Seen look() throws TasteException {
        int itemsInData = dataModel.getNumItems();
        long[] newer = new long[itemsInData];
        int size = 0;
        LongPrimitiveIterator itemIDs = dataModel.getItemIDs();
        while (itemIDs.hasNext()) {
            long itemID = itemIDs.nextLong();
            if (scorer.items().indexOf(itemID) < 0) {
                newer = size < newer.length ? newer : Arrays.copyOf(newer, 2 * size + 1);
                newer[size++] = itemID;
            }
        }
        long[] sorted = Arrays.copyOf(newer, size);
        Arrays.sort(sorted);
        return new Seen(new Catalogue(dataModel, scorer, sorted), itemsInData);
    }
}
