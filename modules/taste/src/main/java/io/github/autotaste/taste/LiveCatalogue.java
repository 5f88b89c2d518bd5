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
 * The catalogue of a scorer over a data model that may get items meanwhile, because it is live or was refreshed alone. It
 * is looked through for newer ones whenever the number of its items has changed: by the first who asks then, while others go
 * on with what was found before. They are listed where scores are ratings: among other scores, or by preferences that have
 * no values, they would have no place. What is known of the scorer's items is read once.
 */
final class LiveCatalogue {

    private final DataModel dataModel;
    private final ItemScorer scorer;
    private final boolean listsNewer;
    private final Latest<ItemScorer, RatingSums, TasteException> known;
    /** By the number of items that the data model has. */
    private final Latest<Integer, Catalogue, TasteException> latest;

    /** @param hasValues whether preferences have values */
    LiveCatalogue(DataModel dataModel, ItemScorer scorer, boolean hasValues) {
        this.dataModel = dataModel;
        this.scorer = scorer;
        listsNewer = hasValues && scorer.predictsRatings();
        known = new Latest<>(
                () -> scorer, of -> RatingSums.read(dataModel, of.items().toArray(), of.learntRange()));
        latest = new Latest<>(
                () -> listsNewer ? dataModel.getNumItems() : 0,
                itemsInData -> new Catalogue(dataModel, scorer, known, newerAmong(itemsInData)));
    }

    Catalogue now() throws TasteException {
        return latest.get();
    }

    /** Reads what lists need of the data model, before calls come. */
    void read() throws TasteException {
        Catalogue now = now();
        if (now.size() > scorer.items().size()) {
            now.quality();
        }
    }

    /** The ids of the items that the scorer does not know, ascending. */
    private long[] newerAmong(int itemsInData) throws TasteException {
        if (!listsNewer) {
            return new long[0];
        }
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
        return sorted;
    }
}
