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

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.Presets;
import io.github.autotaste.autoencoder.model.AutoRecModel;
import io.github.autotaste.autoencoder.tuning.AutoRecChoice;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.eval.RecommenderBuilder;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.recommender.CandidateItemsStrategy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recommends what an AutoRec model expects the user to rate highest. Trains on all processors in the constructor and at
 * every refresh.
 *
 * <p>Both kinds score a user by what they like now, also one who was not there at training. They are made for ratings: on
 * preferences without values they can only learn that each is 1, and {@link CdaeRecommender} is the one to take.
 */
public final class AutoRecRecommender extends TrainedRecommender<AutoRecModel> {

    private static final Logger LOG = LoggerFactory.getLogger(AutoRecRecommender.class);
    private static final ModelSettings PRESETS =
            new ModelSettings.Preset(AutoRecConfig.itemBased().build());

    /** I-AutoRec with the settings that {@link AutoRecChoice} finds best on held-out ratings. */
    public AutoRecRecommender(DataModel dataModel) throws TasteException {
        this(dataModel, TrainingOptions.defaults());
    }

    /**
     * I-AutoRec with the settings that {@link AutoRecChoice} finds best on held-out ratings. They are chosen anew at the first training after
     * the data have grown or shrunk by the factor {@link Presets#GROWTH}; until then those of the model in use, or of the
     * stored one, go on.
     */
    public AutoRecRecommender(DataModel dataModel, TrainingOptions options) throws TasteException {
        super(dataModel, PRESETS, options, LOG);
    }

    public AutoRecRecommender(DataModel dataModel, AutoRecConfig config) throws TasteException {
        this(dataModel, config, TrainingOptions.defaults());
    }

    public AutoRecRecommender(DataModel dataModel, AutoRecConfig config, CandidateItemsStrategy candidateItemsStrategy)
            throws TasteException {
        this(dataModel, config, TrainingOptions.defaults(), candidateItemsStrategy);
    }

    /** As {@link #AutoRecRecommender(DataModel, AutoRecConfig, TrainingOptions)} with this store. */
    public AutoRecRecommender(DataModel dataModel, AutoRecConfig config, ModelStore store) throws TasteException {
        this(dataModel, config, TrainingOptions.defaults().withStore(store));
    }

    /**
     * Starts from the model in the store, if it is there, and saves after every training.
     *
     * @throws TasteException if the stored model cannot be read or has another configuration, or the training fails
     */
    public AutoRecRecommender(DataModel dataModel, AutoRecConfig config, TrainingOptions options)
            throws TasteException {
        super(dataModel, new ModelSettings.Given(config), options, LOG);
    }

    /** As {@link #AutoRecRecommender(DataModel, AutoRecConfig, TrainingOptions)}, choosing from the items that a strategy names. */
    public AutoRecRecommender(
            DataModel dataModel,
            AutoRecConfig config,
            TrainingOptions options,
            CandidateItemsStrategy candidateItemsStrategy)
            throws TasteException {
        super(dataModel, new ModelSettings.Given(config), options, LOG, candidateItemsStrategy);
    }

    /**
     * As {@link #AutoRecRecommender(DataModel)}, for code that catches no {@link TasteException}.
     *
     * @throws UncheckedTasteException if the data model or the training fails
     */
    public static AutoRecRecommender of(DataModel dataModel) {
        return UncheckedTasteException.unchecked(() -> new AutoRecRecommender(dataModel));
    }

    /** As {@link #of(DataModel)}, with the caller's settings. */
    public static AutoRecRecommender of(DataModel dataModel, AutoRecConfig config) {
        return UncheckedTasteException.unchecked(() -> new AutoRecRecommender(dataModel, config));
    }

    /** As {@link #of(DataModel)}, with the caller's settings and options. */
    public static AutoRecRecommender of(DataModel dataModel, AutoRecConfig config, TrainingOptions options) {
        return UncheckedTasteException.unchecked(() -> new AutoRecRecommender(dataModel, config, options));
    }

    /** Builds I-AutoRec recommenders with the settings that {@link AutoRecChoice} finds best on held-out ratings. */
    public static RecommenderBuilder builder() {
        return AutoRecRecommender::new;
    }

    /** As {@link #builder()}; the options must be without a store. */
    public static RecommenderBuilder builder(TrainingOptions options) {
        TrainingOptions storeless = options.forManyRecommenders();
        return dataModel -> new AutoRecRecommender(dataModel, storeless);
    }

    /** Builds recommenders with the same settings over any data model, as Taste's evaluators want it. */
    public static RecommenderBuilder builder(AutoRecConfig config) {
        return dataModel -> new AutoRecRecommender(dataModel, config);
    }

    /** As {@link #builder(AutoRecConfig)}; the options must be without a store. */
    public static RecommenderBuilder builder(AutoRecConfig config, TrainingOptions options) {
        TrainingOptions storeless = options.forManyRecommenders();
        return dataModel -> new AutoRecRecommender(dataModel, config, storeless);
    }
}
