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
package io.github.autotaste.autoencoder.optimiser;

import java.util.Arrays;
import org.apache.commons.math3.optim.ConvergenceChecker;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.GradientMultivariateOptimizer;

/**
 * {@link RProp} over any Commons Math function: the same rule as its row-wise form, in {@code double}, for callers who have
 * a function and not a network.
 */
final class RPropOptimizer extends GradientMultivariateOptimizer {

    private final RProp settings;

    RPropOptimizer(RProp settings, ConvergenceChecker<PointValuePair> checker) {
        super(checker);
        this.settings = settings;
    }

    @Override
    protected PointValuePair doOptimize() {
        double uphill = getGoalType() == GoalType.MAXIMIZE ? 1 : -1;
        double[] point = getStartPoint();
        double[] previous = new double[point.length];
        double[] steps = new double[point.length];
        Arrays.fill(steps, settings.initialStep());
        PointValuePair best = new PointValuePair(point, computeObjectiveValue(point));
        PointValuePair current = best;
        boolean isConverged = false;
        while (!isConverged) {
            incrementIterationCount();
            move(point, computeObjectiveGradient(point), uphill, previous, steps);
            PointValuePair next = new PointValuePair(point, computeObjectiveValue(point));
            isConverged = getConvergenceChecker().converged(getIterations(), current, next);
            current = next;
            best = uphill * (next.getValue() - best.getValue()) > 0 ? next : best;
        }
        return best;
    }

    private void move(double[] point, double[] gradient, double uphill, double[] previous, double[] steps) {
        for (int j = 0; j < point.length; j++) {
            double agreement = gradient[j] * previous[j];
            double factor = agreement > 0 ? settings.growth() : agreement < 0 ? settings.shrinkage() : 1;
            steps[j] = Math.max(settings.smallestStep(), Math.min(settings.largestStep(), steps[j] * factor));
            previous[j] = agreement < 0 ? 0 : gradient[j];
            point[j] += uphill * Math.signum(previous[j]) * steps[j];
        }
    }
}
