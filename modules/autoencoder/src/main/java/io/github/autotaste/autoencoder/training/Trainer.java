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
import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.model.AutoRecModel;
import io.github.autotaste.autoencoder.model.AutoencoderModel;
import io.github.autotaste.autoencoder.model.CdaeModel;
import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.Workers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Trains models. The result is a pure function of ratings, configuration, seed included, and the model to start from, if
 * there is one: the number of threads changes the time, never a bit of the model. Stops with a {@link
 * java.util.concurrent.CancellationException} after the current batch, or evaluation of a full-batch optimiser, if the
 * calling thread is interrupted, and with a {@link TrainingDivergedException} if numbers become infinite or NaN.
 */
public final class Trainer {

    private final int threads;
    private final TrainingListener listener;
    private final @Nullable AutoencoderModel previous;
    private final Checkpoints checkpoints;

    private Trainer(
            int threads, TrainingListener listener, @Nullable AutoencoderModel previous, Checkpoints checkpoints) {
        this.threads = threads;
        this.listener = listener;
        this.previous = previous;
        this.checkpoints = checkpoints;
    }

    /** A trainer on all processors of the machine. */
    public static Trainer onAllProcessors() {
        return new Trainer(Runtime.getRuntime().availableProcessors(), TrainingListener.SILENT, null, Checkpoints.NONE);
    }

    /** @param threads how many threads train, at least 1 */
    public Trainer withThreads(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("Expected at least 1 thread, found " + threads);
        }
        return new Trainer(threads, listener, previous, checkpoints);
    }

    public int threads() {
        return threads;
    }

    public Trainer withListener(TrainingListener listener) {
        return new Trainer(threads, listener, previous, checkpoints);
    }

    /**
     * A trainer of models that start from an earlier one: users and items it knows keep their weights.
     *
     * @param previous of the same kind as the models to be trained, with the same layers
     */
    public Trainer startingFrom(AutoencoderModel previous) {
        return new Trainer(threads, listener, previous, checkpoints);
    }

    /**
     * A trainer that goes on from the last checkpoint, if there is one, to the same model as without an interruption, and
     * keeps further ones. It refuses one of other ratings, configuration, seed, start or kernels with an
     * {@link IllegalArgumentException} that says what differs, and optimisers that search over all parameters at once. Of one
     * training at a time.
     */
    public Trainer withCheckpoints(Checkpoints checkpoints) {
        return new Trainer(threads, listener, previous, checkpoints);
    }

    /**
     * Trains a model of the configuration's kind.
     *
     * @throws IllegalArgumentException if there is no rating to learn from, for CDAE no preference, if the model to start
     *     from has other layers, or if there is a checkpoint of another training
     * @throws io.github.autotaste.ratings.HeapTooSmallException if the heap cannot hold it; if that can be told, before it begins
     */
    public AutoencoderModel train(RatingMatrix ratings, AutoencoderConfig config) {
        return TrainingMemory.within(ratings, config, () -> trained(ratings, config));
    }

    private AutoencoderModel trained(RatingMatrix ratings, AutoencoderConfig config) {
        try (Workers workers = new Workers(threads)) {
            TrainingProblem problem = problem(ratings, config, workers);
            requireExamples(problem);
            Resumption resumption = checkpoints.equals(Checkpoints.NONE)
                    ? Resumption.none()
                    : new Resumption(checkpoints, TrainingFacts.of(problem, previous), Optional.empty());
            EpochMonitor monitor = (epoch, loss) -> report(config, epoch, loss);
            new TrainingLoop(problem, workers, listener.wantsLoss(), monitor, resumption).run();
            return problem.model();
        }
    }

    /** As {@link #train(RatingMatrix, AutoencoderConfig)}. */
    public AutoRecModel train(RatingMatrix ratings, AutoRecConfig config) {
        return (AutoRecModel) train(ratings, (AutoencoderConfig) config);
    }

    /** As {@link #train(RatingMatrix, AutoencoderConfig)}. */
    public CdaeModel train(RatingMatrix ratings, CdaeConfig config) {
        return (CdaeModel) train(ratings, (AutoencoderConfig) config);
    }

    /** A model that has learnt nothing: the one of data without ratings, or without preferences. */
    public AutoencoderModel untrained(RatingMatrix ratings, AutoencoderConfig config) {
        try (Workers workers = new Workers(threads)) {
            return TrainingProblem.of(ratings, config, workers).model();
        }
    }

    /** Trains on a part of the ratings and measures on the rest, as {@link EarlyStopping} says. */
    public ValidatedTraining train(RatingMatrix ratings, AutoencoderConfig config, EarlyStopping stopping) {
        return train(stopping.split(ratings), config, stopping);
    }

    /**
     * Trains on the training part that is given and keeps the epoch that does best on its test part: the last one, if the
     * learning rate falls towards it, since all before are unfinished then. CDAE is measured on the held-out preferences,
     * which are ratings of at least {@code positiveFrom}.
     */
    public ValidatedTraining train(Holdout holdout, AutoencoderConfig config, EarlyStopping stopping) {
        return TrainingMemory.within(holdout.train(), config, () -> validated(holdout, config, stopping));
    }

    private ValidatedTraining validated(Holdout holdout, AutoencoderConfig config, EarlyStopping stopping) {
        try (Workers workers = new Workers(threads)) {
            TrainingProblem problem = problem(holdout.train(), config, workers);
            requireExamples(problem);
            Holdout heldOut = new Holdout(holdout.train(), config.learntFrom(holdout.test()));
            if (heldOut.test().ratingCount() == 0) {
                throw new IllegalArgumentException(
                        "Expected " + problem.wanted() + " among those held out to measure on, found none");
            }
            Validation validation = new Validation(problem, stopping, heldOut);
            EpochMonitor monitor = (epoch, loss) -> report(config, epoch, loss) && validation.goesOn(epoch, loss);
            Resumption resumption = checkpoints.equals(Checkpoints.NONE)
                    ? Resumption.none()
                    : new Resumption(
                            checkpoints,
                            TrainingFacts.of(problem, previous, stopping, heldOut),
                            Optional.of(validation));
            new TrainingLoop(problem, workers, true, monitor, resumption).run();
            validation.end();
            return new ValidatedTraining(problem.model(), validation.bestEpoch(), validation.curve());
        }
    }

    private TrainingProblem problem(RatingMatrix ratings, AutoencoderConfig config, Workers workers) {
        TrainingProblem problem = TrainingProblem.of(ratings, config, workers);
        if (previous != null) {
            new WarmStart(previous).applyTo(problem);
        }
        return problem;
    }

    private static void requireExamples(TrainingProblem problem) {
        if (problem.examples().rows().length == 0) {
            RatingMatrix ratings = problem.ratings();
            String found =
                    ratings.ratingCount() == 0 ? "none" : "ratings from " + ratings.min() + " to " + ratings.max();
            throw new IllegalArgumentException("Expected " + problem.wanted() + " to train on, found " + found);
        }
    }

    private boolean report(AutoencoderConfig config, int epoch, double loss) {
        listener.onEpoch(epoch, config.epochs(), loss);
        return true;
    }
}
