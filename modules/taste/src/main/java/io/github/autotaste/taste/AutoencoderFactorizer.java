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

import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.ratings.RatingMatrix;
import java.util.Collection;
import org.apache.mahout.cf.taste.common.Refreshable;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.common.RefreshHelper;
import org.apache.mahout.cf.taste.impl.recommender.svd.Factorization;
import org.apache.mahout.cf.taste.impl.recommender.svd.Factorizer;
import org.apache.mahout.cf.taste.model.DataModel;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Trains a model as a factorization. */
abstract sealed class AutoencoderFactorizer implements Factorizer permits AutoRecFactorizer, CdaeFactorizer {

    private final DataModel dataModel;
    private final AutoencoderConfig config;
    private final TrainingOptions options;
    private final RefreshHelper refreshHelper = new RefreshHelper(null);

    AutoencoderFactorizer(DataModel dataModel, AutoencoderConfig config, TrainingOptions options) {
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
    public final Factorization factorize() throws TasteException {
        RatingMatrix ratings = DataModelRatings.toMatrix(dataModel);
        return Factorizations.of(
                LoggedTraining.train(options, null, ratings, config, LoggerFactory.getLogger(getClass())), ratings);
    }

    @Override
    public final void refresh(@Nullable Collection<Refreshable> alreadyRefreshed) {
        refreshHelper.refresh(alreadyRefreshed);
    }
}
