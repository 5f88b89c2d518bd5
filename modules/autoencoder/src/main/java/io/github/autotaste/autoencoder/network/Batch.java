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

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * What a network learns from in one step: the inputs of some rows, and the targets of those of their outputs that have
 * one. A batch does not change while it is learnt from.
 *
 * @param rows (slots) the row in each slot, naming its row vector
 * @param inputs (slots) what goes into the encoder; columns without an entry are 0
 * @param inputOrder the entries of the inputs by column
 * @param targets what the decoder should say
 */
@SuppressWarnings("ArrayRecordComponent") // read in hot loops
public record Batch(int[] rows, SparseBlock inputs, ColumnOrder inputOrder, Targets targets) {

    /** Rows without inputs, whose vectors are the first of the network. */
    public static Batch withoutInputs(int rows, int columns, Targets targets) {
        SparseBlock none = SparseBlock.ofCapacities(new int[rows]);
        ColumnOrder order = new ColumnOrder(new int[columns + 1], new int[0], new int[0]);
        return new Batch(IntStream.range(0, rows).toArray(), none, order, targets);
    }

    /** The columns that are an input or a target of some row, ascending: the only ones whose weights the batch reads. */
    public int[] columns() {
        BitSet columns = new BitSet();
        inputOrder.addColumnsTo(columns);
        targets.addColumnsTo(columns);
        return columns.stream().toArray();
    }

    public int size() {
        return rows.length;
    }
}
