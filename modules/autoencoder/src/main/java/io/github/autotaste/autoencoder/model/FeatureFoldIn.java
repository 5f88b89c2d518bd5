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
package io.github.autotaste.autoencoder.model;

import io.github.autotaste.ratings.ItemFeatures;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import java.util.ArrayList;
import java.util.List;

/**
 * New items by their ratings and their features: as {@link ItemFoldIn} fits them, and drawn towards what the features say by the
 * {@link FeatureWeights} of the model; those without ratings are placed by their features alone. Safe for any number of threads.
 */
public final class FeatureFoldIn {

    private final ItemFoldIn foldIn;
    private final FeatureWeights weights;
    private final ItemFeatures features;

    private FeatureFoldIn(ItemFoldIn foldIn, FeatureWeights weights, ItemFeatures features) {
        this.foldIn = foldIn;
        this.weights = weights;
        this.features = features;
    }

    /**
     * The fold-in of a model that keeps weights of features.
     *
     * @param features those that the model was trained with, of items that may be others
     * @throws IllegalArgumentException if the model keeps no weights of features, or those of others
     */
    public static FeatureFoldIn of(ItemFoldIn foldIn, ItemFeatures features) {
        FeatureWeights weights = foldIn.model()
                .trainedOn()
                .featureWeights()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Expected a model that was trained with features of items, found one without"));
        return new FeatureFoldIn(foldIn, weights, features.withFeatures(weights.features()));
    }

    /** All items of a catalogue that the model does not know, by ascending id, whether they have ratings or not. */
    public NewItems newItemsOf(RatingMatrix ratings) {
        NewItems found = foldIn.newItemsOf(ratings);
        weights.requireRoomFor(found.items().stream().filter(NewItem::isCold).count());
        SparseRows values = features.valuesBy(found.ids());
        List<NewItem> drawn = new ArrayList<>();
        for (int place = 0; place < found.items().size(); place++) {
            int count = ratings.byItem().rowLength(ratings.items().indexOf(found.ids(), place));
            drawn.add(FeaturePlacement.DEFAULT.drawn(found.items().get(place), weights, values, place, count));
        }
        return new NewItems(found.ids(), drawn);
    }

    /** An item by its raters, as {@link ItemFoldIn#fit}, and by its features, if any are known. */
    public NewItem fit(long itemID, List<Rater> raters) {
        NewItem own = foldIn.fit(raters);
        int item = features.items().indexOf(itemID);
        return item < 0 ? own : FeaturePlacement.DEFAULT.drawn(own, weights, features.values(), item, raters.size());
    }
}
