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
import java.util.stream.IntStream;

/**
 * Gives items that had no rating in training the parameters that their features suggest, by a {@link FeatureRegression} over the
 * items that had some, and draws the parameters of items with few ratings towards these. Scores of CDAE, and those of AutoRec before
 * its output activation, are linear in an item's parameters, so this is the same as a ridge regression of every user's scores on the
 * features. The model keeps the regression as its {@link FeatureWeights}, for items that come later.
 *
 * @param ridge of the regression, above 0: as if the items learnt from had that many more, to which no feature matters
 * @param shrinkage how many ratings what the features say counts for, at least 0: parameters fitted to n ratings have the weight
 *     {@code n / (n + shrinkage)}. The weights of CDAE's linear path, which has a ridge of its own, stay as they are
 */
public record FeaturePlacement(double ridge, double shrinkage) {

    private static final double RIDGE = 100;
    private static final double SHRINKAGE = 1;

    /** Chosen on parts of several data sets, for estimates and for lists alike: {@code docs/results.md}. */
    public static final FeaturePlacement DEFAULT = new FeaturePlacement(RIDGE, SHRINKAGE);

    public FeaturePlacement {
        if (!(ridge > 0 && Double.isFinite(ridge))) {
            throw new IllegalArgumentException("Expected a ridge above 0, found " + ridge);
        }
        if (!(shrinkage >= 0 && Double.isFinite(shrinkage))) {
            throw new IllegalArgumentException("Expected a shrinkage of at least 0, found " + shrinkage);
        }
    }

    /**
     * The same model with places for its items that have features and had no rating, and with its weights of the features. The items
     * count as trained ones from then on; those without features stay as they were.
     *
     * @param ratings those the model was trained on
     * @param features of items known by the ids of the model
     * @throws IllegalArgumentException if the ratings have other items than the model
     */
    public AutoencoderModel place(AutoencoderModel model, RatingMatrix ratings, ItemFeatures features) {
        if (!ratings.items().equals(model.items())) {
            throw new IllegalArgumentException("Expected ratings over the items of the model, found other items");
        }
        SparseRows values = features.valuesBy(model.items());
        int[] known = IntStream.range(0, values.rowCount())
                .filter(item -> values.rowLength(item) > 0)
                .toArray();
        int[] learnt = IntStream.range(0, values.rowCount())
                .filter(item -> !model.isCold(item))
                .toArray();
        if (known.length == 0 || learnt.length == 0) {
            return model;
        }
        SparseRows byItem = ratings.byItem();
        FeatureWeights weights = new FeatureFit(model, byItem, values, learnt).weights(features.features(), ridge);
        List<NewItem> drawn = new ArrayList<>();
        weights.requireRoomFor(IntStream.of(known).filter(model::isCold).count());
        for (int item : known) {
            NewItem own = model.isCold(item) ? NewItem.cold(0) : item(model, item);
            drawn.add(drawn(own, weights, values, item, byItem.rowLength(item)));
        }
        return new ItemChanges(known, drawn).of(model, weights);
    }

    /**
     * An item drawn to what its features say, if it has any.
     *
     * @param values (items x features)
     * @param ratings how many it was fitted to
     */
    NewItem drawn(NewItem own, FeatureWeights weights, SparseRows values, int item, int ratings) {
        if (values.rowLength(item) == 0) {
            return own;
        }
        return own.isCold()
                ? weights.coldItemOf(values, item)
                : own.drawnTo(weights.itemOf(values, item), shrinkage / (ratings + shrinkage));
    }

    private static NewItem item(AutoencoderModel model, int item) {
        NewItem own = NewItem.at(model.itemEmbedding(item)).withOffset(FeatureFit.offset(model, item));
        return FeatureFit.hasEncoderRows(model)
                ? own.withEncoderRow(model.network().encoder().rows()[item])
                : own;
    }
}
