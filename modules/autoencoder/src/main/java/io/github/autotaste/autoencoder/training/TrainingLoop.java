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

import io.github.autotaste.autoencoder.math.FloatMatrix;
import io.github.autotaste.autoencoder.math.Kernels;
import io.github.autotaste.autoencoder.network.Backpropagation;
import io.github.autotaste.autoencoder.network.Batch;
import io.github.autotaste.autoencoder.optimiser.FullBatchOptimiser;
import io.github.autotaste.autoencoder.optimiser.ParameterUpdate;
import io.github.autotaste.autoencoder.optimiser.Step;
import io.github.autotaste.autoencoder.optimiser.StepwiseOptimiser;
import io.github.autotaste.ratings.Workers;
import java.util.Arrays;
import java.util.List;
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
record TrainingLoop(TrainingProblem problem, Workers workers, boolean measuresLoss, EpochMonitor monitor) {

    private static final int EVALUATIONS_PER_EPOCH = 1000;
    private static final int ROWS_CHECKED = 16;

    /**
     * Runs to the end.
     *
     * @throws TrainingDivergedException if numbers become infinite or NaN
     * @throws CancellationException if the thread is interrupted
     */
    void run() {
        if (problem.config().optimiser() instanceof FullBatchOptimiser search) {
            search(search);
        } else if (problem.config().optimiser() instanceof StepwiseOptimiser stepwise) {
            step(stepwise);
        }
    }

    private void step(StepwiseOptimiser optimiser) {
        Updates updates = new Updates(problem.network(), group -> updateOf(optimiser, group));
        TrainingStep step = new TrainingStep(problem.network(), problem.loss(), updates, workers, measuresLoss);
        int number = 0;
        double steps = problem.schedule().stepsFor(problem.examples().rows().length);
        boolean goesOn = true;
        int epoch = 0;
        while (goesOn && epoch < problem.schedule().epochs()) {
            epoch++;
            double loss = 0;
            long targets = 0;
            List<int[]> batches = problem.schedule().batches(problem.examples().rows(), epoch);
            for (int batchNumber = 1; batchNumber <= batches.size(); batchNumber++) {
                Workers.requireNotInterrupted("Training was interrupted in epoch " + epoch);
                int[] rows = batches.get(batchNumber - 1);
                Batch batch = problem.examples().batch(rows, epoch);
                float rate = (float) problem.schedule().rates().factor(number / steps);
                TrainingStep.Outcome outcome = step.run(
                        batch,
                        new Step(++number, rate, 0),
                        epoch,
                        problem.decayOf().apply(rows.length));
                if (!outcome.isFinite()) {
                    throw diverged(epoch, ", batch " + batchNumber + " of " + batches.size());
                }
                loss += outcome.loss();
                targets += batch.targets().count();
            }
            step.finish();
            goesOn = monitor.goesOn(epoch, loss / targets);
        }
        if (!problem.network().isFinite() || !hasFiniteOutputs(epoch)) {
            throw diverged(epoch, "");
        }
    }

    /** Whether the parameters, finite as they are, give finite outputs: very large ones overflow, for whatever rows. */
    private boolean hasFiniteOutputs(int epoch) {
        int[] rows = problem.examples().rows();
        int[] some = Arrays.copyOf(rows, Math.min(rows.length, ROWS_CHECKED));
        Batch batch = problem.examples().batch(some, epoch);
        Backpropagation gradient = new Backpropagation(problem.network(), problem.loss(), Kernels.best(), batch, true);
        return Double.isFinite(gradient.run(workers)) && TrainingStep.isFinite(gradient, problem.network());
    }

    private static ParameterUpdate updateOf(StepwiseOptimiser optimiser, FloatMatrix group) {
        int rows = group.getRowDimension();
        return optimiser.updateOf(rows, rows == 0 ? 0 : group.rows()[0].length);
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

    private TrainingDivergedException diverged(int epoch, String place) {
        return new TrainingDivergedException(
                epoch,
                place,
                problem.config().optimiser(),
                problem.ratings().min(),
                problem.ratings().max());
    }
}
