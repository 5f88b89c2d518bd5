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
package io.github.autotaste.autoencoder.network;

/** What a reconstruction costs: the loss of one output against one target, and its derivative beside it. */
public enum Loss {
    /** {@code (output - target)^2 / 2} (CDAE, section 3; half of AutoRec's, which has the same minimum). */
    SQUARE {
        @Override
        public double value(double output, double target) {
            double error = output - target;
            return error * error / 2;
        }

        @Override
        public double slope(double output, double target) {
            return output - target;
        }

        @Override
        public double prediction(double output) {
            return output;
        }

        @Override
        public void slopes(float[] outputs, float[] targets, float[] slopes, int from, int to) {
            for (int p = from; p < to; p++) {
                slopes[p] = outputs[p] - targets[p];
            }
        }
    },

    /**
     * The negative log likelihood of a target in [0, 1] where {@code sigmoid(output)} is the probability of 1:
     * {@code log(1 + exp(output)) - target * output}. With targets 0 and 1 this is CDAE's logistic loss, and with the
     * identity as output activation also its cross entropy over a sigmoid output.
     */
    LOGISTIC {
        @Override
        public double value(double output, double target) {
            return Math.max(output, 0) + Math.log1p(Math.exp(-Math.abs(output))) - target * output;
        }

        @Override
        public double slope(double output, double target) {
            return prediction(output) - target;
        }

        @Override
        public double prediction(double output) {
            return 1 / (1 + Math.exp(-output));
        }

        @Override
        public void slopes(float[] outputs, float[] targets, float[] slopes, int from, int to) {
            for (int p = from; p < to; p++) {
                slopes[p] = 1f / (1f + FastExp.exp(-outputs[p])) - targets[p];
            }
        }
    };

    public abstract double value(double output, double target);

    /** The derivative of {@link #value} with respect to the output. */
    public abstract double slope(double output, double target);

    /** What the network's output says of the target, on the target's scale; increasing in the output. */
    public abstract double prediction(double output);

    /** {@link #slope} for the outputs of one row at {@code [from, to)}, in {@code float}, within 1e-6 of it. */
    public abstract void slopes(float[] outputs, float[] targets, float[] slopes, int from, int to);
}
