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
import io.github.autotaste.autoencoder.config.AutoRecConfig.InitialBias;
import io.github.autotaste.autoencoder.config.AutoRecConfig.Orientation;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.autoencoder.model.Offsets;
import io.github.autotaste.autoencoder.network.Autoencoder;
import io.github.autotaste.autoencoder.network.Autoencoder.Activations;
import io.github.autotaste.autoencoder.network.Loss;
import io.github.autotaste.autoencoder.optimiser.Optimiser;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.Workers;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * What is left of a model when only training matters: a network at its start, examples, and the objective.
 *
 * @param decayOf the weight decay of a step that learns from so many rows
 * @param ratings where the examples come from
 * @param wanted what there must be at least one of
 */
record Problem(
        Autoencoder network,
        Loss loss,
        Examples examples,
        IntFunction<Decay> decayOf,
        Optimiser optimiser,
        Schedule schedule,
        RatingMatrix ratings,
        String wanted) {

    static Problem of(RatingMatrix ratings, AutoRecConfig config, Workers workers) {
        TrainingMemory.require(ratings, config);
        Offsets offsets = Offsets.of(config.centring(), ratings);
        SparseRows byUser = ratings.byUser()
                .mapValues((user, item, rating) -> rating - offsets.ofUser(user) - offsets.ofItem(item));
        SparseRows rows = config.orientation() == Orientation.ITEM ? byUser.transpose() : byUser;
        Autoencoder network = new Initialisation(config.initialDeviation(), config.seed(), workers)
                .network(
                        rows.columnCount(),
                        0,
                        config.hiddenUnits(),
                        false,
                        new Activations(config.hiddenActivation(), config.outputActivation()));
        if (config.initialBias() == InitialBias.COLUMN_MEAN) {
            fillColumnMeans(rows.transpose(), network.outputBias());
        }
        Examples examples = new ObservedRatings(rows, config, workers);
        // the gradient of half the paper's objective, like that of the loss; a batch bears its share of the decay
        double perRow = config.weightDecay() / 2 / examples.rows().length;
        return new Problem(
                network,
                Loss.SQUARE,
                examples,
                batchRows -> new Decay(perRow * batchRows, 0, 0),
                config.optimiser(),
                new Schedule(config.batchSize(), config.epochs(), config.rateSchedule(), config.seed()),
                ratings,
                "ratings");
    }

    static Problem of(RatingMatrix ratings, CdaeConfig config, Workers workers) {
        TrainingMemory.require(ratings, config);
        SparseRows preferences = ratings.preferencesFrom(config.positiveFrom()).byUser();
        Autoencoder network = new Initialisation(config.initialDeviation(), config.seed(), workers)
                .network(
                        preferences.columnCount(),
                        config.userVector() ? preferences.rowCount() : 0,
                        config.hiddenUnits(),
                        config.tiedWeights(),
                        new Activations(config.hiddenActivation(), config.outputActivation()));
        clearVectorsOfUsersWithoutPreferences(preferences, network.rowVectors());
        Examples examples = new CorruptedPreferences(preferences, config, workers);
        double users = examples.rows().length;
        double decay = config.weightDecay();
        return new Problem(
                network,
                config.loss(),
                examples,
                batchUsers -> new Decay(decay * batchUsers, decay * batchUsers, decay * users),
                config.optimiser(),
                new Schedule(config.batchSize(), config.epochs(), config.rateSchedule(), config.seed()),
                ratings,
                ratings.hasValues()
                        ? "ratings of at least " + config.positiveFrom() + " (positiveFrom)"
                        : "preferences");
    }

    /** Zeros add nothing; what was drawn for these users would never be trained. */
    private static void clearVectorsOfUsersWithoutPreferences(SparseRows preferences, FloatMatrix vectors) {
        for (int user = 0; user < vectors.getRowDimension(); user++) {
            if (preferences.rowLength(user) == 0) {
                Arrays.fill(vectors.rows()[user], 0f);
            }
        }
    }

    private static void fillColumnMeans(SparseRows byColumn, FloatMatrix bias) {
        for (int column = 0; column < byColumn.rowCount(); column++) {
            double sum = 0;
            for (float value : byColumn.valuesOf(column)) {
                sum += value;
            }
            bias.rows()[0][column] = (float) (sum / Math.max(1, byColumn.rowLength(column)));
        }
    }
}
