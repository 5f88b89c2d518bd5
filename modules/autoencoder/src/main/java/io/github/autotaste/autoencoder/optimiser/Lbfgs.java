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

import org.apache.commons.math3.optim.ConvergenceChecker;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.nonlinear.scalar.GradientMultivariateOptimizer;

/**
 * Limited-memory BFGS, which the AutoRec authors offer beside RProp.
 *
 * @param history how many past steps approximate the curvature, at least 1; 10 is usual
 */
public record Lbfgs(int history) implements FullBatchOptimiser {

    public Lbfgs {
        if (history < 1) {
            throw new IllegalArgumentException("Expected a history of at least 1 step, found " + history);
        }
    }

    /** With the history of ten steps that common implementations keep. */
    public static Lbfgs withUsualHistory() {
        return new Lbfgs(10);
    }

    /** Two vectors for each step of the history beside those of every full-batch optimiser. */
    @Override
    public int valuesPerParameter() {
        return FullBatchOptimiser.super.valuesPerParameter() + 2 * history * Double.BYTES / Float.BYTES;
    }

    @Override
    public GradientMultivariateOptimizer optimizer(ConvergenceChecker<PointValuePair> checker) {
        return new LbfgsOptimizer(history, checker);
    }
}
