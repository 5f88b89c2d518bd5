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
 * The restricted Boltzmann machine of rows of ratings: each column has a softmax visible unit, that is one binary unit for
 * each rating level of which exactly one is on, and a row's machine has the units of the columns it rated and no others.
 * All rows share the parameters and the hidden units.
 *
 * <pre>
 *   P(h_j = 1/2 | V) = sigmoid(c_j + sum over rated columns i of W_ij^k, with k the level of i)
 *   P(v_i = k | h)   = softmax over k of (b_i^k + sum over j of h_j W_ij^k)
 * </pre>
 *
 * <p>Salakhutdinov, Mnih and Hinton, Restricted Boltzmann machines for collaborative filtering, ICML 2007, equations 1 and
 * 2. Their hidden units are 0 or 1, these -1/2 or 1/2: with biases shifted by half the sum of the weights it is the same
 * machine, and it learns better, since weights no longer do the work of biases (Montavon and Mueller, Deep Boltzmann
 * machines and the centering trick, 2012).
 *
 * <p>The unit of level k of column i has the index {@code i * levels + k}.
 *
 * @param levels how many rating levels there are
 * @param weights (units x hidden units)
 * @param visibleBiases (units)
 * @param hiddenBiases (hidden units)
 */
@SuppressWarnings("ArrayRecordComponent") // parameters: written by the fit, then only read
record Rbm(int levels, float[][] weights, float[] visibleBiases, float[] hiddenBiases) {

    /**
     * The mean states of the hidden units, between -1/2 and 1/2.
     *
     * @param units the units that are on, at the positions {@code [from, to)}
     * @param hidden (hidden units) filled
     */
    void hidden(int[] units, int from, int to, float[] hidden) {
        System.arraycopy(hiddenBiases, 0, hidden, 0, hidden.length);
        int position = from;
        for (; position <= to - 4; position += 4) {
            Vectors.add(
                    weights[units[position]],
                    weights[units[position + 1]],
                    weights[units[position + 2]],
                    weights[units[position + 3]],
                    hidden);
        }
        for (; position < to; position++) {
            Vectors.add(1, weights[units[position]], hidden);
        }
        Vectors.centredSigmoid(hidden);
    }

    /**
     * The mean states of the hidden units if the levels of some columns are known by their probabilities only: the mean
     * field, where each takes the place of a state.
     *
     * @param columns the columns
     * @param probabilities (columns x levels)
     * @param hidden (hidden units) filled
     */
    void hiddenOfMeanField(int[] columns, float[] probabilities, float[] hidden) {
        System.arraycopy(hiddenBiases, 0, hidden, 0, hidden.length);
        for (int position = 0; position < columns.length; position++) {
            Vectors.addRows(weights, columns[position] * levels, probabilities, position * levels, levels, hidden);
        }
        Vectors.centredSigmoid(hidden);
    }

    /**
     * The probabilities of a column's levels.
     *
     * @param hidden (hidden units) states or mean states
     * @param probabilities filled from {@code offset} on, one for each level
     */
    void visible(int column, float[] hidden, float[] probabilities, int offset) {
        int first = column * levels;
        for (int level = 0; level < levels; level++) {
            probabilities[offset + level] = visibleBiases[first + level] + Vectors.dot(hidden, weights[first + level]);
        }
        Vectors.softmax(probabilities, offset, offset + levels);
    }
}
