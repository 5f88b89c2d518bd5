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
import io.github.autotaste.autoencoder.model.CdaeConfig;
import io.github.autotaste.autoencoder.model.CdaeModel;
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
 * Recommends what a collaborative denoising autoencoder puts first for the user. Trains on all processors in the
 * constructor and at every refresh. Made for choosing, not for guessing ratings: the values of a list order its items
 * and are not on the scale of the ratings, so that evaluators of ratings measure nothing by them.
 *
 * <p>Of data with ratings, those from {@link CdaeConfig#positiveFrom} on count as preferences, whatever their value. Where no
 * configuration is given, that is from their mean on, but for counts and times ({@link Presets#cdae}). A warning in the log
 * says what is made of ratings: once, when all of them count, or when the first estimate is asked for.
 */
public final class CdaeRecommender extends TrainedRecommender<CdaeModel> {

    private final RatingsWarning warning = new RatingsWarning();

    {
        warning.ofTraining(model());
    }

    /** CDAE with the settings that {@link Presets} has for data of this size. */
    public CdaeRecommender(DataModel dataModel) throws TasteException {
        super(dataModel, trainingOf(CdaeRecommender::preset, null));
    }

    public CdaeRecommender(DataModel dataModel, CdaeConfig config) throws TasteException {
        super(dataModel, trainingOf(ratings -> config, null));
    }

    public CdaeRecommender(DataModel dataModel, CdaeConfig config, CandidateItemsStrategy candidateItemsStrategy)
            throws TasteException {
        super(dataModel, trainingOf(ratings -> config, null), candidateItemsStrategy);
    }

    /** Loads the model from a store, if it is there; saves it after every training. */
    public CdaeRecommender(DataModel dataModel, CdaeConfig config, ModelStore store) throws TasteException {
        super(dataModel, trainingOf(ratings -> config, store));
    }

    /** Builds CDAE recommenders with the settings that {@link Presets} has for data of that size. */
    public static RecommenderBuilder builder() {
        return CdaeRecommender::new;
    }

    /** Builds recommenders with the same settings over any data model, as Taste's evaluators want it. */
    public static RecommenderBuilder builder(CdaeConfig config) {
        return dataModel -> new CdaeRecommender(dataModel, config);
    }

    /**
     * The actual preference where the user has expressed one; otherwise the value by which lists are ordered, which is no
     * rating; NaN if the item is newer than the model.
     */
    @Override
    public float estimatePreference(long userID, long itemID) throws TasteException {
        warning.ofEstimate(model());
        return super.estimatePreference(userID, itemID);
    }

    private static CdaeConfig preset(RatingMatrix ratings) {
        return Presets.cdae(ratings).build();
    }

    private static ModelTraining<CdaeConfig> trainingOf(
            Function<RatingMatrix, CdaeConfig> configOf, @Nullable ModelStore store) {
        Trainer trainer = Trainer.onAllProcessors();
        return new ModelTraining<>(
                configOf,
                new ModelTraining.Training<>() {
                    @Override
                    public AutoencoderModel untrained(RatingMatrix ratings, CdaeConfig config) {
                        return trainer.untrained(ratings, config);
                    }

                    @Override
                    public AutoencoderModel train(
                            RatingMatrix ratings, CdaeConfig config, @Nullable AutoencoderModel previous) {
                        return previous instanceof CdaeModel earlier
                                ? trainer.train(ratings, config, earlier)
                                : trainer.train(ratings, config);
                    }
                },
                store);
    }
}
