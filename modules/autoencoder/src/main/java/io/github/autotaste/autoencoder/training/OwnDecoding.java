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

import io.github.autotaste.autoencoder.kernels.Entries;
import io.github.autotaste.autoencoder.network.Autoencoder;
import java.util.List;

/**
 * Decodes for each row the columns of its own targets. All rows of the batch go through one slice of the decoder's columns
 * before the next slice is touched.
 */
final class OwnDecoding implements Decoding {

    /** So many decoder rows are still in the first-level cache when the slopes come back through them. */
    private static final int CHUNK = 8;

    private final Setting setting;
    private final Pass pass;
    private final SparseBlock targets;
    private final ColumnOrder order;
    /** By position: the outputs of the targets' columns. */
    private final Entries outputs;
    /** By position: the loss's gradient by the outputs before activation. */
    private final Entries slopes;
    /** By rank in the order of the targets' columns: the same as {@link #slopes}. */
    private final Entries slopesByColumn;

    OwnDecoding(Setting setting, Pass pass, OwnTargets own) {
        this.setting = setting;
        this.pass = pass;
        targets = own.block();
        order = own.order();
        int[] columns = targets.entries().indices();
        outputs = new Entries(columns, new float[columns.length]);
        slopes = new Entries(columns, new float[columns.length]);
        slopesByColumn = new Entries(order.slots(), new float[order.slots().length]);
    }

    @Override
    public void run(Workers workers) {
        int columns = setting.network().columns();
        List<ColumnSlice> slices = setting.loss().isSeparable()
                ? ColumnSlice.of(setting.network().decoder(), targets)
                : List.of(new ColumnSlice(0, columns));
        for (ColumnSlice slice : slices) {
            workers.forEach(pass.batch.size(), Pass.ROW_GRAIN, (from, to) -> {
                for (int slot = from; slot < to; slot++) {
                    decode(slot, slice);
                    if (slice.to() == columns) {
                        finish(slot);
                    }
                }
            });
        }
    }

    private void finish(int slot) {
        order.scatter(targets, slot, slopes.values(), slopesByColumn.values());
        if (setting.measuresLoss()) {
            pass.losses[slot] = setting.lossOf(
                    targets.rowOf(slot, outputs.values()),
                    targets.rowOf(slot, targets.entries().values()));
        }
    }

    private void decode(int slot, ColumnSlice slice) {
        int from = targets.firstFrom(slot, slice.from());
        int to = targets.firstFrom(slot, slice.to());
        int chunk = setting.loss().isSeparable() ? CHUNK : Math.max(1, to - from);
        for (int p = from; p < to; p += chunk) {
            decode(slot, p, Math.min(to, p + chunk));
        }
    }

    /** Outputs, their slopes, and the slopes' way back through the decoder, for the targets at {@code [from, to)}. */
    private void decode(int slot, int from, int to) {
        Autoencoder network = setting.network();
        network.decode(setting.kernels(), pass.codes()[slot], outputs, from, to);
        setting.loss().slopes(outputs.values(), targets.entries().values(), slopes.values(), from, to);
        network.activations().output().backpropagate(outputs.values(), slopes.values(), from, to);
        setting.kernels().addRows(network.decoder().rows(), slopes, from, to, pass.codeSlopes()[slot]);
    }

    @Override
    public void addGradients(int first, float[][] gradients) {
        for (int place = 0; place < gradients.length; place++) {
            order.addSum(setting.kernels(), pass.codes(), slopesByColumn, first + place, gradients[place]);
        }
    }

    @Override
    public float biasGradient(int column) {
        float sum = 0;
        for (int rank = order.starts()[column]; rank < order.starts()[column + 1]; rank++) {
            sum += slopesByColumn.values()[rank];
        }
        return sum;
    }
}
