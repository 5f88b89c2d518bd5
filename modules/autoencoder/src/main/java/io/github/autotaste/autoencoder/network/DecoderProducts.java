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

import io.github.autotaste.ratings.Workers;

/**
 * The products of the rows of a batch with the decoder rows of their targets: {@code D_c . h}, {@code sum of delta_c D_c}
 * and {@code sum of delta_c h}. What lies between them, activation and loss, is the caller's.
 */
interface DecoderProducts {

    /**
     * Finds the sums {@code d_c + D_c . h} of all targets, has them turned into slopes, and adds the slopes' products
     * with the decoder to those of the codes.
     *
     * @param codes (slots)(padded code units) h
     * @param codeSlopes (slots)(padded code units) to each is added {@code sum of delta_c D_c}
     */
    void run(float[][] codes, float[][] codeSlopes, SlopesOfOutputs slopesOfOutputs, Workers workers);

    /**
     * Adds {@code sum of delta_c h} to the gradients of some decoder rows, unless the decoder stays as it is.
     *
     * @param codes as {@link #run} was given them
     * @param columns ascending
     * @param gradients one for each of them
     */
    default void addGradients(float[][] codes, int[] columns, float[][] gradients) {
        throw new UnsupportedOperationException("Expected a decoder that is trained");
    }

    /** The sum of the slopes of a column, unless the decoder stays as it is. */
    default float sumOfSlopes(int column) {
        throw new UnsupportedOperationException("Expected a decoder that is trained");
    }

    /**
     * Outputs with their targets and the loss's slopes by the outputs before activation, side by side.
     *
     * @param values the sums {@code d_c + D_c . h}, to be activated in place
     * @param slopes to be overwritten
     */
    @SuppressWarnings("ArrayRecordComponent") // filled in hot loops
    record Outputs(float[] values, float[] targets, float[] slopes) {}

    /** Fills in the slopes of the outputs of one row at {@code [from, to)}. */
    @FunctionalInterface
    interface SlopesOfOutputs {
        void fill(int slot, Outputs outputs, int from, int to);
    }
}
