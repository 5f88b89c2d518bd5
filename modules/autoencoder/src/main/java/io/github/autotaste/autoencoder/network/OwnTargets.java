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

/** {@link Targets#ofEachRow}. */
record OwnTargets(SparseBlock block, ColumnOrder order) implements Targets {

    @Override
    public int[] columnsOf(int slot) {
        return Arrays.copyOfRange(block.entries().indices(), block.starts()[slot], block.ends()[slot]);
    }

    @Override
    public float[] valuesOf(int slot) {
        return block.rowOf(slot, block.entries().values());
    }

    @Override
    public void addColumnsTo(BitSet all) {
        order.addColumnsTo(all);
    }

    @Override
    public long count() {
        return order.slots().length;
    }

    @Override
    public DecoderProducts productsWith(Autoencoder network, Loss loss, Kernels kernels) {
        return new OwnProducts(this, network, kernels, loss.isSeparable());
    }
}
