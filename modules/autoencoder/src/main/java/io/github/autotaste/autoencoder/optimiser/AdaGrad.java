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

import java.util.Arrays;
import java.util.List;

/**
 * AdaGrad (Duchi, Hazan and Singer, JMLR 12, 2011, with a diagonal matrix), the optimiser of the CDAE authors' program:
 * steps shrink with the root of the squared gradients so far.
 *
 * @param learningRate step size, above 0
 * @param initialSum what the sum of squared gradients starts from, above 0
 */
public record AdaGrad(double learningRate, double initialSum) implements StepwiseOptimiser {

    public AdaGrad {
        if (!(learningRate > 0 && Double.isFinite(learningRate))) {
            throw new IllegalArgumentException("Expected a finite learningRate above 0, found " + learningRate);
        }
        if (!(initialSum > 0 && Double.isFinite(initialSum))) {
            throw new IllegalArgumentException("Expected a finite initialSum above 0, found " + initialSum);
        }
    }

    /** AdaGrad with the initial sum of the CDAE authors' program, 1e-4. */
    public static AdaGrad withLearningRate(double learningRate) {
        return new AdaGrad(learningRate, 1e-4);
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
        float[][] sums = new float[rows][length];
        for (float[] row : sums) {
            Arrays.fill(row, (float) initialSum);
        }
        return new Remembering(
                List.<float[][]>of(sums),
                (row, step, parameters, gradient) -> move(parameters, gradient, sums[row], step));
    }

    private void move(float[] parameters, float[] gradient, float[] sums, Step step) {
        float rate = (float) (step.rate() * learningRate);
        float decay = step.decay();
        for (int j = 0; j < sums.length; j++) {
            float g = gradient[j] + decay * parameters[j];
            sums[j] += g * g;
            parameters[j] -= rate * g / (float) Math.sqrt(sums[j]);
        }
    }
}
