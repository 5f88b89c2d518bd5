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
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.GradientMultivariateOptimizer;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunctionGradient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every point that is looked at, not only the last one. */
final class LbfgsStepsTest {

    private static final int HISTORY = 3;

    /** A bowl that is neither round nor level, of which a history of three steps knows a part. */
    private static double value(RealVector x) {
        double sum = 0;
        for (int j = 0; j < x.getDimension(); j++) {
            sum += (j + 1) * Math.pow(x.getEntry(j) - j, 2) + Math.pow(x.getEntry(j), 4) / 20;
        }
        return sum;
    }

    private static RealVector gradient(RealVector x) {
        RealVector gradient = new ArrayRealVector(x.getDimension());
        for (int j = 0; j < x.getDimension(); j++) {
            gradient.setEntry(j, 2 * (j + 1) * (x.getEntry(j) - j) + Math.pow(x.getEntry(j), 3) / 5);
        }
        return gradient;
    }

    /** The first point tried in each iteration, against the inverse Hessian of BFGS as a whole matrix (Nocedal and Wright, 6.17). */
    @Test
    void triesWhereTheMatrixOfBfgsSays() {
        List<RealVector> accepted = new ArrayList<>();
        List<RealVector> looked = new ArrayList<>();
        GradientMultivariateOptimizer optimizer = new Lbfgs(HISTORY).optimizer((iteration, before, after) -> {
            if (iteration == 1) {
                accepted.add(new ArrayRealVector(before.getPoint()));
            }
            accepted.add(new ArrayRealVector(after.getPoint()));
            assertThat(iteration).isEqualTo(accepted.size() - 1);
            return iteration == 7;
        });
        run(optimizer, looked, LbfgsStepsTest::value, LbfgsStepsTest::gradient, new double[] {5, -4, 3, 0, 1});
        List<RealVector> firstRun = List.copyOf(looked);
        assertThat(accepted).hasSize(8);
        for (int iteration = 1; iteration < 7; iteration++) {
            RealVector from = accepted.get(iteration);
            RealVector first = looked.get(looked.indexOf(from) + 1);
            RealVector expected =
                    from.subtract(inverse(accepted.subList(Math.max(0, iteration - HISTORY), iteration + 1))
                            .operate(gradient(from)));
            assertThat(first.toArray()).as("iteration %d", iteration).containsExactly(expected.toArray(), within(1e-9));
        }
        accepted.clear();
        looked.clear();
        run(optimizer, looked, LbfgsStepsTest::value, LbfgsStepsTest::gradient, new double[] {5, -4, 3, 0, 1});
        assertThat(looked).as("a second run begins without a history").isEqualTo(firstRun);
    }

    /** @param points the last ones, oldest first */
    private static RealMatrix inverse(List<RealVector> points) {
        int last = points.size() - 1;
        RealVector latest = points.get(last).subtract(points.get(last - 1));
        RealVector latestChange = gradient(points.get(last)).subtract(gradient(points.get(last - 1)));
        RealMatrix identity = MatrixUtils.createRealIdentityMatrix(latest.getDimension());
        RealMatrix inverse =
                identity.scalarMultiply(latest.dotProduct(latestChange) / latestChange.dotProduct(latestChange));
        for (int step = 1; step <= last; step++) {
            RealVector move = points.get(step).subtract(points.get(step - 1));
            RealVector change = gradient(points.get(step)).subtract(gradient(points.get(step - 1)));
            double rho = 1 / move.dotProduct(change);
            RealMatrix left = identity.subtract(move.outerProduct(change).scalarMultiply(rho));
            inverse = left.multiply(inverse)
                    .multiply(left.transpose())
                    .add(move.outerProduct(move).scalarMultiply(rho));
        }
        return new Array2DRowRealMatrix(inverse.getData());
    }

    /** Nothing is known of the curvature yet: of the slope (-3, 4), which is 5 long, the first move takes the direction alone. */
    @Test
    void firstMoveOfASteepSlopeIsOneLong() {
        List<RealVector> looked = new ArrayList<>();
        ArrayRealVector slope = new ArrayRealVector(new double[] {-3, 4});
        run(
                new Lbfgs(1).optimizer((iteration, before, after) -> true),
                looked,
                slope::dotProduct,
                x -> slope,
                new double[] {1, 2});
        assertThat(looked.get(1).toArray()).containsExactly(new double[] {1 + 0.6, 2 - 0.8}, within(1e-12));
    }

    /** A level function has no descent, so that neither another point nor the checker is asked. */
    @Test
    void looksNoFurtherFromWhereThereIsNoSlope() {
        List<RealVector> looked = new ArrayList<>();
        PointValuePair found = run(
                new Lbfgs(1).optimizer((iteration, before, after) -> fail("asked after %d", iteration)),
                looked,
                x -> 7,
                x -> new ArrayRealVector(2),
                new double[] {1, 2});
        assertThat(found.getPoint()).containsExactly(1, 2);
        assertThat(looked).hasSize(1);
    }

    /** What a function of one variable says at some lengths of the first step, whose direction is 0.5 and slope -0.25. */
    private record Told(double length, double value, double gradient) {}

    private static List<Double> lengths(Told... told) {
        List<RealVector> looked = new ArrayList<>();
        ToDoubleFunction<RealVector> value = x -> at(x, told).value;
        UnaryOperator<RealVector> gradient = x -> new ArrayRealVector(new double[] {at(x, told).gradient});
        run(new Lbfgs(1).optimizer((iteration, before, after) -> true), looked, value, gradient, new double[] {0});
        return looked.stream().skip(1).map(x -> x.getEntry(0) / 0.5).toList();
    }

    private static Told at(RealVector x, Told... told) {
        for (Told one : told) {
            if (one.length * 0.5 == x.getEntry(0)) {
                return one;
            }
        }
        return x.getEntry(0) == 0 ? new Told(0, 0, -0.5) : new Told(Double.NaN, 1, 1);
    }

    /** The decrease must be 1e-4 of what the slope promises: 2.5e-5 at the whole length, and in proportion below. */
    @Test
    void halvesStepsThatDecreaseTooLittleAndLengthensThoseStillSteep() {
        assertThat(lengths(new Told(1, -2e-5, 0), new Told(0.5, -3e-5, -0.5), new Told(0.75, -1e-3, -0.3)))
                .containsExactly(1.0, 0.5, 0.75);
    }

    @Test
    void doublesStepsThatAreStillSteepWhereNoneWasTooLong() {
        assertThat(lengths(new Told(1, -0.2, -0.46), new Told(2, -0.4, -0.46), new Told(4, -0.6, -0.44)))
                .containsExactly(1.0, 2.0, 4.0);
    }

    /** The least decrease and the steepest slope that are enough; numbers that are exact in binary. */
    @Test
    void takesStepsAtTheBorders() {
        double least = 0 + 1e-4 * 1 * -0.25;
        double steepest = 0.9 * -0.25 / 0.5;
        assertThat(lengths(new Told(1, least, steepest))).containsExactly(1.0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, Double.NaN, Double.POSITIVE_INFINITY})
    void triesThirtyLengthsWhereThereIsNoDescent(double value) {
        Told[] rising = new Told[40];
        for (int halving = 0; halving < rising.length; halving++) {
            rising[halving] = new Told(Math.pow(0.5, halving), value, 0);
        }
        assertThat(lengths(rising)).hasSize(30);
    }

    private static PointValuePair run(
            GradientMultivariateOptimizer optimizer,
            List<RealVector> looked,
            ToDoubleFunction<RealVector> value,
            UnaryOperator<RealVector> gradient,
            double[] start) {
        return optimizer.optimize(
                new ObjectiveFunction(point -> {
                    looked.add(new ArrayRealVector(point));
                    return value.applyAsDouble(new ArrayRealVector(point));
                }),
                new ObjectiveFunctionGradient(
                        point -> gradient.apply(new ArrayRealVector(point)).toArray()),
                GoalType.MINIMIZE,
                new InitialGuess(start),
                MaxIter.unlimited(),
                MaxEval.unlimited());
    }
}
