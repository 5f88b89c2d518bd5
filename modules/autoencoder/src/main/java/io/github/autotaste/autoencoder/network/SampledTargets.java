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
import java.util.Arrays;
import java.util.BitSet;

/**
 * As {@link CatalogueTargets}, but of the columns that are not preferred those alone that are in a sample, each counting for as
 * many as the sample was drawn from: the slopes of all of them, in expectation over samples.
 *
 * @param decoder of the network, which stays as it is
 * @param preferred ascending
 * @param leftOut (slots) the preference that the row lacks, or {@link CatalogueTargets#NONE}
 * @param weightOfZeros what the loss of a column of the sample counts that is not preferred
 */
@SuppressWarnings("ArrayRecordComponent") // read in hot loops
record SampledTargets(WholeDecoder decoder, int[] preferred, int[] leftOut, float weightOfZeros) implements Targets {

    /** The sample and the preferences of the row, merged. */
    @Override
    public int[] columnsOf(int slot) {
        int[] sample = decoder.sample();
        int[] merged = new int[sample.length + preferred.length];
        int size = 0;
        int next = 0;
        for (int column : preferred) {
            while (next < sample.length && sample[next] < column) {
                merged[size++] = sample[next++];
            }
            boolean isInSample = next < sample.length && sample[next] == column;
            if (column != leftOut[slot] && !isInSample) {
                merged[size++] = column;
            }
        }
        System.arraycopy(sample, next, merged, size, sample.length - next);
        return Arrays.copyOf(merged, size + sample.length - next);
    }

    @Override
    public float[] valuesOf(int slot) {
        return valuesOf(slot, columnsOf(slot));
    }

    /** @param columns as {@link #columnsOf} gives them */
    float[] valuesOf(int slot, int[] columns) {
        float[] values = new float[columns.length];
        for (int column : preferred) {
            if (column != leftOut[slot]) {
                values[Arrays.binarySearch(columns, column)] = 1f;
            }
        }
        return values;
    }

    @Override
    public void addColumnsTo(BitSet all) {
        for (int slot = 0; slot < leftOut.length; slot++) {
            for (int column : columnsOf(slot)) {
                all.set(column);
            }
        }
    }

    @Override
    public long count() {
        return (long) (decoder.sample().length + preferred.length) * leftOut.length;
    }

    @Override
    public DecoderProducts productsWith(Autoencoder network, Loss loss, Kernels kernels) {
        return new SampledProducts(this, network, kernels);
    }
}
