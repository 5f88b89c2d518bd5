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
package io.github.autotaste.benchmarks.reproduce;

import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.model.FeatureFoldIn;
import io.github.autotaste.autoencoder.model.FeaturePlacement;
import io.github.autotaste.autoencoder.model.ItemFoldIn;
import io.github.autotaste.autoencoder.model.TrainedOn;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.evaluation.ScorerContender;
import io.github.autotaste.ratings.ItemFeatures;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.ProfileMapping;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.TrainedScorer;
import io.github.autotaste.ratings.UserProfile;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** A model that was trained without new items, and has these folded in by the training ratings that there are of them. */
final class FoldedInItems extends TrainedScorer {

    private final ItemScorer model;
    private final ProfileMapping mapping;
    /** By the index of an item in the training ratings, the one in the model; -1 of items without ratings. */
    private final int[] indices;

    private FoldedInItems(ItemScorer model, RatingMatrix train) {
        super(train.users(), train.items(), model.predictsRatings());
        this.model = model;
        mapping = new ProfileMapping(model, train);
        indices = new int[train.items().size()];
        for (int item = 0; item < indices.length; item++) {
            indices[item] = model.items().indexOf(train.items(), item);
        }
    }

    /** What trains models of one kind, one for the same ratings and seed. */
    static final class Models {

        private final Trainer trainer;
        private final Function<RatingMatrix, AutoencoderConfig> config;
        private final Map<String, AutoencoderModel> trained = new ConcurrentHashMap<>();

        /** @param config the settings for some training ratings, but for the seed */
        Models(Trainer trainer, Function<RatingMatrix, AutoencoderConfig> config) {
            this.trainer = trainer;
            this.config = config;
        }

        AutoencoderModel train(RatingMatrix train, long seed) {
            AutoencoderConfig seeded =
                    config.apply(train).toBuilder().seed(seed).build();
            return trained.computeIfAbsent(
                    seed + " " + TrainedOn.of(train).fingerprint(), ratings -> trainer.train(train, seeded));
        }
    }

    static ScorerContender contender(String name, Models models, BitSet newItems) {
        return ScorerContender.neural(name, (train, seed) -> {
            RatingMatrix old = without(newItems, train);
            AutoencoderModel model = models.train(old, seed);
            return new FoldedInItems(
                    model.withNewItems(ItemFoldIn.of(model, old).newItemsOf(train)), train);
        });
    }

    /** The same drawn to what the features of the items say. */
    static ScorerContender contender(String name, Models models, BitSet newItems, ItemFeatures features) {
        return ScorerContender.neural(name, (train, seed) -> {
            RatingMatrix old = without(newItems, train);
            AutoencoderModel trained = models.train(old, seed);
            AutoencoderModel model = FeaturePlacement.DEFAULT.place(trained, old, features);
            FeatureFoldIn foldIn = FeatureFoldIn.of(ItemFoldIn.of(model, old), features);
            return new FoldedInItems(model.withNewItems(foldIn.newItemsOf(train)), train);
        });
    }

    private static RatingMatrix without(BitSet newItems, RatingMatrix train) {
        RatingMatrixBuilder old =
                train.hasValues() ? RatingMatrixBuilder.ofRatings() : RatingMatrixBuilder.ofPreferences();
        SparseRows rows = train.byUser();
        for (int user = 0; user < rows.rowCount(); user++) {
            for (int position = rows.start(user); position < rows.end(user); position++) {
                int item = rows.columnAt(position);
                if (!newItems.get(item)) {
                    old.add(train.users().idAt(user), train.items().idAt(item), rows.valueAt(position));
                }
            }
        }
        return old.build();
    }

    @Override
    public void scoreAll(UserProfile profile, float[] scores) {
        float[] ofModel = new float[model.items().size()];
        model.scoreAll(mapping.of(profile), ofModel);
        for (int item = 0; item < indices.length; item++) {
            scores[item] = indices[item] < 0 ? Float.NaN : ofModel[indices[item]];
        }
    }
}
