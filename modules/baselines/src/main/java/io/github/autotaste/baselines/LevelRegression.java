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
package io.github.autotaste.baselines;

/**
 * The weights and biases of a column that took no part in the fit of an {@link Rbm}: with the hidden units of the rows held
 * at their means p, those that maximise
 *
 * <pre>
 *   mean over its ratings of log softmax_k (b^k + W^k . p) - weightDecay / 2 |W|^2,   k the level of the rating
 * </pre>
 *
 * <p>a multinomial logistic regression. Its gradient is that of contrastive divergence for a column that is too small a part
 * of the rows to move their hidden units.
 */
final class LevelRegression {

    private static final int STEPS = 50;
    private static final float MOMENTUM = 0.9f;

    private final float[][] rowHidden;
    private final LevelFrequencies frequencies;
    private final float weightDecay;

    /** @param rowHidden (rows x hidden units) the mean states of the rows' hidden units */
    LevelRegression(float[][] rowHidden, LevelFrequencies frequencies, double weightDecay) {
        this.rowHidden = rowHidden;
        this.frequencies = frequencies;
        this.weightDecay = (float) weightDecay;
    }

    /**
     * Fits a column to its ratings, by gradient steps with momentum; they start at weights of 0.
     *
     * @param rows the rows that have rated it
     * @param levels the level of each of these ratings
     * @return a machine with this column as its only one
     */
    Rbm fit(int[] rows, int[] levels) {
        int hiddenUnits = rowHidden[0].length;
        float[] biases = frequencies.logFrequencies(levels);
        Rbm column = new Rbm(biases.length, new float[biases.length][hiddenUnits], biases, new float[hiddenUnits]);
        Rbm steps = new Rbm(
                biases.length, new float[biases.length][hiddenUnits], new float[biases.length], new float[hiddenUnits]);
        float rate = 1 / curvature(rows);
        for (int step = 0; step < STEPS; step++) {
            slowDown(steps, column, rate);
            for (int position = 0; position < rows.length; position++) {
                push(steps, column, rowHidden[rows[position]], levels[position], rate / rows.length);
            }
            move(column, steps);
        }
        return column;
    }

    /** At least the largest of the second derivatives: half the mean square of the inputs, the constant one of the bias among them. */
    private float curvature(int[] rows) {
        double squares = 0;
        for (int row : rows) {
            squares += 1 + Vectors.dot(rowHidden[row], rowHidden[row]);
        }
        return (float) (0.5 * squares / Math.max(1, rows.length) + weightDecay + 0.5);
    }

    private void slowDown(Rbm steps, Rbm column, float rate) {
        for (int level = 0; level < steps.levels(); level++) {
            float[] step = steps.weights()[level];
            float[] weights = column.weights()[level];
            for (int hidden = 0; hidden < step.length; hidden++) {
                step[hidden] = MOMENTUM * step[hidden] - rate * weightDecay * weights[hidden];
            }
            steps.visibleBiases()[level] *= MOMENTUM;
        }
    }

    private static void push(Rbm steps, Rbm column, float[] hidden, int rated, float rate) {
        float[] probabilities = new float[steps.levels()];
        column.visible(0, hidden, probabilities, 0);
        for (int level = 0; level < probabilities.length; level++) {
            float push = rate * ((level == rated ? 1 : 0) - probabilities[level]);
            Vectors.add(push, hidden, steps.weights()[level]);
            steps.visibleBiases()[level] += push;
        }
    }

    private static void move(Rbm column, Rbm steps) {
        for (int level = 0; level < steps.levels(); level++) {
            Vectors.add(1, steps.weights()[level], column.weights()[level]);
            column.visibleBiases()[level] += steps.visibleBiases()[level];
        }
    }
}
