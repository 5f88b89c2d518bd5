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

import java.util.Arrays;

/**
 * Steps up the gradient of contrastive divergence with momentum. A column's gradient is the sum over its ratings in the
 * batch, less the decay of as many ratings, divided by the root of their number: between the sum, by which popular columns
 * run away, and the mean, by which rare ones take the noise of one rating for a direction. A column stays where it is, and
 * keeps its momentum, while no row of a batch has rated it.
 */
final class MomentumSteps {

    private static final float MOMENTUM = 0.9f;

    private final Rbm rbm;
    private final LevelRows rows;
    private final float weightDecay;
    private final float[][] weightSteps;
    private final float[] visibleSteps;
    private final float[] hiddenSteps;

    MomentumSteps(Rbm rbm, LevelRows rows, double weightDecay) {
        this.rbm = rbm;
        this.rows = rows;
        this.weightDecay = (float) weightDecay;
        weightSteps = new float[rbm.visibleBiases().length][rbm.hiddenBiases().length];
        visibleSteps = new float[rbm.visibleBiases().length];
        hiddenSteps = new float[rbm.hiddenBiases().length];
    }

    /** Some rows and their phases, in the same order; there may be more phases than rows. */
    @SuppressWarnings("ArrayRecordComponent") // a view for hot loops
    record Batch(int[] rows, RowPhases[] phases) {}

    /** A step of those columns in {@code [from, to)} that the batch has rated; nothing of others is touched. */
    void takeColumns(int from, int to, Batch batch, float rate) {
        int[] counts = counts(from, to, batch);
        float[] rates = new float[counts.length];
        for (int column = from; column < to; column++) {
            int count = counts[column - from];
            if (count > 0) {
                rates[column - from] = rate / (float) Math.sqrt(count);
                slowDown(column, rates[column - from] * count * weightDecay);
            }
        }
        for (int place = 0; place < batch.rows().length; place++) {
            push(batch.rows()[place], batch.phases()[place], from, rates);
        }
        for (int column = from; column < to; column++) {
            if (counts[column - from] > 0) {
                move(column);
            }
        }
    }

    private int[] counts(int from, int to, Batch batch) {
        int[] counts = new int[to - from];
        for (int row : batch.rows()) {
            int end = rows.ratings().firstFrom(row, to);
            for (int position = rows.ratings().firstFrom(row, from); position < end; position++) {
                counts[rows.ratings().columnAt(position) - from]++;
            }
        }
        return counts;
    }

    private void slowDown(int column, float decay) {
        for (int unit = column * rbm.levels(); unit < (column + 1) * rbm.levels(); unit++) {
            float[] step = weightSteps[unit];
            float[] weights = rbm.weights()[unit];
            for (int hidden = 0; hidden < step.length; hidden++) {
                step[hidden] = MOMENTUM * step[hidden] - decay * weights[hidden];
            }
            visibleSteps[unit] *= MOMENTUM;
        }
    }

    /** What a row adds to the steps of the columns from {@code from} on, as many as there are rates. */
    private void push(int row, RowPhases phases, int from, float[] rates) {
        int levels = rbm.levels();
        int end = rows.ratings().firstFrom(row, from + rates.length);
        for (int position = rows.ratings().firstFrom(row, from); position < end; position++) {
            int column = rows.ratings().columnAt(position);
            float rate = rates[column - from];
            Vectors.add(rate, phases.dataHidden, weightSteps[rows.units()[position]]);
            visibleSteps[rows.units()[position]] += rate;
            int firstLevel = (position - rows.ratings().start(row)) * levels;
            for (int level = 0; level < levels; level++) {
                float push = rate * phases.modelLevels[firstLevel + level];
                Vectors.add(-push, phases.modelHidden, weightSteps[column * levels + level]);
                visibleSteps[column * levels + level] -= push;
            }
        }
    }

    private void move(int column) {
        for (int unit = column * rbm.levels(); unit < (column + 1) * rbm.levels(); unit++) {
            Vectors.add(1, weightSteps[unit], rbm.weights()[unit]);
            rbm.visibleBiases()[unit] += visibleSteps[unit];
        }
    }

    /** A step of the hidden biases. */
    void takeHidden(Batch batch, float rate) {
        float[] gradient = new float[hiddenSteps.length];
        for (int place = 0; place < batch.rows().length; place++) {
            Vectors.add(1, batch.phases()[place].dataHidden, gradient);
            Vectors.add(-1, batch.phases()[place].modelHidden, gradient);
        }
        float scaled = rate / (float) Math.sqrt(batch.rows().length);
        for (int hidden = 0; hidden < gradient.length; hidden++) {
            hiddenSteps[hidden] = MOMENTUM * hiddenSteps[hidden] + scaled * gradient[hidden];
            rbm.hiddenBiases()[hidden] += hiddenSteps[hidden];
        }
    }

    /** Nothing was learnt of columns without ratings; their first weights would be noise. */
    void clearUnrated() {
        boolean[] rated = new boolean[rbm.visibleBiases().length / rbm.levels()];
        for (int unit : rows.units()) {
            rated[unit / rbm.levels()] = true;
        }
        for (int unit = 0; unit < rbm.visibleBiases().length; unit++) {
            if (!rated[unit / rbm.levels()]) {
                Arrays.fill(rbm.weights()[unit], 0);
            }
        }
    }
}
