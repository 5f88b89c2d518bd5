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

import io.github.autotaste.autoencoder.network.FloatMatrix;
import io.github.autotaste.autoencoder.optimiser.FullBatchOptimiser;
import io.github.autotaste.autoencoder.optimiser.ParameterUpdate;
import io.github.autotaste.autoencoder.optimiser.Step;
import io.github.autotaste.autoencoder.optimiser.StepwiseOptimiser;
import java.util.concurrent.CancellationException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * Solves a problem in place: epochs over its examples, each cut into batches, each batch one step; or one search of a
 * full-batch optimiser, each iteration of which counts as an epoch.
 */
record TrainingLoop(Problem problem, Workers workers, boolean measuresLoss, EpochMonitor monitor) {

    void run() {
        if (problem.examples().rows().length == 0) {
            return;
        }
        if (problem.optimiser() instanceof FullBatchOptimiser search) {
            search(search);
        } else if (problem.optimiser() instanceof StepwiseOptimiser stepwise) {
            step(stepwise);
        }
    }

    private void step(StepwiseOptimiser optimiser) {
        Updates updates = new Updates(problem.network(), group -> updateOf(optimiser, group));
        TrainingStep step = new TrainingStep(problem.network(), problem.loss(), updates, workers, measuresLoss);
        int number = 0;
        double steps = problem.schedule().stepsFor(problem.examples().rows().length);
        boolean goesOn = true;
        for (int epoch = 1; goesOn && epoch <= problem.schedule().epochs(); epoch++) {
            double loss = 0;
            long targets = 0;
            for (int[] rows : problem.schedule().batches(problem.examples().rows(), epoch)) {
                Batch batch = problem.examples().batch(rows, epoch);
                float rate = (float) problem.schedule().rates().factor(number / steps);
                loss += step.run(
                        batch,
                        new Step(++number, rate, 0),
                        epoch,
                        problem.decayOf().apply(rows.length));
                targets += batch.targets().count();
                stopIfInterrupted();
            }
            goesOn = monitor.goesOn(epoch, loss / targets);
        }
    }

    private static ParameterUpdate updateOf(StepwiseOptimiser optimiser, FloatMatrix group) {
        int rows = group.getRowDimension();
        return optimiser.updateOf(rows, rows == 0 ? 0 : group.rows()[0].length);
    }

    private void search(FullBatchOptimiser optimiser) {
        FullBatchObjective objective = new FullBatchObjective(problem, workers);
        PointValuePair found = optimiser
                .optimizer((iteration, previous, current) -> {
                    double loss = objective.moveTo(current.getPointRef());
                    stopIfInterrupted();
                    return !monitor.goesOn(iteration, loss)
                            || iteration >= problem.schedule().epochs();
                })
                .optimize(
                        objective.function(),
                        objective.gradient(),
                        GoalType.MINIMIZE,
                        new InitialGuess(objective.start()),
                        MaxIter.unlimited(),
                        MaxEval.unlimited());
        objective.moveTo(found.getPointRef());
    }

    private static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("Training was interrupted");
        }
    }
}
