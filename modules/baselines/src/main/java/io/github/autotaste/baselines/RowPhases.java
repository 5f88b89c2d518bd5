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

import java.util.SplittableRandom;

/**
 * What one row adds to the gradient: with {@code V} its ratings and {@code q} the probabilities of their levels after some
 * steps of Gibbs sampling, the weights of a column it rated learn from
 *
 * <pre>
 *   dW_ij^k = v_i^k E(h_j | V) - q_i^k E(h_j | q)
 * </pre>
 *
 * <p>the data's phase less the model's. Hidden states are drawn, and so are levels in all steps but the last, whose
 * probabilities are less noisy than a draw (Hinton, A practical guide to training restricted Boltzmann machines, 2010,
 * section 3).
 */
final class RowPhases {

    private final float[] states;
    final float[] dataHidden;
    final float[] modelHidden;
    /** (ratings of the row x levels), and what a longer row left behind */
    float[] modelLevels = new float[0];

    RowPhases(int hiddenUnits) {
        states = new float[hiddenUnits];
        dataHidden = new float[hiddenUnits];
        modelHidden = new float[hiddenUnits];
    }

    /** Works out both phases of a row by a Gibbs chain of some steps, at least one, that starts at its ratings. */
    void run(Rbm rbm, LevelRows rows, int row, int steps, SplittableRandom random) {
        int[] columns = rows.ratings().columnsOf(row);
        if (modelLevels.length < columns.length * rbm.levels()) {
            modelLevels = new float[columns.length * rbm.levels()];
        }
        rbm.hidden(rows.units(), rows.ratings().start(row), rows.ratings().end(row), dataHidden);
        draw(dataHidden, random);
        reconstruct(rbm, columns);
        int[] drawn = new int[columns.length];
        for (int step = 1; step < steps; step++) {
            drawLevels(columns, rbm.levels(), drawn, random);
            rbm.hidden(drawn, 0, drawn.length, modelHidden);
            draw(modelHidden, random);
            reconstruct(rbm, columns);
        }
        rbm.hiddenOfMeanField(columns, modelLevels, modelHidden);
    }

    private void reconstruct(Rbm rbm, int[] columns) {
        for (int position = 0; position < columns.length; position++) {
            rbm.visible(columns[position], states, modelLevels, position * rbm.levels());
        }
    }

    private void draw(float[] means, SplittableRandom random) {
        for (int unit = 0; unit < states.length; unit++) {
            states[unit] = random.nextDouble() - 0.5 < means[unit] ? 0.5f : -0.5f;
        }
    }

    private void drawLevels(int[] columns, int levels, int[] units, SplittableRandom random) {
        for (int position = 0; position < columns.length; position++) {
            double left = random.nextDouble();
            int level = 0;
            while (level < levels - 1 && (left -= modelLevels[position * levels + level]) >= 0) {
                level++;
            }
            units[position] = columns[position] * levels + level;
        }
    }
}
