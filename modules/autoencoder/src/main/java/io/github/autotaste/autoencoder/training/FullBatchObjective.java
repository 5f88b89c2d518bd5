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
import io.github.autotaste.autoencoder.network.Autoencoder;
import io.github.autotaste.autoencoder.network.Batch;
import io.github.autotaste.autoencoder.optimiser.Step;
import io.github.autotaste.ratings.Workers;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunctionGradient;

/**
 * The objective over all the data as Commons Math's optimisers want it: a function of one long vector and its gradient. It
 * is worked out by the fast step in {@code float}, whose update here only notes the gradient, and both are kept until
 * another point is asked for. Examples are those of the first epoch, whatever is random about them.
 */
final class FullBatchObjective {

    private final Autoencoder network;
    private final ParameterLayout layout;
    private final Batch batch;
    private final Decay decay;
    private final TrainingStep step;
    private final IdentityHashMap<FloatMatrix, FloatMatrix> gradients = new IdentityHashMap<>();
    private double[] lastPoint = {Double.NaN};
    private double lastLoss;
    private double lastValue;
    private boolean lastIsFinite;
    private double[] lastGradient = {};

    FullBatchObjective(TrainingProblem problem, Workers workers) {
        network = problem.network();
        layout = ParameterLayout.of(network);
        batch = problem.examples().batch(problem.examples().rows(), 1);
        decay = problem.decayOf().apply(batch.size());
        for (FloatMatrix group : network.parameters()) {
            gradients.put(group, new FloatMatrix(group.getRowDimension(), group.getColumnDimension()));
        }
        Updates noting = new Updates(network, group -> {
            float[][] rows = gradientOf(group).rows();
            return (row, at, parameters, gradient) -> {
                for (int j = 0; j < gradient.length; j++) {
                    rows[row][j] = gradient[j] + at.decay() * parameters[j];
                }
            };
        });
        step = new TrainingStep(network, problem.loss(), noting, workers, true);
    }

    ObjectiveFunction function() {
        return new ObjectiveFunction(point -> {
            evaluate(point);
            return lastValue;
        });
    }

    ObjectiveFunctionGradient gradient() {
        return new ObjectiveFunctionGradient(point -> {
            evaluate(point);
            return lastGradient.clone();
        });
    }

    double[] start() {
        return layout.read();
    }

    /** Sets the network to a point, and tells the mean loss of a target there, without weight decay. */
    double moveTo(double[] point) {
        evaluate(point);
        layout.write(point);
        return lastLoss / batch.targets().count();
    }

    /** Whether value, gradient and parameters are finite at the point of the last {@link #moveTo}. */
    boolean isFinite() {
        return lastIsFinite;
    }

    private void evaluate(double[] point) {
        if (Arrays.equals(point, lastPoint)) {
            return;
        }
        layout.write(point);
        TrainingStep.Outcome outcome = step.run(batch, Step.number(1), 1, decay);
        step.finish();
        lastLoss = outcome.loss();
        List<FloatMatrix> groups =
                network.parameters().stream().map(this::gradientOf).toList();
        lastGradient = ParameterLayout.of(groups).read();
        lastValue = lastLoss + halfDecay();
        lastIsFinite = outcome.isFinite() && Double.isFinite(lastValue) && network.isFinite();
        lastPoint = point.clone();
    }

    private FloatMatrix gradientOf(FloatMatrix group) {
        FloatMatrix gradient = gradients.get(group);
        if (gradient == null) {
            throw new IllegalArgumentException("Expected a group of the network, found " + group);
        }
        return gradient;
    }

    private double halfDecay() {
        double sum = 0;
        for (FloatMatrix group : network.parameters()) {
            double factor = decay.of(group, network);
            for (float[] row : group.rows()) {
                for (float value : row) {
                    sum += factor / 2 * value * value;
                }
            }
        }
        return sum;
    }
}
