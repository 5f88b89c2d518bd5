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

import io.github.autotaste.autoencoder.model.AutoRecConfig;
import io.github.autotaste.autoencoder.model.AutoRecConfig.Orientation;
import io.github.autotaste.autoencoder.model.AutoRecModel;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.model.Presets;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.ratings.RatingMatrix;
import java.util.function.Function;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.eval.RecommenderBuilder;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.recommender.CandidateItemsStrategy;
import org.jspecify.annotations.Nullable;

/**
 * Recommends what an AutoRec model expects the user to rate highest. Trains on all processors in the constructor and at
 * every refresh.
 *
 * <p>Both kinds score a user by what they like now, also one who was not there at training. They are made for ratings: on
 * preferences without values they can only learn that each is 1, and {@link CdaeRecommender} is the one to take.
 */
public final class AutoRecRecommender extends TrainedRecommender<AutoRecModel> {

    /** I-AutoRec with the settings that {@link Presets} has for data of this size. */
    public AutoRecRecommender(DataModel dataModel) throws TasteException {
        super(dataModel, trainingOf(AutoRecRecommender::preset, null));
    }

    public AutoRecRecommender(DataModel dataModel, AutoRecConfig config) throws TasteException {
        super(dataModel, trainingOf(ratings -> config, null));
    }

    public AutoRecRecommender(DataModel dataModel, AutoRecConfig config, CandidateItemsStrategy candidateItemsStrategy)
            throws TasteException {
        super(dataModel, trainingOf(ratings -> config, null), candidateItemsStrategy);
    }

    /** Loads the model from a store, if it is there; saves it after every training. */
    public AutoRecRecommender(DataModel dataModel, AutoRecConfig config, ModelStore store) throws TasteException {
        super(dataModel, trainingOf(ratings -> config, store));
    }

    /** Builds I-AutoRec recommenders with the settings that {@link Presets} has for data of that size. */
    public static RecommenderBuilder builder() {
        return AutoRecRecommender::new;
    }

    /** Builds recommenders with the same settings over any data model, as Taste's evaluators want it. */
    public static RecommenderBuilder builder(AutoRecConfig config) {
        return dataModel -> new AutoRecRecommender(dataModel, config);
    }

    private static AutoRecConfig preset(RatingMatrix ratings) {
        return Presets.autoRec(Orientation.ITEM, ratings).build();
    }

    private static ModelTraining<AutoRecConfig> trainingOf(
            Function<RatingMatrix, AutoRecConfig> configOf, @Nullable ModelStore store) {
        Trainer trainer = Trainer.onAllProcessors();
        return new ModelTraining<>(
                configOf,
                new ModelTraining.Training<>() {
                    @Override
                    public AutoencoderModel untrained(RatingMatrix ratings, AutoRecConfig config) {
                        return trainer.untrained(ratings, config);
                    }

                    @Override
                    public AutoencoderModel train(
                            RatingMatrix ratings, AutoRecConfig config, @Nullable AutoencoderModel previous) {
                        return previous instanceof AutoRecModel earlier
                                ? trainer.train(ratings, config, earlier)
                                : trainer.train(ratings, config);
                    }
                },
                store);
    }
}
