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

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.analysis.MultivariateVectorFunction;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunctionGradient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rule over any function, against its form for the rows of a network. */
final class RPropOptimizerTest {

    private static final int ITERATIONS = 14;

    /** So that steps grow, turn, reach the largest and reach the smallest. */
    private static final RProp SETTINGS = new RProp(0.25, 2, 0.5, 0.0625, 1);

    private static final float[] START = {8, -0.3f, 0, 5};

    /** Twice the point but for the last, along which there is no slope. */
    private static float[] slopes(float[] point) {
        return new float[] {2 * point[0], 2 * point[1], 2 * point[2], 0};
    }

    private final List<double[]> visited = new ArrayList<>();
    private final List<Integer> iterations = new ArrayList<>();
    private final List<Double> befores = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    void goesWhereTheRowsOfANetworkGo(GoalType goal) {
        int sign = goal == GoalType.MINIMIZE ? 1 : -1;
        PointValuePair best = optimise(goal, sign);
        float[] row = START.clone();
        ParameterUpdate update = SETTINGS.updateOf(1, row.length);
        assertThat(visited).hasSize(ITERATIONS + 1);
        double least = Double.POSITIVE_INFINITY;
        for (int iteration = 0; iteration <= ITERATIONS; iteration++) {
            double[] point = visited.get(iteration);
            for (int j = 0; j < row.length; j++) {
                assertThat(point[j]).as("%d of %d", j, iteration).isCloseTo(row[j], within(1e-6));
            }
            least = Math.min(least, squares(point));
            if (iteration < ITERATIONS) {
                assertThat(befores.get(iteration)).isEqualTo(sign * squares(point));
                assertThat(iterations.get(iteration)).isEqualTo(iteration + 1);
            }
            update.apply(0, Step.number(iteration + 1), row, slopes(row));
        }
        assertThat(best.getValue()).isEqualTo(sign * least);
        assertThat(least).as("the best is not the last").isLessThan(squares(visited.get(ITERATIONS)));
    }

    /** From 0.5 a step of 1 leads to -0.5, where the square is the same. */
    @ParameterizedTest
    @EnumSource
    void firstOfEquallyGoodPointsIsTheBest(GoalType goal) {
        int sign = goal == GoalType.MINIMIZE ? 1 : -1;
        PointValuePair best = RProp.withInitialStep(1)
                .optimizer((iteration, before, after) -> {
                    assertThat(after.getPoint()).containsExactly(-0.5);
                    return true;
                })
                .optimize(
                        new ObjectiveFunction(point -> sign * point[0] * point[0]),
                        new ObjectiveFunctionGradient(point -> new double[] {sign * 2 * point[0]}),
                        goal,
                        new InitialGuess(new double[] {0.5}),
                        MaxIter.unlimited(),
                        MaxEval.unlimited());
        assertThat(best.getPoint()).containsExactly(0.5);
    }

    private PointValuePair optimise(GoalType goal, int sign) {
        MultivariateFunction value = point -> {
            visited.add(point.clone());
            return sign * squares(point);
        };
        MultivariateVectorFunction gradient =
                point -> new double[] {sign * 2 * point[0], sign * 2 * point[1], sign * 2 * point[2], 0};
        return SETTINGS.optimizer((iteration, before, after) -> {
                    iterations.add(iteration);
                    befores.add(before.getValue());
                    return iteration == ITERATIONS;
                })
                .optimize(
                        new ObjectiveFunction(value),
                        new ObjectiveFunctionGradient(gradient),
                        goal,
                        new InitialGuess(new double[] {START[0], START[1], START[2], START[3]}),
                        MaxIter.unlimited(),
                        MaxEval.unlimited());
    }

    private static double squares(double[] point) {
        return point[0] * point[0] + point[1] * point[1] + point[2] * point[2];
    }
}
