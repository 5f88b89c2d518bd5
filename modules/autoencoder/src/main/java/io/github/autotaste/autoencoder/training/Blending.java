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
import io.github.autotaste.autoencoder.config.Centring;
import io.github.autotaste.autoencoder.model.BlendedScorer;
import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import java.util.ArrayList;
import java.util.List;

/**
 * Blends AutoRec models of different orientation or settings: items see what users do not. Models that learn what biases
 * leave over have these as a further member. The weights are those of least squares on held-out ratings, none below 0; then
 * every model is trained again on all ratings.
 *
 * @param trainer trains every model, twice
 * @param heldOutShare share of the ratings that the weights are learnt from, in (0, 1)
 * @param seed seed of the split
 */
public record Blending(Trainer trainer, double heldOutShare, long seed) {

    /** Leaves nothing of a network beside the biases. */
    private static final double NO_OUTPUTS = 1e9;

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
        LeastSquares weights = weights(members(holdout.train(), configs), holdout);
        return new BlendedScorer(members(ratings, configs), weights.weights(), weights.intercept());
    }

    private List<ItemScorer> members(RatingMatrix ratings, List<AutoRecConfig> configs) {
        List<ItemScorer> members = new ArrayList<>();
        configs.forEach(config -> members.add(trainer.train(ratings, config)));
        configs.stream()
                .filter(config -> config.centring() == Centring.BIASES)
                .findFirst()
                .ifPresent(config -> members.add(biases(ratings, config)));
        return members;
    }

    private ItemScorer biases(RatingMatrix ratings, AutoRecConfig config) {
        AutoRecConfig alone =
                config.toBuilder().hiddenUnits(1).columnShrinkage(NO_OUTPUTS).build();
        return trainer.untrained(ratings, alone);
    }

    private static LeastSquares weights(List<ItemScorer> models, Holdout holdout) {
        SparseRows test = holdout.test().byUser();
        double[][] estimates = new double[models.size()][test.entryCount()];
        double[] ratings = new double[test.entryCount()];
        for (int user = 0; user < test.rowCount(); user++) {
            float[] scores = new float[test.rowLength(user)];
            for (int m = 0; m < models.size() && scores.length > 0; m++) {
                models.get(m).scoreItems(holdout.train().profileOf(user), test.columnsOf(user), scores);
                for (int place = 0; place < scores.length; place++) {
                    estimates[m][test.start(user) + place] = scores[place];
                    ratings[test.start(user) + place] = test.valueAt(test.start(user) + place);
                }
            }
        }
        return LeastSquares.of(estimates, ratings);
    }
}
