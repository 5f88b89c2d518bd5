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

import io.github.autotaste.autoencoder.math.Kernels;
import io.github.autotaste.ratings.Workers;
import java.util.Arrays;

/**
 * Products for rows that share their targets, so that sums and slopes are dense matrices and all the work is three matrix
 * products: with codes {@code H}, decoder rows {@code D} and slopes {@code S}, the sums {@code H D'}, the slopes of the
 * codes {@code S D}, and the decoder's gradient {@code S' H}.
 */
final class SharedProducts implements DecoderProducts {

    private static final int SLOTS_AT_ONCE = 32;
    private static final int COLUMNS_AT_ONCE = 64;

    private final Kernels kernels;
    private final SharedTargets targets;
    /** (targets) the decoder's rows, which are not copied. */
    private final float[][] decoder;
    /** (code units x padded targets) the decoder unit by unit. */
    private final float[][] decoderByUnit;
    /** (padded targets) */
    private final float[] biases;
    /** (slots x padded targets) */
    private final float[][] slopes;
    /** (targets x slots) */
    private final float[][] slopesByTarget;

    SharedProducts(SharedTargets targets, Autoencoder network, Kernels kernels) {
        this.kernels = kernels;
        this.targets = targets;
        int[] columns = targets.columns();
        int padded = Kernels.paddedLength(columns.length);
        decoder = new float[columns.length][];
        biases = new float[padded];
        for (int target = 0; target < columns.length; target++) {
            decoder[target] = network.decoder().rows()[columns[target]];
            biases[target] = network.outputBias().rows()[0][columns[target]];
        }
        decoderByUnit = new float[network.codeUnits()][padded];
        int slots = targets.preferences().starts().length;
        slopes = new float[slots][padded];
        slopesByTarget = new float[columns.length][slots];
    }

    @Override
    public void run(float[][] codes, float[][] codeSlopes, SlopesOfOutputs slopesOfOutputs, Workers workers) {
        workers.forEach(decoder.length, COLUMNS_AT_ONCE, (from, to) -> transpose(decoder, from, to, decoderByUnit));
        workers.forEach(slopes.length, SLOTS_AT_ONCE, (from, to) -> {
            float[][] sums = new float[to - from][];
            Arrays.setAll(sums, place -> biases.clone());
            kernels.addProducts(Arrays.copyOfRange(codes, from, to), decoderByUnit, decoderByUnit.length, sums);
            for (int slot = from; slot < to; slot++) {
                Outputs outputs = new Outputs(sums[slot - from], targets.valuesOf(slot), slopes[slot]);
                slopesOfOutputs.fill(slot, outputs, 0, decoder.length);
            }
            float[][] rows = Arrays.copyOfRange(slopes, from, to);
            kernels.addProducts(rows, decoder, decoder.length, Arrays.copyOfRange(codeSlopes, from, to));
            transpose(slopes, from, to, slopesByTarget);
        });
    }

    /** Writes rows {@code [from, to)} as columns of another matrix. */
    private static void transpose(float[][] rows, int from, int to, float[][] columns) {
        for (int j = 0; j < columns.length; j++) {
            for (int row = from; row < to; row++) {
                columns[j][row] = rows[row][j];
            }
        }
    }

    @Override
    public void addGradients(float[][] codes, int first, float[][] gradients) {
        float[][] left = new float[gradients.length][];
        for (int place = 0; place < left.length; place++) {
            int target = targetOf(first + place);
            left[place] = target < 0 ? new float[slopes.length] : slopesByTarget[target];
        }
        kernels.addProducts(left, codes, slopes.length, gradients);
    }

    @Override
    public float sumOfSlopes(int column) {
        int target = targetOf(column);
        float sum = 0;
        if (target >= 0) {
            for (float slope : slopesByTarget[target]) {
                sum += slope;
            }
        }
        return sum;
    }

    /** Negative if the column is no target. */
    private int targetOf(int column) {
        return Arrays.binarySearch(targets.columns(), column);
    }
}
