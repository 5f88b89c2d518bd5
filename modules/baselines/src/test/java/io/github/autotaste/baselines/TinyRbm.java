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

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A machine so small that all its states can be gone through: 5 columns of 3 levels, 2 hidden units. */
final class TinyRbm {

    static final int COLUMNS = 5;
    static final int LEVELS = 3;
    static final int HIDDEN = 2;

    private final Rbm rbm;

    TinyRbm(long seed) {
        Random random = new Random(seed);
        float[][] weights = new float[COLUMNS * LEVELS][];
        for (int unit = 0; unit < weights.length; unit++) {
            weights[unit] = normal(HIDDEN, random);
        }
        rbm = new Rbm(LEVELS, weights, normal(COLUMNS * LEVELS, random), normal(HIDDEN, random));
    }

    private static float[] normal(int length, Random random) {
        float[] values = new float[length];
        for (int place = 0; place < length; place++) {
            values[place] = (float) random.nextGaussian();
        }
        return values;
    }

    Rbm rbm() {
        return rbm;
    }

    /** {@code - sum of b_i^k - sum of c_j h_j - sum of W_ij^k h_j} over the units that are on. */
    double energy(int[] units, float[] states) {
        double energy = 0;
        for (int hidden = 0; hidden < HIDDEN; hidden++) {
            energy -= rbm.hiddenBiases()[hidden] * states[hidden];
        }
        for (int unit : units) {
            energy -= rbm.visibleBiases()[unit];
            for (int hidden = 0; hidden < HIDDEN; hidden++) {
                energy -= rbm.weights()[unit][hidden] * states[hidden];
            }
        }
        return energy;
    }

    /** The units that are on, for every choice of a level for each column. */
    List<int[]> visibleStates() {
        List<int[]> states = new ArrayList<>();
        for (int code = 0; code < Math.pow(LEVELS, COLUMNS); code++) {
            int[] units = new int[COLUMNS];
            int left = code;
            for (int column = 0; column < COLUMNS; column++) {
                units[column] = column * LEVELS + left % LEVELS;
                left /= LEVELS;
            }
            states.add(units);
        }
        return states;
    }

    List<float[]> hiddenStates() {
        return List.of(new float[] {-0.5f, -0.5f}, new float[] {-0.5f, 0.5f}, new float[] {0.5f, -0.5f}, new float[] {
            0.5f, 0.5f
        });
    }

    /** {@code P(h | V)} */
    double probability(float[] states, int[] units) {
        double total = hiddenStates().stream()
                .mapToDouble(other -> Math.exp(-energy(units, other)))
                .sum();
        return Math.exp(-energy(units, states)) / total;
    }

    /** {@code P(V | h)} */
    double probability(int[] units, float[] states) {
        double total = visibleStates().stream()
                .mapToDouble(other -> Math.exp(-energy(other, states)))
                .sum();
        return Math.exp(-energy(units, states)) / total;
    }
}
