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

import java.util.List;

/**
 * Stochastic gradient descent with momentum (Polyak, 1964): {@code v = momentum * v + gradient}, {@code x -= learningRate *
 * v}.
 *
 * @param learningRate step size, above 0, for the gradient summed over a batch
 * @param momentum share of the last move that is kept, in [0, 1)
 */
public record MomentumSgd(double learningRate, double momentum) implements StepwiseOptimiser {

    public MomentumSgd {
        if (!(learningRate > 0 && Double.isFinite(learningRate))) {
            throw new IllegalArgumentException("Expected a finite learningRate above 0, found " + learningRate);
        }
        if (!(momentum >= 0 && momentum < 1)) {
            throw new IllegalArgumentException("Expected a momentum in [0, 1), found " + momentum);
        }
    }

    @Override
    public boolean needsFullBatch() {
        return false;
    }

    @Override
    public int valuesPerParameter() {
        return 1;
    }

    @Override
    public ParameterUpdate updateOf(int rows, int length) {
        float[][] velocities = new float[rows][length];
        return new Remembering(
                List.<float[][]>of(velocities),
                (row, step, parameters, gradient) -> move(parameters, gradient, velocities[row], step));
    }

    private void move(float[] parameters, float[] gradient, float[] velocity, Step step) {
        float rate = (float) (step.rate() * learningRate);
        float decay = step.decay();
        float keep = (float) momentum;
        for (int j = 0; j < velocity.length; j++) {
            float v = keep * velocity[j] + gradient[j] + decay * parameters[j];
            velocity[j] = v;
            parameters[j] -= rate * v;
        }
    }
}
