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
import io.github.autotaste.ratings.Workers;
import java.util.Arrays;
import java.util.List;

/** Products for rows with targets of their own: each row looks up the decoder rows of its targets. */
final class OwnProducts implements DecoderProducts {

    /** So many bytes of decoder rows are still in the first-level cache when the slopes come back through them. */
    private static final int CHUNK_BYTES = 16 << 10;

    private static final int FEWEST_ROWS = 8;

    private final Autoencoder network;
    private final Kernels kernels;
    private final boolean inParts;
    private final SparseBlock targets;
    private final ColumnOrder order;
    /** delta by rank in the order of the targets' columns. */
    private final Entries slopesByColumn;

    /** @param inParts whether the slopes of a row's outputs may be worked out in several parts */
    OwnProducts(OwnTargets own, Autoencoder network, Kernels kernels, boolean inParts) {
        this.network = network;
        this.kernels = kernels;
        this.inParts = inParts;
        targets = own.block();
        order = own.order();
        slopesByColumn = new Entries(order.slots(), new float[order.slots().length]);
    }

    @Override
    public void run(float[][] codes, float[][] codeSlopes, SlopesOfOutputs slopesOfOutputs, Workers workers) {
        ColumnSlice whole = new ColumnSlice(0, network.columns());
        List<ColumnSlice> slices = inParts ? ColumnSlice.of(network.decoder(), targets) : List.of(whole);
        int inCache = CHUNK_BYTES / Float.BYTES / Kernels.paddedLength(network.codeUnits());
        int rowsAtOnce = Math.max(FEWEST_ROWS, inCache / FEWEST_ROWS * FEWEST_ROWS);
        ColumnSlice.forEach(slices, codes.length, workers, (slot, slice) -> {
            int first = targets.firstFrom(slot, slice.from());
            int end = targets.firstFrom(slot, slice.to());
            int count = end - first;
            int[] columns = Arrays.copyOfRange(targets.entries().indices(), first, end);
            float[] values = Arrays.copyOfRange(targets.entries().values(), first, end);
            Outputs outputs = new Outputs(new float[count], values, new float[count]);
            Entries sums = new Entries(columns, outputs.values());
            Entries slopes = new Entries(columns, outputs.slopes());
            int chunk = inParts ? rowsAtOnce : Math.max(1, count);
            for (int from = 0; from < count; from += chunk) {
                int to = Math.min(count, from + chunk);
                network.decoderSums(kernels, codes[slot], sums, from, to);
                slopesOfOutputs.fill(slot, outputs, from, to);
                kernels.addRows(network.decoder().rows(), slopes, from, to, codeSlopes[slot]);
            }
            order.scatter(first, slopes.values(), slopesByColumn.values());
        });
    }

    @Override
    public void addGradients(float[][] codes, int[] columns, float[][] gradients) {
        for (int place = 0; place < columns.length; place++) {
            order.addSum(kernels, codes, slopesByColumn, columns[place], gradients[place]);
        }
    }

    @Override
    public float sumOfSlopes(int column) {
        float sum = 0;
        for (int rank = order.starts()[column]; rank < order.starts()[column + 1]; rank++) {
            sum += slopesByColumn.values()[rank];
        }
        return sum;
    }
}
