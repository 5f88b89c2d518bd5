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

import io.github.autotaste.autoencoder.kernels.Kernels;
import io.github.autotaste.autoencoder.model.AutoRecConfig;
import io.github.autotaste.autoencoder.model.AutoRecConfig.Orientation;
import io.github.autotaste.autoencoder.model.AutoRecModel;
import io.github.autotaste.autoencoder.model.CdaeConfig;
import io.github.autotaste.autoencoder.model.CdaeModel;
import io.github.autotaste.autoencoder.network.Autoencoder;
import io.github.autotaste.autoencoder.network.FloatMatrix;
import io.github.autotaste.autoencoder.network.Loss;
import io.github.autotaste.autoencoder.training.RowRandom.Purpose;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;

/**
 * Trains models. The result is a pure function of ratings and configuration, seed included: the number of threads
 * changes the time, never a bit of the model. Stops with a {@link java.util.concurrent.CancellationException} after the
 * current batch if the calling thread is interrupted.
 */
public final class Trainer {

    private final int threads;
    private final TrainingListener listener;

    private Trainer(int threads, TrainingListener listener) {
        this.threads = threads;
        this.listener = listener;
    }

    /** A trainer on all processors of the machine. */
    public static Trainer onAllProcessors() {
        return new Trainer(Runtime.getRuntime().availableProcessors(), TrainingListener.SILENT);
    }

    /** @param threads how many threads train, at least 1 */
    public Trainer withThreads(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("Expected at least 1 thread, found " + threads);
        }
        return new Trainer(threads, listener);
    }

    public Trainer withListener(TrainingListener listener) {
        return new Trainer(threads, listener);
    }

    /** Trains an AutoRec model. */
    public AutoRecModel train(RatingMatrix ratings, AutoRecConfig config) {
        SparseRows rows = config.orientation() == Orientation.ITEM ? ratings.byItem() : ratings.byUser();
        try (Workers workers = new Workers(threads)) {
            Initialisation initial = new Initialisation(config.initialDeviation(), config.seed());
            Autoencoder network = new Autoencoder(
                    initial.draw(rows.columnCount(), config.hiddenUnits(), Purpose.ENCODER, workers),
                    new FloatMatrix(1, config.hiddenUnits()),
                    initial.draw(rows.columnCount(), config.hiddenUnits(), Purpose.DECODER, workers),
                    new FloatMatrix(1, rows.columnCount()),
                    new FloatMatrix(0, config.hiddenUnits()),
                    config.hiddenActivation(),
                    config.outputActivation());
            Examples examples = new ObservedRatings(rows);
            Updates updates = Updates.of(config.optimiser(), network);
            Schedule schedule = new Schedule(config.batchSize(), config.epochs(), config.seed());
            // the gradient of half the paper's objective, like that of the loss; a batch bears its share of the decay
            double perRow = config.weightDecay() / 2 / examples.rows().length;
            new TrainingLoop(examples, schedule, step(network, Loss.SQUARE, updates, workers), listener)
                    .run(batchRows -> new Decay(perRow * batchRows, 0, 0));
            return AutoRecModel.of(config, ratings, network);
        }
    }

    /** Trains a CDAE model. */
    public CdaeModel train(RatingMatrix ratings, CdaeConfig config) {
        SparseRows preferences = ratings.preferencesFrom(config.positiveFrom()).byUser();
        try (Workers workers = new Workers(threads)) {
            Initialisation initial = new Initialisation(config.initialDeviation(), config.seed());
            int vectors = config.userVector() ? preferences.rowCount() : 0;
            Autoencoder network = new Autoencoder(
                    initial.draw(preferences.columnCount(), config.hiddenUnits(), Purpose.ENCODER, workers),
                    new FloatMatrix(1, config.hiddenUnits()),
                    initial.draw(preferences.columnCount(), config.hiddenUnits(), Purpose.DECODER, workers),
                    new FloatMatrix(1, preferences.columnCount()),
                    initial.draw(vectors, config.hiddenUnits(), Purpose.ROW_VECTOR, workers),
                    config.hiddenActivation(),
                    config.outputActivation());
            Examples examples = new CorruptedPreferences(preferences, config, workers);
            Updates updates = Updates.of(config.optimiser(), network);
            Schedule schedule = new Schedule(config.batchSize(), config.epochs(), config.seed());
            int users = examples.rows().length;
            new TrainingLoop(examples, schedule, step(network, config.loss(), updates, workers), listener)
                    .run(batchUsers -> new Decay(
                            config.weightDecay() * batchUsers,
                            config.weightDecay() * batchUsers,
                            config.weightDecay() * users));
            return new CdaeModel(config, ratings, network);
        }
    }

    private TrainingStep step(Autoencoder network, Loss loss, Updates updates, Workers workers) {
        return new TrainingStep(network, loss, updates, workers, Kernels.best(), listener.wantsLoss());
    }
}
