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

import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.Presets;
import io.github.autotaste.autoencoder.model.CdaeModel;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.eval.RecommenderBuilder;
import org.apache.mahout.cf.taste.model.DataModel;
import org.apache.mahout.cf.taste.recommender.CandidateItemsStrategy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recommends what a collaborative denoising autoencoder puts first for the user. Trains on all processors in the
 * constructor and at every refresh. Made for choosing, not for guessing ratings: the values of a list order its items
 * and are not on the scale of the ratings, so that evaluators of ratings measure nothing by them.
 *
 * <p>Of data with ratings, those from {@link CdaeConfig#positiveFrom} on count as preferences, whatever their value. Where no
 * configuration is given, that is from a quarter of the range below their mean on, but for counts and times ({@link Presets#cdae}). A warning in the log
 * says what is made of ratings: once, when all of them count, or when the first estimate is asked for.
 */
public final class CdaeRecommender extends TrainedRecommender<CdaeModel> {

    private static final Logger LOG = LoggerFactory.getLogger(CdaeRecommender.class);
    private static final ModelSettings PRESETS =
            new ModelSettings.Preset(CdaeConfig.defaults().build());
    private final RatingsWarning warning = new RatingsWarning();

    {
        warning.ofTraining(model());
    }

    /**
     * CDAE with the settings that {@link Presets} has for data of this size, and the linear path that is best on a tenth of the
     * preferences. A configuration that is given is taken as it is.
     */
    public CdaeRecommender(DataModel dataModel) throws TasteException {
        this(dataModel, TrainingOptions.defaults());
    }

    /**
     * CDAE with the settings that {@link Presets} has for data of this size. They are chosen anew at the first training after
     * the data have grown or shrunk by the factor {@link Presets#GROWTH}; until then those of the model in use, or of the
     * stored one, go on.
     */
    public CdaeRecommender(DataModel dataModel, TrainingOptions options) throws TasteException {
        super(dataModel, PRESETS, options, LOG);
    }

    public CdaeRecommender(DataModel dataModel, CdaeConfig config) throws TasteException {
        this(dataModel, config, TrainingOptions.defaults());
    }

    public CdaeRecommender(DataModel dataModel, CdaeConfig config, CandidateItemsStrategy candidateItemsStrategy)
            throws TasteException {
        this(dataModel, config, TrainingOptions.defaults(), candidateItemsStrategy);
    }

    /** As {@link #CdaeRecommender(DataModel, CdaeConfig, TrainingOptions)} with this store. */
    public CdaeRecommender(DataModel dataModel, CdaeConfig config, ModelStore store) throws TasteException {
        this(dataModel, config, TrainingOptions.defaults().withStore(store));
    }

    /**
     * Starts from the model in the store, if it is there, and saves after every training.
     *
     * @throws TasteException if the stored model cannot be read or has another configuration, or the training fails
     */
    public CdaeRecommender(DataModel dataModel, CdaeConfig config, TrainingOptions options) throws TasteException {
        super(dataModel, new ModelSettings.Given(config), options, LOG);
    }

    /** As {@link #CdaeRecommender(DataModel, CdaeConfig, TrainingOptions)}, choosing from the items that a strategy names. */
    public CdaeRecommender(
            DataModel dataModel,
            CdaeConfig config,
            TrainingOptions options,
            CandidateItemsStrategy candidateItemsStrategy)
            throws TasteException {
        super(dataModel, new ModelSettings.Given(config), options, LOG, candidateItemsStrategy);
    }

    /**
     * As {@link #CdaeRecommender(DataModel)}, for code that catches no {@link TasteException}.
     *
     * @throws UncheckedTasteException if the data model or the training fails
     */
    public static CdaeRecommender of(DataModel dataModel) {
        return UncheckedTasteException.unchecked(() -> new CdaeRecommender(dataModel));
    }

    /** As {@link #of(DataModel)}, with the caller's settings. */
    public static CdaeRecommender of(DataModel dataModel, CdaeConfig config) {
        return UncheckedTasteException.unchecked(() -> new CdaeRecommender(dataModel, config));
    }

    /** As {@link #of(DataModel)}, with the caller's settings and options. */
    public static CdaeRecommender of(DataModel dataModel, CdaeConfig config, TrainingOptions options) {
        return UncheckedTasteException.unchecked(() -> new CdaeRecommender(dataModel, config, options));
    }

    /** Builds CDAE recommenders with the settings that {@link Presets} has for data of that size. */
    public static RecommenderBuilder builder() {
        return CdaeRecommender::new;
    }

    /** As {@link #builder()}; the options must be without a store. */
    public static RecommenderBuilder builder(TrainingOptions options) {
        TrainingOptions storeless = options.forManyRecommenders();
        return dataModel -> new CdaeRecommender(dataModel, storeless);
    }

    /** Builds recommenders with the same settings over any data model, as Taste's evaluators want it. */
    public static RecommenderBuilder builder(CdaeConfig config) {
        return dataModel -> new CdaeRecommender(dataModel, config);
    }

    /** As {@link #builder(CdaeConfig)}; the options must be without a store. */
    public static RecommenderBuilder builder(CdaeConfig config, TrainingOptions options) {
        TrainingOptions storeless = options.forManyRecommenders();
        return dataModel -> new CdaeRecommender(dataModel, config, storeless);
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
}
