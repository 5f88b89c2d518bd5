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
import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.LinearPath;
import io.github.autotaste.autoencoder.linear.ClosedFormFit;
import io.github.autotaste.autoencoder.linear.ItemWeights;
import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.autoencoder.model.AutoRecModel;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.model.CdaeModel;
import io.github.autotaste.autoencoder.model.Offsets;
import io.github.autotaste.autoencoder.network.Autoencoder;
import io.github.autotaste.autoencoder.network.Loss;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import io.github.autotaste.ratings.Workers;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;

/**
 * What a training minimises: the loss of a network over examples, and the decay of its weights.
 *
 * @param network at its start; training changes it in place
 * @param decayOf the weight decay of a step that learns from so many rows
 * @param ratings where the examples come from
 */
record TrainingProblem(
        Autoencoder network,
        Loss loss,
        Examples examples,
        IntFunction<Decay> decayOf,
        AutoencoderConfig config,
        RatingMatrix ratings,
        ItemWeights linear) {

    /** @throws io.github.autotaste.ratings.HeapTooSmallException if the heap cannot hold it */
    static TrainingProblem of(RatingMatrix ratings, AutoencoderConfig config, Workers workers) {
        TrainingMemory.require(ratings, config);
        return config instanceof CdaeConfig cdae
                ? ofCdae(ratings, cdae, workers)
                : ofAutoRec(ratings, (AutoRecConfig) config, workers);
    }

    private static TrainingProblem ofAutoRec(RatingMatrix ratings, AutoRecConfig config, Workers workers) {
        Offsets offsets = Offsets.of(config, ratings);
        float unit = (float) config.ratingUnit();
        SparseRows byUser = ratings.byUser()
                .mapValues((user, item, rating) -> (rating - offsets.ofUser(user) - offsets.ofItem(item)) / unit);
        SparseRows rows = config.columnsAreUsers() ? byUser.transpose() : byUser;
        Autoencoder network = new Initialisation(config, workers).network(rows.rowCount(), rows.columnCount());
        if (config.initialBias() == InitialBias.COLUMN_MEAN) {
            fillColumnMeans(rows.transpose(), network.outputBias());
        }
        Examples examples = new ObservedRatings(rows, config, workers);
        return new TrainingProblem(
                network,
                Loss.SQUARE,
                examples,
                decayOf(config, examples.rows().length),
                config,
                ratings,
                ItemWeights.none(0));
    }

    private static TrainingProblem ofCdae(RatingMatrix ratings, CdaeConfig config, Workers workers) {
        SparseRows preferences = config.learntFrom(ratings).byUser();
        Autoencoder network =
                new Initialisation(config, workers).network(preferences.rowCount(), preferences.columnCount());
        clearVectorsOfUsersWithoutPreferences(preferences, network.rowVectors());
        if (config.networkWeight() == 0 && config.loss() == Loss.SQUARE) {
            fillShares(preferences, network.outputBias());
        }
        Examples examples = new CorruptedPreferences(preferences, config, workers);
        return new TrainingProblem(
                network,
                config.loss(),
                examples,
                decayOf(config, examples.rows().length),
                config,
                ratings,
                linearPath(preferences, config, workers));
    }

    /**
     * The weight decay of a step that learns from so many rows.
     *
     * @param rows how many rows have something to learn from
     */
    static IntFunction<Decay> decayOf(AutoencoderConfig config, int rows) {
        double decay = config.weightDecay();
        if (config instanceof CdaeConfig) {
            return batchUsers -> new Decay(decay * batchUsers, decay * batchUsers, decay * rows);
        }
        // the gradient of half the paper's objective, like that of the loss; a batch bears its share of the decay
        double perRow = decay / 2 / rows;
        return batchRows -> new Decay(perRow * batchRows, 0, 0);
    }

    private static ItemWeights linearPath(SparseRows preferences, CdaeConfig config, Workers workers) {
        if (!(config.linearPath() instanceof LinearPath.ClosedForm path)) {
            return ItemWeights.none(preferences.columnCount());
        }
        try {
            return new ClosedFormFit(preferences, path).fit(workers);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Training was interrupted in the linear path");
        }
    }

    Schedule schedule() {
        return new Schedule(config.batchSize(), config.epochs(), config.rateSchedule(), config.seed());
    }

    /** The model of the network as it is now. */
    AutoencoderModel model() {
        if (config instanceof CdaeConfig cdae) {
            return new CdaeModel(cdae, ratings, network, linear);
        }
        AutoRecConfig autoRec = (AutoRecConfig) config;
        return AutoRecModel.of(
                autoRec, ratings, OutputScale.of(autoRec, ratings).applyTo(network));
    }

    /** What there must be at least one of, in words. */
    String wanted() {
        if (config instanceof CdaeConfig cdae) {
            return ratings.hasValues()
                    ? "ratings of at least " + cdae.positiveFrom() + " (positiveFrom)"
                    : "preferences";
        }
        return "ratings";
    }

    /** Zeros add nothing; what was drawn for these users would never be trained. */
    static void clearVectorsOfUsersWithoutPreferences(SparseRows preferences, FloatMatrix vectors) {
        for (int user = 0; user < vectors.getRowDimension(); user++) {
            if (preferences.rowLength(user) == 0) {
                Arrays.fill(vectors.rows()[user], 0f);
            }
        }
    }

    /**
     * What share of the users prefers each item. A network that does not count beside a linear path answers empty profiles alone, and
     * trains for few epochs: from here on they are enough, as all preferences of nobody in particular are these shares.
     */
    private static void fillShares(SparseRows preferences, FloatMatrix bias) {
        int users = preferences.nonEmptyRows().length;
        for (int position = 0; position < preferences.entryCount(); position++) {
            bias.rows()[0][preferences.columnAt(position)] += 1f / users;
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
