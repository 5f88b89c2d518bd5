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

import io.github.autotaste.autoencoder.math.ItemBlocks;
import io.github.autotaste.autoencoder.math.Kernels;
import io.github.autotaste.autoencoder.math.OnDemand;
import io.github.autotaste.ratings.SplitMix;
import java.util.Arrays;
import java.util.stream.IntStream;

/** A decoder that stays as it is, with what is computed from it once for all users: a copy by units, {@link DecoderMoments}, and a sample. */
public final class WholeDecoder {

    /** How many columns a sample has, if there are as many. */
    public static final int SAMPLED = 16_384;

    private final Autoencoder network;
    private final ItemBlocks blocks;
    private final OnDemand<DecoderMoments> moments;
    private final OnDemand<int[]> sample;

    /** @param network finished: its decoder is not to change any more */
    public WholeDecoder(Autoencoder network) {
        this(network, new ItemBlocks(network.decoder()));
    }

    private WholeDecoder(Autoencoder network, ItemBlocks blocks) {
        this.network = network;
        this.blocks = blocks;
        moments = new OnDemand<>(() -> DecoderMoments.of(network, Kernels.best(), allColumns()));
        sample = new OnDemand<>(() -> sample(network.columns()));
    }

    /** The decoder of a network that has the columns of this one, and others behind them; its copy of these is shared. */
    public WholeDecoder extendedTo(Autoencoder extended) {
        return new WholeDecoder(extended, blocks.extendedTo(extended.decoder()));
    }

    /** The numbers of all columns, ascending: the array itself, not to be changed. */
    int[] allColumns() {
        return network.decoder().allRows();
    }

    /** Over all columns; made when they are first asked for, in O(columns units^2). */
    DecoderMoments moments() {
        return moments.get();
    }

    /** The columns of a uniform sample without replacement, ascending: the same for everybody. */
    int[] sample() {
        return sample.get();
    }

    /** How many columns each of the sample stands for. */
    float columnsPerSampled() {
        return (float) network.columns() / sample().length;
    }

    /** Those of the lowest hashes, which are different from column to column. */
    private static int[] sample(int columns) {
        long[] hashes = IntStream.range(0, columns).mapToLong(SplitMix::mix).toArray();
        long[] sorted = hashes.clone();
        Arrays.sort(sorted);
        long last = columns > SAMPLED ? sorted[SAMPLED - 1] : Long.MAX_VALUE;
        return IntStream.range(0, columns)
                .filter(column -> hashes[column] <= last)
                .toArray();
    }

    /** The outputs of some items, bit for bit the same as among all; filled at the positions of their indices. */
    public void decode(float[] code, int[] itemIndices, float[] outputs) {
        sums(code, itemIndices, outputs);
        network.activations().output().applyInPlace(outputs, 0, itemIndices.length);
    }

    /**
     * All outputs of several codes. Sums equal {@link Autoencoder#decoderSums} but for rounding.
     *
     * @param codes (codes)(padded code units)
     * @param outputs (codes)(items) overwritten
     */
    public void decode(float[][] codes, float[][] outputs) {
        sums(codes, outputs);
        for (float[] values : outputs) {
            network.activations().output().applyInPlace(values, 0, network.columns());
        }
    }

    /** Whether {@link #upperBounds} cost clearly less than {@link #sums(float[][], float[][])}. */
    public boolean hasUpperBounds() {
        return blocks.hasUpperBounds();
    }

    /** At least what {@link #sums(float[][], float[][])} gives for each item of one code; infinity where nothing is known. */
    public void upperBounds(float[] code, float[] bounds) {
        blocks.upperBounds(code, bounds);
        addBias(bounds);
    }

    /** What {@link #decode(float[], int[], float[])} gives before the output activation. */
    public void sums(float[] code, int[] itemIndices, float[] sums) {
        blocks.products(code, itemIndices, sums);
        float[] bias = network.outputBias().rows()[0];
        for (int position = 0; position < itemIndices.length; position++) {
            sums[position] += bias[itemIndices[position]];
        }
    }

    /** What {@link #decode(float[][], float[][])} gives before the output activation. */
    public void sums(float[][] codes, float[][] sums) {
        blocks.products(codes, sums);
        for (float[] values : sums) {
            addBias(values);
        }
    }

    private void addBias(float[] values) {
        float[] bias = network.outputBias().rows()[0];
        for (int item = 0; item < network.columns(); item++) {
            values[item] += bias[item];
        }
    }
}
