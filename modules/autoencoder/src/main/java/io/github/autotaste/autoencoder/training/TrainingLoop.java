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

import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;

/** Epochs over examples, each cut into batches, each batch one step. */
record TrainingLoop(Examples examples, Schedule schedule, TrainingStep step, TrainingListener listener) {

    /** @param decayOf the weight decay of a step that learns from so many rows */
    void run(IntFunction<Decay> decayOf) {
        int number = 0;
        for (int epoch = 1; epoch <= schedule.epochs(); epoch++) {
            double loss = 0;
            long targets = 0;
            for (int[] rows : schedule.batches(examples.rows(), epoch)) {
                Batch batch = examples.batch(rows, epoch);
                loss += step.run(batch, ++number, epoch, decayOf.apply(rows.length));
                targets += batch.targetOrder().slots().length;
                stopIfInterrupted();
            }
            listener.onEpoch(epoch, schedule.epochs(), loss / targets);
        }
    }

    private static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("Training was interrupted");
        }
    }
}
