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

import io.github.autotaste.autoencoder.optimiser.RateSchedule;
import io.github.autotaste.autoencoder.training.RowRandom.Purpose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.random.RandomDataGenerator;

/**
 * How rows are dealt to batches, and how fast is learnt from them.
 *
 * @param batchSize rows per batch; the last of an epoch may be smaller
 * @param epochs passes over all rows
 * @param rates how the learning rate changes over all steps
 * @param seed seed of the order of rows
 */
record Schedule(int batchSize, int epochs, RateSchedule rates, long seed) {

    /** The number of steps of all epochs together. */
    long stepsFor(int rows) {
        return (long) epochs * ((rows + (long) batchSize - 1) / batchSize);
    }

    /** The batches of an epoch: all rows in a fresh random order, or in the given one if a single batch takes all. */
    List<int[]> batches(int[] rows, int epoch) {
        if (rows.length <= batchSize) {
            return rows.length == 0 ? List.of() : List.of(rows);
        }
        RandomDataGenerator random = new RandomDataGenerator(RowRandom.of(seed, Purpose.ORDER, epoch, 0));
        int[] order = random.nextPermutation(rows.length, rows.length);
        List<int[]> batches = new ArrayList<>();
        for (int from = 0; from < order.length; from += batchSize) {
            int[] batch = Arrays.copyOfRange(order, from, Math.min(order.length, from + batchSize));
            Arrays.setAll(batch, slot -> rows[batch[slot]]);
            batches.add(batch);
        }
        return batches;
    }
}
