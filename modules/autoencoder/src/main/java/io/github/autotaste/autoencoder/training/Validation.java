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
import io.github.autotaste.autoencoder.training.ValidatedTraining.Measurement;
import io.github.autotaste.ratings.Holdout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Measures during training and at its end, remembers the best parameters, and ends training when patience is over. Where the
 * learning rate falls towards the last epoch, that one is the best, and nothing ends training before.
 */
final class Validation implements EpochMonitor {

    private final TrainingProblem problem;
    private final EarlyStopping stopping;
    private final Holdout heldOut;
    private final boolean isAnnealed;
    private final List<Measurement> curve = new ArrayList<>();
    private int best = -1;
    private List<float[][]> bestParameters = List.of();
    private int lastEpoch = 1;
    private double lastLoss = Double.NaN;

    /** @param heldOut training part and what is measured on */
    Validation(TrainingProblem problem, EarlyStopping stopping, Holdout heldOut) {
        this.problem = problem;
        this.stopping = stopping;
        this.heldOut = heldOut;
        isAnnealed = problem.config().rateSchedule().isAnnealed();
    }

    @Override
    public boolean goesOn(int epoch, double loss) {
        lastEpoch = epoch;
        lastLoss = loss;
        if (epoch % stopping.interval() == 0) {
            measure();
        }
        return isAnnealed || curve.size() - 1 - best < stopping.patience();
    }

    private void measure() {
        double metric = stopping.metric().of(problem.model(), heldOut);
        curve.add(new Measurement(lastEpoch, lastLoss, metric));
        if (isAnnealed
                || best < 0
                || stopping.metric().isBetter(metric, curve.get(best).metric())) {
            best = curve.size() - 1;
            bestParameters = isAnnealed
                    ? List.of()
                    : problem.network().parameters().stream()
                            .map(Validation::copyOf)
                            .toList();
        }
    }

    /** Measures the last epoch, if that is still to be done, and puts the best parameters back. */
    void end() {
        if (curve.isEmpty() || curve.get(curve.size() - 1).epoch() < lastEpoch) {
            measure();
        }
        List<FloatMatrix> groups = problem.network().parameters();
        for (int group = 0; group < bestParameters.size(); group++) {
            float[][] rows = groups.get(group).rows();
            System.arraycopy(bestParameters.get(group), 0, rows, 0, rows.length);
        }
    }

    /** Goes on from what was measured before. */
    void restore(List<Measurement> measured, int bestMeasured, List<float[][]> parametersOfBest) {
        curve.addAll(measured);
        best = bestMeasured;
        bestParameters = List.copyOf(parametersOfBest);
    }

    /** Whether the parameters of a measurement are remembered, if it is the best. */
    boolean keepsParameters(int measurement) {
        return measurement >= 0 && !isAnnealed;
    }

    /** The number of the best measurement, from 0; -1 before the first. */
    int best() {
        return best;
    }

    /** Copies; none where nothing is to be put back at the end. */
    List<float[][]> bestParameters() {
        return bestParameters;
    }

    int bestEpoch() {
        return curve.get(best).epoch();
    }

    List<Measurement> curve() {
        return curve;
    }

    private static float[][] copyOf(FloatMatrix group) {
        return Arrays.stream(group.rows()).map(float[]::clone).toArray(float[][]::new);
    }
}
