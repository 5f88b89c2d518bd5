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
package io.github.autotaste.autoencoder.training;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.model.BlendedScorer;
import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import java.util.List;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;

/**
 * Blends AutoRec models of different orientation or settings: items see what users do not. The weights are those of least
 * squares on held-out ratings; then every model is trained again on all of them.
 *
 * @param trainer trains every model, twice
 * @param heldOutShare share of the ratings that the weights are learnt from, in (0, 1)
 * @param seed seed of the split
 */
public record Blending(Trainer trainer, double heldOutShare, long seed) {

    /**
     * The blend of models with these settings.
     *
     * @param ratings with values
     */
    public BlendedScorer train(RatingMatrix ratings, List<AutoRecConfig> configs) {
        if (!ratings.hasValues()) {
            throw new IllegalArgumentException("Expected ratings with values, found preferences without values");
        }
        Holdout holdout = Holdout.random(ratings, 1 - heldOutShare, seed);
        double[] weights = weights(trainAll(holdout.train(), configs), holdout);
        double[] modelWeights = new double[configs.size()];
        System.arraycopy(weights, 1, modelWeights, 0, modelWeights.length);
        return new BlendedScorer(trainAll(ratings, configs), modelWeights, weights[0]);
    }

    private List<? extends ItemScorer> trainAll(RatingMatrix ratings, List<AutoRecConfig> configs) {
        return configs.stream().map(config -> trainer.train(ratings, config)).toList();
    }

    /** The intercept, then one weight per model. */
    private static double[] weights(List<? extends ItemScorer> models, Holdout holdout) {
        SparseRows test = holdout.test().byUser();
        double[][] estimates = new double[test.entryCount()][models.size()];
        double[] ratings = new double[test.entryCount()];
        float[] scores = new float[holdout.train().items().size()];
        for (int user = 0; user < test.rowCount(); user++) {
            for (int m = 0; m < models.size() && test.rowLength(user) > 0; m++) {
                models.get(m).scoreAll(holdout.train().profileOf(user), scores);
                for (int position = test.start(user); position < test.end(user); position++) {
                    estimates[position][m] = scores[test.columnAt(position)];
                    ratings[position] = test.valueAt(position);
                }
            }
        }
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.newSampleData(ratings, estimates);
        return regression.estimateRegressionParameters();
    }
}
