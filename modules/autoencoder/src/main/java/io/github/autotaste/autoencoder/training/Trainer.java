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
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.model.AutoRecModel;
import io.github.autotaste.autoencoder.model.CdaeModel;
import io.github.autotaste.autoencoder.network.Autoencoder;
import io.github.autotaste.ratings.Holdout;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.Workers;
import java.util.function.Function;

/**
 * Trains models. The result is a pure function of ratings and configuration, seed included: the number of threads
 * changes the time, never a bit of the model. Stops with a {@link java.util.concurrent.CancellationException} after the
 * current batch, or evaluation of a full-batch optimiser, if the calling thread is interrupted, and with a {@link
 * TrainingDivergedException} if numbers become infinite or NaN.
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

    /**
     * Trains an AutoRec model.
     *
     * @throws IllegalArgumentException if there is no rating
     */
    public AutoRecModel train(RatingMatrix ratings, AutoRecConfig config) {
        try (Workers workers = new Workers(threads)) {
            Problem problem = Problem.of(ratings, config, workers);
            run(problem, workers);
            return AutoRecModel.of(config, ratings, problem.network());
        }
    }

    /**
     * Trains a CDAE model.
     *
     * @throws IllegalArgumentException if no rating is a preference
     */
    public CdaeModel train(RatingMatrix ratings, CdaeConfig config) {
        try (Workers workers = new Workers(threads)) {
            Problem problem = Problem.of(ratings, config, workers);
            run(problem, workers);
            return new CdaeModel(config, ratings, problem.network());
        }
    }

    /** A model that has learnt nothing: the one of data without ratings. */
    public AutoRecModel untrained(RatingMatrix ratings, AutoRecConfig config) {
        try (Workers workers = new Workers(threads)) {
            return AutoRecModel.of(
                    config, ratings, Problem.of(ratings, config, workers).network());
        }
    }

    /** A model that has learnt nothing: the one of data without preferences. */
    public CdaeModel untrained(RatingMatrix ratings, CdaeConfig config) {
        try (Workers workers = new Workers(threads)) {
            return new CdaeModel(
                    config, ratings, Problem.of(ratings, config, workers).network());
        }
    }

    /**
     * Trains an AutoRec model that starts from an earlier one: users and items it knows keep their weights.
     *
     * @param previous its layers must be those of {@code config}
     */
    public AutoRecModel train(RatingMatrix ratings, AutoRecConfig config, AutoRecModel previous) {
        if (previous.config().orientation() != config.orientation()) {
            throw new IllegalArgumentException("Expected an earlier model with orientation " + config.orientation()
                    + ", found " + previous.config().orientation());
        }
        try (Workers workers = new Workers(threads)) {
            Problem problem = Problem.of(ratings, config, workers);
            new WarmStart(previous).applyTo(problem.network(), ratings);
            run(problem, workers);
            return AutoRecModel.of(config, ratings, problem.network());
        }
    }

    /**
     * Trains a CDAE model that starts from an earlier one: users and items it knows keep their weights.
     *
     * @param previous its layers must be those of {@code config}
     */
    public CdaeModel train(RatingMatrix ratings, CdaeConfig config, CdaeModel previous) {
        try (Workers workers = new Workers(threads)) {
            Problem problem = Problem.of(ratings, config, workers);
            new WarmStart(previous).applyTo(problem.network(), ratings);
            run(problem, workers);
            return new CdaeModel(config, ratings, problem.network());
        }
    }

    /**
     * Trains an AutoRec model on a part of the ratings and keeps the epoch that does best on the rest: the last one, if the
     * learning rate falls towards it, since all before are unfinished then.
     */
    public ValidatedTraining<AutoRecModel> train(RatingMatrix ratings, AutoRecConfig config, EarlyStopping stopping) {
        return train(stopping.split(ratings), config, stopping);
    }

    /** Trains on the training part that is given and keeps the epoch that does best on its test part. */
    public ValidatedTraining<AutoRecModel> train(Holdout holdout, AutoRecConfig config, EarlyStopping stopping) {
        try (Workers workers = new Workers(threads)) {
            Problem problem = Problem.of(holdout.train(), config, workers);
            return run(
                    problem, workers, holdout, stopping, network -> AutoRecModel.of(config, holdout.train(), network));
        }
    }

    /**
     * Trains a CDAE model on a part of the ratings and keeps the epoch that does best on the rest: the last one, if the
     * learning rate falls towards it, since all before are unfinished then. Lists are measured on held-out preferences, which
     * are ratings of at least {@code positiveFrom}.
     */
    public ValidatedTraining<CdaeModel> train(RatingMatrix ratings, CdaeConfig config, EarlyStopping stopping) {
        return train(stopping.split(ratings), config, stopping);
    }

    /** Trains on the training part that is given and keeps the epoch that does best on its test part. */
    public ValidatedTraining<CdaeModel> train(Holdout holdout, CdaeConfig config, EarlyStopping stopping) {
        try (Workers workers = new Workers(threads)) {
            Problem problem = Problem.of(holdout.train(), config, workers);
            Holdout preferences = new Holdout(holdout.train(), holdout.test().preferencesFrom(config.positiveFrom()));
            return run(
                    problem,
                    workers,
                    preferences,
                    stopping,
                    network -> new CdaeModel(config, holdout.train(), network));
        }
    }

    private void run(Problem problem, Workers workers) {
        requireExamples(problem);
        new TrainingLoop(problem, workers, listener.wantsLoss(), (epoch, loss) -> report(problem, epoch, loss)).run();
    }

    private static void requireExamples(Problem problem) {
        if (problem.examples().rows().length == 0) {
            throw new IllegalArgumentException(
                    "Expected " + problem.wanted() + " to train on, found " + rangeOf(problem.ratings()));
        }
    }

    private static String rangeOf(RatingMatrix ratings) {
        return ratings.ratingCount() == 0 ? "none" : "ratings from " + ratings.min() + " to " + ratings.max();
    }

    /** @param heldOut training part and what is measured on */
    private <M extends ItemScorer> ValidatedTraining<M> run(
            Problem problem,
            Workers workers,
            Holdout heldOut,
            EarlyStopping stopping,
            Function<Autoencoder, M> modelOf) {
        requireExamples(problem);
        if (heldOut.test().ratingCount() == 0) {
            throw new IllegalArgumentException(
                    "Expected " + problem.wanted() + " among those held out to measure on, found none");
        }
        Validation validation = new Validation(
                problem, stopping, () -> stopping.metric().of(modelOf.apply(problem.network()), heldOut));
        new TrainingLoop(
                        problem,
                        workers,
                        true,
                        (epoch, loss) -> report(problem, epoch, loss) && validation.goesOn(epoch, loss))
                .run();
        validation.end();
        return new ValidatedTraining<>(modelOf.apply(problem.network()), validation.bestEpoch(), validation.curve());
    }

    private boolean report(Problem problem, int epoch, double loss) {
        listener.onEpoch(epoch, problem.schedule().epochs(), loss);
        return true;
    }
}
