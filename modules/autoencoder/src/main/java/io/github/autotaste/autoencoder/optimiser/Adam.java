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

import io.github.autotaste.autoencoder.math.AdamStep;
import io.github.autotaste.autoencoder.math.Kernels;
import java.util.Arrays;
import java.util.List;

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
    public int valuesPerParameter() {
        return 2;
    }

    @Override
    public ParameterUpdate updateOf(int rows, int length) {
        return new Moments(this, rows, length);
    }

    /** The running means of the gradients and of their squares. */
    private static final class Moments implements ParameterUpdate {

        private final Kernels kernels = Kernels.best();
        private final Adam adam;
        private final float[][] means;
        private final float[][] squares;
        /** By the last digits of the step's number: rows catch up on several steps at a time. */
        private final Corrected[] recent = new Corrected[1 << 10];

        Moments(Adam adam, int rows, int length) {
            this.adam = adam;
            means = new float[rows][length];
            squares = new float[rows][length];
            Arrays.fill(recent, adam.corrected(Step.number(1)));
        }

        @Override
        public void apply(int row, Step step, float[] parameters, float[] gradient) {
            int place = step.number() & recent.length - 1;
            Corrected corrected = recent[place];
            if (!corrected.isOf(step)) {
                corrected = adam.corrected(step);
                recent[place] = corrected;
            }
            kernels.adam(parameters, gradient, means[row], squares[row], corrected.scalars);
        }

        @Override
        public List<float[][]> state() {
            return List.of(means, squares);
        }
    }

    private record Corrected(Step step, AdamStep scalars) {

        /** As {@code equals}, which takes as long as moving a short row. */
        boolean isOf(Step other) {
            return step.number() == other.number() && step.rate() == other.rate() && step.decay() == other.decay();
        }
    }

    /** Step size and epsilon with the bias corrections of both means moved into them (end of the paper's section 2). */
    private Corrected corrected(Step step) {
        double correction = Math.sqrt(1 - StrictMath.pow(beta2, step.number()));
        double rate = step.rate() * learningRate * correction / (1 - StrictMath.pow(beta1, step.number()));
        return new Corrected(
                step, new AdamStep((float) rate, (float) (epsilon * correction), step.decay(), beta1, beta2));
    }
}
