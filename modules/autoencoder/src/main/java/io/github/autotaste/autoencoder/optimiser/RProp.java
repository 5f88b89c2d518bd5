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

import io.github.autotaste.autoencoder.math.Kernels;
import io.github.autotaste.autoencoder.math.RPropStep;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.optim.ConvergenceChecker;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.nonlinear.scalar.GradientMultivariateOptimizer;

/**
 * Resilient back-propagation without weight-backtracking, iRprop- (Igel and Hüsken, 2000, after Riedmiller and Braun,
 * 1993): every parameter has its own step, grown while the gradient keeps its sign, shrunk when the sign turns; the
 * size of the gradient plays no part. The optimiser of the AutoRec paper.
 *
 * @param initialStep every parameter's first step, above 0
 * @param growth factor on a kept sign, above 1
 * @param shrinkage factor on a turned sign, in (0, 1)
 * @param smallestStep lower bound of the steps, at least 0
 * @param largestStep upper bound of the steps
 */
public record RProp(double initialStep, double growth, double shrinkage, double smallestStep, double largestStep)
        implements StepwiseOptimiser {

    public RProp {
        if (!(initialStep > 0 && Double.isFinite(initialStep))) {
            throw new IllegalArgumentException("Expected a finite initialStep above 0, found " + initialStep);
        }
        if (!(growth > 1) || !(shrinkage > 0 && shrinkage < 1)) {
            throw new IllegalArgumentException(
                    "Expected growth above 1 and shrinkage in (0, 1), found " + growth + " and " + shrinkage);
        }
        if (!(smallestStep >= 0 && smallestStep <= largestStep)) {
            throw new IllegalArgumentException(
                    "Expected 0 <= smallestStep <= largestStep, found " + smallestStep + " and " + largestStep);
        }
    }

    /** The factors and bounds of the iRprop papers. */
    public static RProp withInitialStep(double initialStep) {
        return new RProp(initialStep, 1.2, 0.5, 0, 50);
    }

    /** The same rule as an optimiser for any Commons Math function. */
    public GradientMultivariateOptimizer optimizer(ConvergenceChecker<PointValuePair> checker) {
        return new RPropOptimizer(this, checker);
    }

    @Override
    public boolean needsFullBatch() {
        return true;
    }

    @Override
    public int valuesPerParameter() {
        return 2;
    }

    @Override
    public ParameterUpdate updateOf(int rows, int length) {
        float[][] previous = new float[rows][length];
        float[][] steps = new float[rows][length];
        for (float[] row : steps) {
            Arrays.fill(row, (float) initialStep);
        }
        Kernels kernels = Kernels.best();
        return new Remembering(
                List.of(previous, steps),
                (row, step, parameters, gradient) ->
                        kernels.rprop(parameters, gradient, previous[row], steps[row], withDecay(step.decay())));
    }

    private RPropStep withDecay(float decay) {
        return new RPropStep((float) growth, (float) shrinkage, (float) smallestStep, (float) largestStep, decay);
    }
}
