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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunctionGradient;
import org.junit.jupiter.api.Test;

final class LbfgsOptimizerTest {

    /** Rosenbrock's valley, whose minimum of 0 lies at (1, 1). */
    private static final ObjectiveFunction VALLEY =
            new ObjectiveFunction(x -> Math.pow(1 - x[0], 2) + 100 * Math.pow(x[1] - x[0] * x[0], 2));

    private static final ObjectiveFunctionGradient VALLEY_GRADIENT = new ObjectiveFunctionGradient(x ->
            new double[] {-2 * (1 - x[0]) - 400 * x[0] * (x[1] - x[0] * x[0]), 200 * (x[1] - x[0] * x[0])});

    @Test
    void findsTheEndOfRosenbrocksValley() {
        PointValuePair found = minimise(new double[] {-1.2, 1});
        assertThat(found.getPoint()).containsExactly(new double[] {1, 1}, within(1e-6));
    }

    @Test
    void staysAtAMinimum() {
        assertThat(minimise(new double[] {1, 1}).getPoint()).containsExactly(1, 1);
    }

    @Test
    void refusesToMaximise() {
        assertThatThrownBy(() -> Lbfgs.withUsualHistory()
                        .optimizer((iteration, previous, current) -> true)
                        .optimize(
                                VALLEY,
                                VALLEY_GRADIENT,
                                GoalType.MAXIMIZE,
                                new InitialGuess(new double[2]),
                                MaxIter.unlimited(),
                                MaxEval.unlimited()))
                .hasMessage("Expected a function to minimise, found the goal MAXIMIZE");
    }

    private static PointValuePair minimise(double[] start) {
        return Lbfgs.withUsualHistory()
                .optimizer((iteration, previous, current) -> iteration == 100)
                .optimize(
                        VALLEY,
                        VALLEY_GRADIENT,
                        GoalType.MINIMIZE,
                        new InitialGuess(start),
                        MaxIter.unlimited(),
                        MaxEval.unlimited());
    }
}
