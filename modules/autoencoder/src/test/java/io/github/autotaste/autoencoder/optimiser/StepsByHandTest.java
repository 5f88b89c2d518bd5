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
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunctionGradient;
import org.junit.jupiter.api.Test;

/** Optimisers whose steps are worked out on paper. */
final class StepsByHandTest {

    /** At half the rate: v = 3; v = 0.5 * 3 - 1 = 0.5; with a decay of 0.25, v = 0.5 * 0.5 + 2 + 0.25 * 0.65 = 2.4125. */
    @Test
    void momentumKeepsAShareOfTheLastMove() {
        ParameterUpdate update = new MomentumSgd(0.2, 0.5).updateOf(1, 1);
        float[] x = {1};
        update.apply(0, new Step(1, 0.5f, 0), x, new float[] {3});
        assertThat(x[0]).isCloseTo(0.7f, within(1e-6f));
        update.apply(0, new Step(2, 0.5f, 0), x, new float[] {-1});
        assertThat(x[0]).isCloseTo(0.65f, within(1e-6f));
        update.apply(0, new Step(3, 0.5f, 0.25f), x, new float[] {2});
        assertThat(x[0]).isCloseTo(0.65f - 0.1f * 2.4125f, within(1e-6f));
    }

    /** From a sum of 7: 7 + 3^2 = 16; with a decay of 0.5 the slope is 2.5 + 0.5 * 1 = 3, and the sum 16 + 9 = 25. */
    @Test
    void adaGradDividesByTheRootOfTheSumOfSquares() {
        ParameterUpdate update = new AdaGrad(0.8, 7).updateOf(1, 1);
        float[] x = {1.3f};
        update.apply(0, new Step(1, 0.5f, 0), x, new float[] {3});
        assertThat(x[0]).isCloseTo(1.3f - 0.4f * 3 / 4, within(1e-6f));
        update.apply(0, new Step(2, 0.5f, 0.5f), x, new float[] {2.5f});
        assertThat(x[0]).isCloseTo(1 - 0.4f * 3 / 5, within(1e-6f));
    }

    /** Conjugate gradients find the minimum of a bowl of two variables, that is (3, -1), in two iterations. */
    @Test
    void conjugateGradientsNeedAnIterationForEachVariable() {
        double[] found = new ConjugateGradient()
                .optimizer((iteration, before, after) -> iteration == 3)
                .optimize(
                        new ObjectiveFunction(x -> Math.pow(x[0] - 3, 2) + 5 * Math.pow(x[1] + 1, 2)),
                        new ObjectiveFunctionGradient(x -> new double[] {2 * (x[0] - 3), 10 * (x[1] + 1)}),
                        GoalType.MINIMIZE,
                        new InitialGuess(new double[] {0, 0}),
                        MaxIter.unlimited(),
                        MaxEval.unlimited())
                .getPoint();
        assertThat(found).containsExactly(new double[] {3, -1}, within(1e-3));
    }
}
