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

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.apache.commons.math3.optim.ConvergenceChecker;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.GradientMultivariateOptimizer;
import org.jspecify.annotations.Nullable;

/**
 * Limited-memory BFGS (Nocedal and Wright, Numerical Optimization, 2nd edition, algorithms 7.4 and 7.5), minimising only,
 * with the bisection line search for the weak Wolfe conditions of Lewis and Overton (Mathematical Programming 141, 2013).
 * Stops when the checker says so, when the iterations are used up, or when no descent can be found any more.
 */
final class LbfgsOptimizer extends GradientMultivariateOptimizer {

    private static final double SUFFICIENT_DECREASE = 1e-4;
    private static final double CURVATURE = 0.9;
    private static final int LINE_SEARCH_STEPS = 30;

    private final int history;
    private final Deque<Step> steps = new ArrayDeque<>();

    LbfgsOptimizer(int history, ConvergenceChecker<PointValuePair> checker) {
        super(checker);
        this.history = history;
    }

    /** A past move, the change of the gradient along it, and {@code 1 / (move . change)}. */
    @SuppressWarnings("ArrayRecordComponent") // private to the two-loop recursion
    private record Step(double[] move, double[] change, double rho) {}

    @SuppressWarnings("ArrayRecordComponent") // private to the search
    private record Position(double[] point, double value, double[] gradient) {}

    @Override
    protected PointValuePair doOptimize() {
        if (getGoalType() == GoalType.MAXIMIZE) {
            throw new IllegalArgumentException("Expected a function to minimise, found the goal " + getGoalType());
        }
        steps.clear();
        Position position = evaluate(getStartPoint());
        while (true) {
            incrementIterationCount();
            double[] direction = direction(position.gradient);
            Position next = search(position, direction);
            PointValuePair before = new PointValuePair(position.point, position.value, false);
            if (next == null) {
                return before;
            }
            remember(position, next);
            position = next;
            PointValuePair after = new PointValuePair(position.point, position.value, false);
            if (getConvergenceChecker().converged(getIterations(), before, after)) {
                return after;
            }
        }
    }

    private Position evaluate(double[] point) {
        return new Position(point, computeObjectiveValue(point), computeObjectiveGradient(point));
    }

    /** The two-loop recursion: minus the inverse curvature times the gradient. */
    private double[] direction(double[] gradient) {
        double[] direction = scaled(-1, gradient);
        double[] alphas = new double[steps.size()];
        int index = 0;
        for (Step step : steps) {
            alphas[index] = step.rho * dot(step.move, direction);
            add(-alphas[index++], step.change, direction);
        }
        if (steps.isEmpty()) {
            return scaled(1 / Math.max(1, Math.sqrt(dot(gradient, gradient))), direction);
        }
        Step latest = steps.getFirst();
        double[] result = scaled(1 / (latest.rho * dot(latest.change, latest.change)), direction);
        for (Iterator<Step> oldestFirst = steps.descendingIterator(); oldestFirst.hasNext(); ) {
            Step step = oldestFirst.next();
            double beta = step.rho * dot(step.change, result);
            add(alphas[--index] - beta, step.move, result);
        }
        return result;
    }

    /** A point along the direction that satisfies both conditions, or null if there is no descent to be had. */
    private @Nullable Position search(Position from, double[] direction) {
        double slope = dot(from.gradient, direction);
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double length = 1;
        for (int tried = 0; tried < LINE_SEARCH_STEPS && slope < 0; tried++) {
            double[] point = from.point.clone();
            add(length, direction, point);
            Position next = evaluate(point);
            if (!(next.value <= from.value + SUFFICIENT_DECREASE * length * slope)) {
                high = length;
            } else if (dot(next.gradient, direction) < CURVATURE * slope) {
                low = length;
            } else {
                return next;
            }
            length = Double.isInfinite(high) ? 2 * low : (low + high) / 2;
        }
        return null;
    }

    private void remember(Position before, Position after) {
        double[] move = after.point.clone();
        add(-1, before.point, move);
        double[] change = after.gradient.clone();
        add(-1, before.gradient, change);
        steps.addFirst(new Step(move, change, 1 / dot(move, change)));
        if (steps.size() > history) {
            steps.removeLast();
        }
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int j = 0; j < x.length; j++) {
            sum += x[j] * y[j];
        }
        return sum;
    }

    private static void add(double factor, double[] from, double[] to) {
        for (int j = 0; j < to.length; j++) {
            to[j] += factor * from[j];
        }
    }

    private static double[] scaled(double factor, double[] x) {
        double[] y = new double[x.length];
        add(factor, x, y);
        return y;
    }
}
