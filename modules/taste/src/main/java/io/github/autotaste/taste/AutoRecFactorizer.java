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
import io.github.autotaste.ratings.RatingMatrix;
import java.util.Collection;
import org.apache.mahout.cf.taste.common.Refreshable;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.common.RefreshHelper;
import org.apache.mahout.cf.taste.impl.recommender.svd.Factorization;
import org.apache.mahout.cf.taste.impl.recommender.svd.Factorizer;
import org.apache.mahout.cf.taste.model.DataModel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trains AutoRec for Mahout's {@code SVDRecommender} and its persistence strategies. They neither clip estimates nor serve
 * users who were not trained; {@link AutoRecRecommender} does both. Takes models with a linear output.
 */
public final class AutoRecFactorizer implements Factorizer {

    private static final Logger LOG = LoggerFactory.getLogger(AutoRecFactorizer.class);

    private final DataModel dataModel;
    private final AutoRecConfig config;
    private final TrainingOptions options;
    private final RefreshHelper refreshHelper = new RefreshHelper(null);

    /**
     * I-AutoRec in the form in which tools make factorizers by reflection.
     *
     * @param numFeatures hidden units, at least 1
     * @param numIterations epochs, at least 1
     */
    public AutoRecFactorizer(DataModel dataModel, int numFeatures, int numIterations) {
        this(
                dataModel,
                AutoRecConfig.itemBased()
                        .hiddenUnits(numFeatures)
                        .epochs(numIterations)
                        .build());
    }

    public AutoRecFactorizer(DataModel dataModel, AutoRecConfig config) {
        this(dataModel, config, TrainingOptions.defaults());
    }

    /** @param options threads and listener; a store among them is not used */
    public AutoRecFactorizer(DataModel dataModel, AutoRecConfig config, TrainingOptions options) {
        this.dataModel = dataModel;
        this.config = config;
        this.options = options;
        refreshHelper.addDependency(dataModel);
    }

    /**
     * Trains on the preferences there are now.
     *
     * @throws IllegalArgumentException if the configuration's output activation is not the identity
     * @throws TasteException if the data model or the training fails
     */
    @Override
    public Factorization factorize() throws TasteException {
        RatingMatrix ratings = DataModelRatings.toMatrix(dataModel);
        return Factorizations.of(
                LoggedTraining.train(options, ratings, config, trainer -> trainer.train(ratings, config), LOG),
                ratings);
    }

    @Override
    public void refresh(@Nullable Collection<Refreshable> alreadyRefreshed) {
        refreshHelper.refresh(alreadyRefreshed);
    }
}
