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

import io.github.autotaste.autoencoder.model.CdaeConfig;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.ratings.RatingMatrix;
import java.util.Collection;
import org.apache.mahout.cf.taste.common.Refreshable;
import org.apache.mahout.cf.taste.common.TasteException;
import org.apache.mahout.cf.taste.impl.common.RefreshHelper;
import org.apache.mahout.cf.taste.impl.recommender.svd.Factorization;
import org.apache.mahout.cf.taste.impl.recommender.svd.Factorizer;
import org.apache.mahout.cf.taste.model.DataModel;
import org.jspecify.annotations.Nullable;

/**
 * Trains CDAE for Mahout's {@code SVDRecommender} and its persistence strategies. They neither clip estimates nor serve
 * users who were not trained; {@link CdaeRecommender} does both. Takes models with a linear output.
 */
public final class CdaeFactorizer implements Factorizer {

    private final DataModel dataModel;
    private final CdaeConfig config;
    private final RefreshHelper refreshHelper = new RefreshHelper(null);

    /**
     * CDAE in the form in which tools make factorizers by reflection.
     *
     * @param numFeatures hidden units, at least 1
     * @param numIterations epochs, at least 1
     */
    public CdaeFactorizer(DataModel dataModel, int numFeatures, int numIterations) {
        this(
                dataModel,
                CdaeConfig.defaults()
                        .hiddenUnits(numFeatures)
                        .epochs(numIterations)
                        .build());
    }

    public CdaeFactorizer(DataModel dataModel, CdaeConfig config) {
        this.dataModel = dataModel;
        this.config = config;
        refreshHelper.addDependency(dataModel);
    }

    /** @throws IllegalArgumentException if the configuration's output activation is not the identity */
    @Override
    public Factorization factorize() throws TasteException {
        RatingMatrix ratings = DataModelRatings.toMatrix(dataModel);
        return Factorizations.of(Trainer.onAllProcessors().train(ratings, config), ratings);
    }

    @Override
    public void refresh(@Nullable Collection<Refreshable> alreadyRefreshed) {
        refreshHelper.refresh(alreadyRefreshed);
    }
}
