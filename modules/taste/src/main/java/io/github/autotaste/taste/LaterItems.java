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

import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.model.FeatureFoldIn;
import io.github.autotaste.autoencoder.model.ItemFoldIn;
import io.github.autotaste.autoencoder.model.NewItem;
import io.github.autotaste.autoencoder.model.NewItems;
import io.github.autotaste.autoencoder.model.Rater;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.ItemFeatures;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.WeakHashMap;
import org.apache.mahout.cf.taste.common.NoSuchItemException;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.model.PlusAnonymousUserDataModel;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.model.PreferenceArray;
import org.jspecify.annotations.Nullable;

/** A trained model and the items that came after its training, as they are in the data model. Safe for any number of threads. */
final class LaterItems {

    private final AutoencoderModel trained;
    private final TreeMap<Long, NewItem> items = new TreeMap<>();
    /** Every model with later items that is still in use. */
    private final Set<AutoencoderModel> extensions = Collections.newSetFromMap(new WeakHashMap<>());

    private final ItemFeatures features;
    private @Nullable FoldIn foldIn;

    /** By ratings, and by features where the model knows them. */
    private record FoldIn(ItemFoldIn byRatings, @Nullable FeatureFoldIn byBoth) {

        static FoldIn of(AutoencoderModel model, RatingMatrix ratings, ItemFeatures features) {
            ItemFoldIn byRatings = ItemFoldIn.of(model, ratings);
            return new FoldIn(
                    byRatings, model.trainedOn().knows(features) ? FeatureFoldIn.of(byRatings, features) : null);
        }

        NewItem fit(long itemID, List<Rater> raters) {
            return byBoth == null ? byRatings.fit(raters) : byBoth.fit(itemID, raters);
        }

        NewItems newItemsOf(RatingMatrix ratings) {
            return byBoth == null ? byRatings.newItemsOf(ratings) : byBoth.newItemsOf(ratings);
        }
    }

    LaterItems(AutoencoderModel trained, ItemFeatures features) {
        this.trained = trained;
        this.features = features;
    }

    /** Whether an item was there in training. */
    boolean isTrained(long itemID) {
        return trained.items().indexOf(itemID) >= 0;
    }

    /** Whether a scorer is the trained model, with or without later items. */
    @SuppressWarnings("ReferenceEquality") // the very model
    synchronized boolean areOf(ItemScorer scorer) {
        return scorer == trained || extensions.contains(scorer);
    }

    /** The model with all items of some ratings. */
    synchronized AutoencoderModel foldInAll(RatingMatrix ratings) {
        FoldIn made = FoldIn.of(trained, ratings, features);
        foldIn = made;
        NewItems found = made.newItemsOf(ratings);
        items.clear();
        for (int index = 0; index < found.ids().size(); index++) {
            items.put(found.ids().idAt(index), found.items().get(index));
        }
        return extend();
    }

    /** The model after some items got ratings, or lost them. */
    synchronized AutoencoderModel foldIn(Collection<Long> changed, DataModel dataModel) throws TasteException {
        Snapshot profiles = Snapshot.of(dataModel, data -> trained);
        for (long itemID : changed) {
            List<Rater> raters = ratersOf(itemID, dataModel, profiles);
            if (raters.isEmpty() || isTrained(itemID)) {
                items.remove(itemID);
            } else {
                items.put(itemID, foldIn(dataModel).fit(itemID, raters));
            }
        }
        return extend();
    }

    /** Made once for a model, since it reads all of the data model. */
    private FoldIn foldIn(DataModel dataModel) throws TasteException {
        FoldIn made = foldIn == null ? FoldIn.of(trained, DataModelRatings.toMatrix(dataModel), features) : foldIn;
        foldIn = made;
        return made;
    }

    private AutoencoderModel extend() {
        if (items.isEmpty()) {
            return trained;
        }
        long[] ids = items.keySet().stream().mapToLong(id -> id).toArray();
        AutoencoderModel extended = trained.withNewItems(new NewItems(IdIndex.of(ids), List.copyOf(items.values())));
        extensions.add(extended);
        return extended;
    }

    private static List<Rater> ratersOf(long itemID, DataModel dataModel, Snapshot profiles) throws TasteException {
        PreferenceArray ratings;
        try {
            ratings = dataModel.getPreferencesForItem(itemID);
        } catch (NoSuchItemException nobodyRatesIt) {
            return List.of();
        }
        List<Rater> raters = new ArrayList<>();
        for (int position = 0; position < ratings.length(); position++) {
            long userID = ratings.getUserID(position);
            float rating = profiles.ratingAt(ratings, position);
            PreferenceArray preferences = userID == PlusAnonymousUserDataModel.TEMP_USER_ID
                    ? null
                    : DataModelRatings.preferencesIfThere(dataModel, userID);
            if (preferences != null && Float.isFinite(rating)) {
                raters.add(new Rater(profiles.profileOf(userID, preferences), rating));
            }
        }
        return raters;
    }
}
