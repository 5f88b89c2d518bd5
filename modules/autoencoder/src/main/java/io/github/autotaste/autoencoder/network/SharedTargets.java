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

import io.github.autotaste.autoencoder.math.Entries;
import io.github.autotaste.autoencoder.math.Kernels;
import java.util.BitSet;

/**
 * {@link Targets#shared}.
 *
 * @param positions (preferences of the rows) where in {@code columns} each is, by row and ascending
 */
@SuppressWarnings("ArrayRecordComponent") // read in hot loops
record SharedTargets(int[] columns, SparseBlock positions) implements Targets {

    static SharedTargets of(int[] columns, SparseBlock preferences) {
        int[] indices = preferences.entries().indices();
        int[] positionOf = new int[columns.length == 0 ? 0 : columns[columns.length - 1] + 1];
        for (int position = 0; position < columns.length; position++) {
            positionOf[columns[position]] = position;
        }
        SparseBlock positions =
                new SparseBlock(preferences.starts(), preferences.ends(), Entries.ofCapacity(indices.length));
        for (int slot = 0; slot < positions.starts().length; slot++) {
            for (int p = positions.starts()[slot]; p < positions.ends()[slot]; p++) {
                positions.entries().indices()[p] = positionOf[indices[p]];
            }
        }
        return new SharedTargets(columns, positions);
    }

    @Override
    public int[] columnsOf(int slot) {
        return columns;
    }

    @Override
    public float[] valuesOf(int slot) {
        float[] values = new float[columns.length];
        fillPreferences(slot, values, 1f);
        return values;
    }

    void fillPreferences(int slot, float[] values, float value) {
        for (int p = positions.starts()[slot]; p < positions.ends()[slot]; p++) {
            values[positions.entries().indices()[p]] = value;
        }
    }

    @Override
    public void addColumnsTo(BitSet all) {
        for (int column : columns) {
            all.set(column);
        }
    }

    @Override
    public long count() {
        return (long) columns.length * positions.starts().length;
    }

    @Override
    public DecoderProducts productsWith(Autoencoder network, Loss loss, Kernels kernels) {
        return new SharedProducts(this, network, kernels);
    }
}
