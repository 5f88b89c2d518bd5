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
 * An optimiser of Commons Math's kind, over the objective of all parameters at once. Any {@link
 * GradientMultivariateOptimizer} will do. Works in {@code double} on copies of all parameters: some dozen times the memory
 * of a stepwise optimiser.
 */
public non-sealed interface FullBatchOptimiser extends Optimiser {

    /** @param checker asked after every iteration whether to stop */
    GradientMultivariateOptimizer optimizer(ConvergenceChecker<PointValuePair> checker);

    @Override
    default boolean needsFullBatch() {
        return true;
    }

    /** The gradient, and in {@code double} two points and two gradients. */
    @Override
    default int valuesPerParameter() {
        return 1 + 4 * Double.BYTES / Float.BYTES;
    }
}
