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

import io.github.autotaste.autoencoder.optimiser.FullBatchOptimiser;
import io.github.autotaste.autoencoder.optimiser.StepwiseOptimiser;
import io.github.autotaste.ratings.Workers;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;

/**
 * Solves a problem in place: epochs over its examples, each cut into batches, each batch one step; or one search of a
 * full-batch optimiser, each iteration of which counts as an epoch.
 */
record TrainingLoop(
        TrainingProblem problem, Workers workers, boolean measuresLoss, EpochMonitor monitor, Resumption resumption) {

    private static final int EVALUATIONS_PER_EPOCH = 1000;

    /**
     * Runs to the end.
     *
     * @throws TrainingDivergedException if numbers become infinite or NaN
     * @throws CancellationException if the thread is interrupted
     */
    void run() {
        if (problem.config().optimiser() instanceof FullBatchOptimiser search) {
            if (resumption.isWanted()) {
                throw new IllegalArgumentException(
                        "Expected an optimiser that moves step by step, to go on from a checkpoint, found " + search);
            }
            search(search);
        } else if (problem.config().optimiser() instanceof StepwiseOptimiser stepwise) {
            new StepwiseTraining(this, stepwise).run();
        }
    }

    private void search(FullBatchOptimiser optimiser) {
        FullBatchObjective objective = new FullBatchObjective(problem, workers);
        AtomicInteger epoch = new AtomicInteger(1);
        moveTo(objective, objective.start(), epoch.get());
        try {
            PointValuePair found = optimiser
                    .optimizer((iteration, previous, current) -> {
                        double loss = moveTo(objective, current.getPointRef(), iteration);
                        epoch.set(iteration + 1);
                        return !monitor.goesOn(iteration, loss)
                                || iteration >= problem.schedule().epochs();
                    })
                    .optimize(
                            stoppable(objective.function(), epoch),
                            objective.gradient(),
                            GoalType.MINIMIZE,
                            new InitialGuess(objective.start()),
                            MaxIter.unlimited(),
                            mostEvaluations());
            moveTo(objective, found.getPointRef(), epoch.get());
        } catch (TooManyEvaluationsException e) {
            throw diverged(epoch.get(), "");
        }
    }

    /** An optimiser in a line search is stopped there. */
    private static ObjectiveFunction stoppable(ObjectiveFunction function, AtomicInteger epoch) {
        return new ObjectiveFunction(point -> {
            Workers.requireNotInterrupted("Training was interrupted in epoch " + epoch.get());
            return function.getObjectiveFunction().value(point);
        });
    }

    /** Line searches that meet infinite or NaN values may never end. */
    private MaxEval mostEvaluations() {
        return new MaxEval((int) Math.min(
                Integer.MAX_VALUE,
                (long) EVALUATIONS_PER_EPOCH * problem.schedule().epochs()));
    }

    private double moveTo(FullBatchObjective objective, double[] point, int epoch) {
        double loss = objective.moveTo(point);
        if (!objective.isFinite()) {
            throw diverged(epoch, "");
        }
        return loss;
    }

    TrainingDivergedException diverged(int epoch, String place) {
        return new TrainingDivergedException(
                epoch,
                place,
                problem.config().optimiser(),
                problem.ratings().min(),
                problem.ratings().max());
    }
}
