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
import org.apache.mahout.cf.taste.model.DataModel;

/**
 * Trains AutoRec for Mahout's {@code SVDRecommender} and its persistence strategies. They neither clip estimates nor serve
 * users who were not trained; {@link AutoRecRecommender} does both. Takes models with a linear output.
 */
public final class AutoRecFactorizer extends AutoencoderFactorizer {

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
        super(dataModel, config, options);
    }
}
