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

/**
 * What a reconstruction costs: the loss of a row's outputs against their targets, and its derivative by each output
 * beside it. Sums over the targets given, so that unobserved cells cost nothing.
 */
public enum Loss {
    /** {@code (output - target)^2 / 2} (CDAE, section 3; half of AutoRec's, which has the same minimum). */
    SQUARE {
        @Override
        double value(double output, double target) {
            return (output - target) * (output - target) / 2;
        }

        @Override
        public double[] slopes(double[] outputs, double[] targets) {
            double[] slopes = new double[outputs.length];
            for (int p = 0; p < outputs.length; p++) {
                slopes[p] = outputs[p] - targets[p];
            }
            return slopes;
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
        double value(double output, double target) {
            return Math.max(output, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(output))) - target * output;
        }

        @Override
        public double[] slopes(double[] outputs, double[] targets) {
            double[] slopes = new double[outputs.length];
            for (int p = 0; p < outputs.length; p++) {
                slopes[p] = prediction(outputs[p]) - targets[p];
            }
            return slopes;
        }

        @Override
        public void slopes(float[] outputs, float[] targets, float[] slopes, int from, int to) {
            for (int p = from; p < to; p++) {
                slopes[p] = 1f / (1f + FastExp.exp(-outputs[p])) - targets[p];
            }
        }

        @Override
        public double prediction(double output) {
            return 1 / (1 + StrictMath.exp(-output));
        }
    },

    /**
     * {@code max(0, 1 - y output)} with {@code y} = 1 for a target above one half and -1 for others, as CDAE's hinge
     * loss has it; the slope at the kink is taken as 0.
     */
    HINGE {
        @Override
        double value(double output, double target) {
            return Math.max(0, 1 - side(target) * output);
        }

        @Override
        public double[] slopes(double[] outputs, double[] targets) {
            double[] slopes = new double[outputs.length];
            for (int p = 0; p < outputs.length; p++) {
                double side = side(targets[p]);
                slopes[p] = side * outputs[p] < 1 ? -side : 0;
            }
            return slopes;
        }

        @Override
        public void slopes(float[] outputs, float[] targets, float[] slopes, int from, int to) {
            for (int p = from; p < to; p++) {
                float side = targets[p] > 0.5f ? 1f : -1f;
                slopes[p] = side * outputs[p] < 1f ? -side : 0f;
            }
        }

        private double side(double target) {
            return target > 0.5 ? 1 : -1;
        }
    },

    /**
     * The negative log likelihood of a multinomial whose probabilities are the softmax of a row's outputs: {@code -sum
     * of target * log softmax(output)} (Liang et al., WWW 2018, equation 2). With sampled negatives the softmax is over
     * the sample.
     */
    MULTINOMIAL {
        @Override
        public double value(double[] outputs, double[] targets) {
            double highest = highest(outputs);
            double normaliser = 0;
            double total = 0;
            double likelihood = 0;
            for (int p = 0; p < outputs.length; p++) {
                normaliser += StrictMath.exp(outputs[p] - highest);
                total += targets[p];
                likelihood += targets[p] * (outputs[p] - highest);
            }
            return outputs.length == 0 ? 0 : total * StrictMath.log(normaliser) - likelihood;
        }

        @Override
        public double[] slopes(double[] outputs, double[] targets) {
            double highest = highest(outputs);
            double normaliser = 0;
            double total = 0;
            double[] slopes = new double[outputs.length];
            for (int p = 0; p < outputs.length; p++) {
                slopes[p] = StrictMath.exp(outputs[p] - highest);
                normaliser += slopes[p];
                total += targets[p];
            }
            for (int p = 0; p < outputs.length; p++) {
                slopes[p] = total * slopes[p] / normaliser - targets[p];
            }
            return slopes;
        }

        @Override
        void slopes(float[] outputs, float[] targets, float[] slopes, int from, int to) {
            slopes(outputs, targets, 1f, slopes, from, to);
        }

        @Override
        public void slopes(float[] outputs, float[] targets, float weightOfZeros, float[] slopes, int from, int to) {
            float highest = Float.NEGATIVE_INFINITY;
            for (int p = from; p < to; p++) {
                highest = Math.max(highest, outputs[p]);
            }
            double normaliser = 0;
            double total = 0;
            for (int p = from; p < to; p++) {
                float weight = targets[p] == 0 ? weightOfZeros : 1f;
                slopes[p] = weight * FastExp.exp(outputs[p] - highest);
                normaliser += slopes[p];
                total += targets[p];
            }
            float scale = total == 0 ? 0 : (float) (total / normaliser);
            for (int p = from; p < to; p++) {
                slopes[p] = scale * slopes[p] - targets[p];
            }
        }

        @Override
        public boolean isSeparable() {
            return false;
        }

        private double highest(double[] outputs) {
            double highest = Double.NEGATIVE_INFINITY;
            for (double output : outputs) {
                highest = Math.max(highest, output);
            }
            return highest;
        }
    };

    /** The summed loss of a row's outputs. */
    public double value(double[] outputs, double[] targets) {
        double sum = 0;
        for (int p = 0; p < outputs.length; p++) {
            sum += value(outputs[p], targets[p]);
        }
        return sum;
    }

    /** The loss of one output, of a loss that {@link #isSeparable}. */
    double value(double output, double target) {
        throw new IllegalStateException(this + " depends on all outputs of a row");
    }

    /** The summed loss of the outputs of one row at {@code [from, to)}. */
    public double value(float[] outputs, float[] targets, int from, int to) {
        if (!isSeparable()) {
            return value(toDouble(outputs, from, to), toDouble(targets, from, to));
        }
        double sum = 0;
        for (int p = from; p < to; p++) {
            sum += value(outputs[p], targets[p]);
        }
        return sum;
    }

    private static double[] toDouble(float[] values, int from, int to) {
        double[] exact = new double[to - from];
        for (int p = from; p < to; p++) {
            exact[p - from] = values[p];
        }
        return exact;
    }

    /** The derivative of {@link #value} by each output. */
    public abstract double[] slopes(double[] outputs, double[] targets);

    /** The same derivatives for the outputs of one row at {@code [from, to)}, in {@code float}. */
    abstract void slopes(float[] outputs, float[] targets, float[] slopes, int from, int to);

    /**
     * The derivatives for the outputs of one row at {@code [from, to)} of the loss that is expected where a target of 0 is
     * drawn with some probability: the loss of such a target times the weight, and under the multinomial loss {@code -sum of
     * target * log(exp(output) / sum of weight * exp(output))}, in which the sample is what the softmax is over.
     *
     * @param weightOfZeros of targets that are 0, from 0 to 1; others count 1
     */
    public void slopes(float[] outputs, float[] targets, float weightOfZeros, float[] slopes, int from, int to) {
        slopes(outputs, targets, slopes, from, to);
        if (weightOfZeros != 1) {
            for (int p = from; p < to; p++) {
                slopes[p] *= targets[p] == 0 ? weightOfZeros : 1f;
            }
        }
    }

    /** Whether the slope of an output depends on no other output, so that a row may be worked off in parts. */
    public boolean isSeparable() {
        return true;
    }

    /** What an output says of its target: a probability under the logistic loss, the output itself elsewhere. */
    public double prediction(double output) {
        return output;
    }
}
