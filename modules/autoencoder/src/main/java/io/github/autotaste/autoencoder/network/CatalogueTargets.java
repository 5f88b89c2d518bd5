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
import java.util.BitSet;

/**
 * Targets of rows that share preferences but for one each: 1 for the row's preferences, 0 for all other columns.
 *
 * @param decoder of the network, which stays as it is
 * @param preferred ascending
 * @param leftOut (slots) the preference that the row lacks, or {@link #NONE}
 * @param weightOfZeros what the loss of a column that is not preferred counts, from 0 to 1
 */
@SuppressWarnings("ArrayRecordComponent") // read in hot loops
record CatalogueTargets(WholeDecoder decoder, int[] preferred, int[] leftOut, float weightOfZeros) implements Targets {

    static final int NONE = -1;

    @Override
    public int[] columnsOf(int slot) {
        return decoder.allColumns();
    }

    @Override
    public float[] valuesOf(int slot) {
        float[] values = new float[decoder.allColumns().length];
        for (int column : preferred) {
            values[column] = column == leftOut[slot] ? 0f : 1f;
        }
        return values;
    }

    @Override
    public void addColumnsTo(BitSet all) {
        all.set(0, decoder.allColumns().length);
    }

    @Override
    public long count() {
        return (long) decoder.allColumns().length * leftOut.length;
    }

    @Override
    public DecoderProducts productsWith(Autoencoder network, Loss loss, Kernels kernels) {
        return loss == Loss.SQUARE && network.activations().output() == Activation.IDENTITY
                ? new SquareLossProducts(this, network, kernels)
                : new WholeProducts(this, network, kernels);
    }
}
