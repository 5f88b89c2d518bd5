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
package io.github.autotaste.autoencoder.training;

import io.github.autotaste.autoencoder.kernels.Kernels;
import io.github.autotaste.autoencoder.network.FloatMatrix;
import java.util.Arrays;

/**
 * Decodes the same columns for every row, so that outputs and slopes are dense matrices and all the work is three matrix
 * products: with codes {@code H}, decoder rows {@code D} and slopes {@code S}, the outputs {@code H D'}, the slopes of the
 * codes {@code S D}, and the decoder's gradient {@code S' H}.
 */
final class SharedDecoding implements Decoding {

    private static final int SLOTS_AT_ONCE = 32;
    private static final int COLUMNS_AT_ONCE = 64;

    private final Setting setting;
    private final Pass pass;
    private final SharedTargets targets;
    /** (targets) the decoder's rows, which are not copied. */
    private final float[][] decoder;
    /** (code units x padded targets) the decoder unit by unit. */
    private final float[][] decoderByUnit;
    /** (slots x padded targets) the loss's gradient by the outputs before activation. */
    private final float[][] slopes;
    /** (targets x slots) */
    private final float[][] slopesByTarget;

    SharedDecoding(Setting setting, Pass pass, SharedTargets targets) {
        this.setting = setting;
        this.pass = pass;
        this.targets = targets;
        FloatMatrix rows = setting.network().decoder();
        int count = targets.columns().length;
        decoder = new float[count][];
        Arrays.setAll(decoder, target -> rows.rows()[targets.columns()[target]]);
        decoderByUnit = new float[rows.getColumnDimension()][Kernels.paddedLength(count)];
        slopes = new float[pass.batch.size()][Kernels.paddedLength(count)];
        slopesByTarget = new float[count][pass.batch.size()];
    }

    @Override
    public void run(Workers workers) {
        workers.forEach(decoder.length, COLUMNS_AT_ONCE, (from, to) -> transpose(decoder, from, to, decoderByUnit));
        workers.forEach(slopes.length, SLOTS_AT_ONCE, (from, to) -> {
            decode(from, to);
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

    private void decode(int from, int to) {
        float[][] outputs = new float[to - from][];
        float[] biases = biases();
        Arrays.setAll(outputs, place -> biases.clone());
        setting.kernels()
                .addProducts(Arrays.copyOfRange(pass.codes(), from, to), decoderByUnit, decoderByUnit.length, outputs);
        for (int slot = from; slot < to; slot++) {
            judge(slot, outputs[slot - from]);
        }
        setting.kernels()
                .addProducts(
                        Arrays.copyOfRange(slopes, from, to),
                        decoder,
                        decoder.length,
                        Arrays.copyOfRange(pass.codeSlopes(), from, to));
    }

    private float[] biases() {
        float[] biases = new float[Kernels.paddedLength(decoder.length)];
        for (int target = 0; target < decoder.length; target++) {
            biases[target] = setting.network().outputBias().rows()[0][targets.columns()[target]];
        }
        return biases;
    }

    private void judge(int slot, float[] outputs) {
        int count = decoder.length;
        setting.network().activations().output().applyInPlace(outputs, 0, count);
        setting.loss().slopes(outputs, targets.valuesOf(slot), slopes[slot], 0, count);
        setting.network().activations().output().backpropagate(outputs, slopes[slot], 0, count);
        if (setting.measuresLoss()) {
            pass.losses[slot] = setting.lossOf(Arrays.copyOf(outputs, count), targets.valuesOf(slot));
        }
    }

    @Override
    public void addGradients(int first, float[][] gradients) {
        float[][] left = new float[gradients.length][];
        for (int place = 0; place < left.length; place++) {
            int target = targetOf(first + place);
            left[place] = target < 0 ? new float[slopes.length] : slopesByTarget[target];
        }
        setting.kernels().addProducts(left, pass.codes(), slopes.length, gradients);
    }

    @Override
    public float biasGradient(int column) {
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
