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
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.model.DataModel;
import org.jspecify.annotations.Nullable;

/**
 * Trains the models of one recommender, one after the other. Each starts where the one before ended; if the ratings have
 * not changed since, that one stays. The first is taken from the store, if there is one and it has a model. The
 * configuration is chosen for the first ratings, and stays.
 */
final class ModelTraining<C extends Record> implements ItemScorerBuilder {

    private final Function<RatingMatrix, C> configOf;
    private final Training<C> training;
    private final @Nullable ModelStore store;
    private @Nullable C config;
    private @Nullable AutoencoderModel previous;

    /** What trains a kind of model. */
    interface Training<C> {

        /** The model of data without a rating. */
        AutoencoderModel untrained(RatingMatrix ratings, C config);

        /** Trains from scratch, or from an earlier model if there is one. */
        AutoencoderModel train(RatingMatrix ratings, C config, @Nullable AutoencoderModel previous);
    }

    /** @param configOf chooses the configuration; a stored model must have been trained with it */
    ModelTraining(Function<RatingMatrix, C> configOf, Training<C> training, @Nullable ModelStore store) {
        this.configOf = configOf;
        this.training = training;
        this.store = store;
    }

    @Override
    public synchronized ItemScorer buildScorer(DataModel dataModel) throws TasteException {
        RatingMatrix ratings = DataModelRatings.toMatrix(dataModel);
        C chosen = config == null ? configOf.apply(ratings) : config;
        config = chosen;
        AutoencoderModel current = previous == null ? loaded(ratings, chosen).orElse(null) : previous;
        if (current == null || !current.trainedOn().isOf(ratings)) {
            current = ratings.ratingCount() == 0
                    ? training.untrained(ratings, chosen)
                    : training.train(ratings, chosen, current);
            save(current);
        }
        previous = current;
        return current;
    }

    private Optional<AutoencoderModel> loaded(RatingMatrix ratings, C chosen) throws TasteException {
        if (store == null) {
            return Optional.empty();
        }
        try {
            Optional<AutoencoderModel> model = store.load();
            if (model.isPresent()) {
                refuseOther(model.get(), ratings, chosen);
            }
            return model;
        } catch (IOException e) {
            throw new TasteException("Cannot load the model from " + store + ": " + e.getMessage(), e);
        }
    }

    private void refuseOther(AutoencoderModel model, RatingMatrix ratings, C chosen) throws TasteException {
        if (!model.config().equals(chosen)) {
            throw new TasteException("The model in " + store + " was trained with another configuration: expected "
                    + chosen + ", found " + model.config());
        }
        if (!model.trainedOn().isOf(ratings)) {
            throw new TasteException("The model in " + store + " was trained on other ratings: expected " + ratings
                    + ", found " + model.trainedOn() + ". Remove it to train anew");
        }
    }

    private void save(AutoencoderModel model) throws TasteException {
        if (store != null) {
            try {
                store.save(model);
            } catch (IOException e) {
                throw new TasteException("Cannot save the model to " + store + ": " + e.getMessage(), e);
            }
        }
    }
}
