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
import java.util.stream.IntStream;

/**
 * Products for rows that share their targets, so that sums and slopes are dense matrices and all the work is three matrix
 * products: with codes {@code H}, decoder rows {@code D} and slopes {@code S}, the sums {@code H D'}, the slopes of the
 * codes {@code S D}, and the decoder's gradient {@code S' H}.
 */
final class SharedProducts implements DecoderProducts {

    private static final int SLOTS_AT_ONCE = 48;
    private static final int COLUMNS_AT_ONCE = 64;
    private static final int SQUARE = 16;
    private static final int SUMS_AT_ONCE = 1024;

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
    /** (padded targets) the sums of the slots' slopes */
    private final float[] sumsOfSlopes;

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
        int slots = targets.positions().starts().length;
        slopes = new float[slots][padded];
        sumsOfSlopes = new float[padded];
    }

    @Override
    public void run(float[][] codes, float[][] codeSlopes, SlopesOfOutputs slopesOfOutputs, Workers workers) {
        workers.forEach(decoder.length, COLUMNS_AT_ONCE, (from, to) -> transpose(decoder, from, to, decoderByUnit));
        workers.forEach(slopes.length, SLOTS_AT_ONCE, (from, to) -> {
            float[][] sums = new float[to - from][];
            Arrays.setAll(sums, place -> biases.clone());
            kernels.addProducts(Arrays.copyOfRange(codes, from, to), decoderByUnit, decoderByUnit.length, sums);
            float[] values = new float[decoder.length];
            for (int slot = from; slot < to; slot++) {
                targets.fillPreferences(slot, values, 1f);
                slopesOfOutputs.fill(slot, new Outputs(sums[slot - from], values, slopes[slot]), 0, decoder.length);
                targets.fillPreferences(slot, values, 0f);
            }
            float[][] rows = Arrays.copyOfRange(slopes, from, to);
            kernels.addProducts(rows, decoder, decoder.length, Arrays.copyOfRange(codeSlopes, from, to));
        });
        workers.forEach(sumsOfSlopes.length, SUMS_AT_ONCE, this::sumSlopes);
    }

    private void sumSlopes(int from, int to) {
        for (float[] ofSlot : slopes) {
            for (int target = from; target < to; target++) {
                sumsOfSlopes[target] += ofSlot[target];
            }
        }
    }

    /** Writes rows {@code [from, to)} as columns of another matrix, in squares that stay in cache. */
    private static void transpose(float[][] rows, int from, int to, float[][] columns) {
        for (int first = 0; first < columns.length; first += SQUARE) {
            int end = Math.min(columns.length, first + SQUARE);
            for (int row = from; row < to; row++) {
                float[] values = rows[row];
                for (int j = first; j < end; j++) {
                    columns[j][row] = values[j];
                }
            }
        }
    }

    /** The slopes of a few targets by target, in a copy that stays in cache. */
    @Override
    public void addGradients(float[][] codes, int[] columns, float[][] gradients) {
        float[][] left = new float[columns.length][slopes.length];
        int[] found = IntStream.of(columns).map(this::targetOf).toArray();
        for (int slot = 0; slot < slopes.length; slot++) {
            float[] ofSlot = slopes[slot];
            for (int place = 0; place < found.length; place++) {
                left[place][slot] = found[place] < 0 ? 0 : ofSlot[found[place]];
            }
        }
        kernels.addProducts(left, codes, slopes.length, gradients);
    }

    @Override
    public float sumOfSlopes(int column) {
        int target = targetOf(column);
        return target < 0 ? 0 : sumsOfSlopes[target];
    }

    /** Negative if the column is no target. */
    private int targetOf(int column) {
        return Arrays.binarySearch(targets.columns(), column);
    }
}
