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

/**
 * Adam (Kingma and Ba, ICLR 2015, algorithm 1), weight decay coupled: it comes in through the gradient.
 *
 * @param learningRate step size, above 0
 * @param beta1 decay of the mean of gradients, in [0, 1)
 * @param beta2 decay of the mean of squared gradients, in [0, 1)
 * @param epsilon what keeps the division finite, above 0
 */
public record Adam(double learningRate, double beta1, double beta2, double epsilon) implements StepwiseOptimiser {

    public Adam {
        if (!(learningRate > 0 && Double.isFinite(learningRate))) {
            throw new IllegalArgumentException("Expected a finite learningRate above 0, found " + learningRate);
        }
        if (!(beta1 >= 0 && beta1 < 1) || !(beta2 >= 0 && beta2 < 1)) {
            throw new IllegalArgumentException("Expected beta1 and beta2 in [0, 1), found " + beta1 + " and " + beta2);
        }
        if (!(epsilon > 0 && Double.isFinite(epsilon))) {
            throw new IllegalArgumentException("Expected a finite epsilon above 0, found " + epsilon);
        }
    }

    /** Adam with the decays and epsilon that its paper proposes. */
    public static Adam withLearningRate(double learningRate) {
        return new Adam(learningRate, 0.9, 0.999, 1e-8);
    }

    @Override
    public boolean needsFullBatch() {
        return false;
    }

    @Override
    public ParameterUpdate updateOf(int rows, int length) {
        float[][] means = new float[rows][length];
        float[][] squares = new float[rows][length];
        return (row, step, parameters, gradient) -> {
            // the bias corrections of both means, moved into the step size and epsilon (end of the paper's section 2)
            double correction = Math.sqrt(1 - Math.pow(beta2, step));
            float rate = (float) (learningRate * correction / (1 - Math.pow(beta1, step)));
            float floor = (float) (epsilon * correction);
            move(parameters, gradient, means[row], squares[row], rate, floor);
        };
    }

    private void move(float[] parameters, float[] gradient, float[] mean, float[] square, float rate, float floor) {
        float keepMean = (float) beta1;
        float keepSquare = (float) beta2;
        float takeMean = (float) (1 - beta1);
        float takeSquare = (float) (1 - beta2);
        for (int j = 0; j < mean.length; j++) {
            float g = gradient[j];
            float m = keepMean * mean[j] + takeMean * g;
            float v = keepSquare * square[j] + takeSquare * g * g;
            mean[j] = m;
            square[j] = v;
            parameters[j] -= rate * m / ((float) Math.sqrt(v) + floor);
        }
    }
}
