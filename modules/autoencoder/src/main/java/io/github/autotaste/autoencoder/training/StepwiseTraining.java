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
import io.github.autotaste.autoencoder.optimiser.ParameterUpdate;
import io.github.autotaste.autoencoder.optimiser.Step;
import io.github.autotaste.autoencoder.optimiser.StepwiseOptimiser;
import io.github.autotaste.autoencoder.training.Resumption.Progress;
import io.github.autotaste.ratings.Workers;
import java.util.Arrays;
import java.util.List;

/** A training that moves the parameters batch by batch, from where its last checkpoint left it. */
final class StepwiseTraining {

    private static final int ROWS_CHECKED = 16;

    private final TrainingLoop loop;
    private final TrainingProblem problem;
    private final Updates updates;
    private final TrainingStep step;
    private final double steps;
    private int number;

    StepwiseTraining(TrainingLoop loop, StepwiseOptimiser optimiser) {
        this.loop = loop;
        problem = loop.problem();
        updates = new Updates(problem.network(), group -> updateOf(optimiser, group));
        step = new TrainingStep(problem.network(), problem.loss(), updates, loop.workers(), loop.measuresLoss());
        steps = problem.schedule().stepsFor(problem.examples().rows().length);
    }

    private static ParameterUpdate updateOf(StepwiseOptimiser optimiser, FloatMatrix group) {
        int rows = group.getRowDimension();
        return optimiser.updateOf(rows, rows == 0 ? 0 : group.rows()[0].length);
    }

    void run() {
        Progress progress = loop.resumption().restore(problem, updates);
        number = progress.steps();
        int epoch = progress.epoch();
        boolean goesOn = true;
        while (goesOn && epoch < problem.schedule().epochs()) {
            epoch++;
            double loss = learn(epoch);
            requireFinite(problem.network().isFinite(), epoch, ", after its last batch");
            goesOn = loop.monitor().goesOn(epoch, loss);
            if (goesOn && epoch < problem.schedule().epochs()) {
                loop.resumption().keep(new Progress(epoch, number), problem, updates);
            }
        }
        requireFinite(problem.network().isFinite() && hasFiniteOutputs(epoch), epoch, "");
    }

    /** Learns from all batches of an epoch; returns the mean loss of a target. */
    private double learn(int epoch) {
        double loss = 0;
        long targets = 0;
        List<int[]> batches = problem.schedule().batches(problem.examples().rows(), epoch);
        for (int batchNumber = 1; batchNumber <= batches.size(); batchNumber++) {
            Workers.requireNotInterrupted("Training was interrupted in epoch " + epoch);
            Batch batch = problem.examples().batch(batches.get(batchNumber - 1), epoch);
            float rate = (float) problem.schedule().rates().factor(number / steps);
            TrainingStep.Outcome outcome = step.run(
                    batch, new Step(++number, rate, 0), epoch, problem.decayOf().apply(batch.size()));
            if (!outcome.isFinite()) {
                String slowed = rate == 1 ? "" : ", at " + rate + " of the learning rate";
                throw loop.diverged(epoch, ", batch " + batchNumber + " of " + batches.size() + slowed);
            }
            loss += outcome.loss();
            targets += batch.targets().count();
        }
        step.finish();
        requireFinite(!loop.measuresLoss() || targets == 0 || Double.isFinite(loss), epoch, ", in its loss");
        return loss / targets;
    }

    /** Whether the parameters, finite as they are, give finite outputs: very large ones overflow, for whatever rows. */
    private boolean hasFiniteOutputs(int epoch) {
        int[] rows = problem.examples().rows();
        int[] some = Arrays.copyOf(rows, Math.min(rows.length, ROWS_CHECKED));
        Batch batch = problem.examples().batch(some, epoch);
        Backpropagation gradient = new Backpropagation(problem.network(), problem.loss(), Kernels.best(), batch, true);
        return Double.isFinite(gradient.run(loop.workers())) && TrainingStep.isFinite(gradient, problem.network());
    }

    private void requireFinite(boolean isFinite, int epoch, String place) {
        if (!isFinite) {
            throw loop.diverged(epoch, place);
        }
    }
}
