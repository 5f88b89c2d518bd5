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

/** Told of the progress of training, on the thread that called the trainer. */
@FunctionalInterface
public interface TrainingListener {

    /** Does nothing, and does not ask for the loss. */
    TrainingListener SILENT = new TrainingListener() {
        @Override
        public void onEpoch(int epoch, int epochs, double loss) {}

        @Override
        public boolean wantsLoss() {
            return false;
        }
    };

    /**
     * An epoch has ended.
     *
     * @param epoch its number, from 1
     * @param epochs how many there will be
     * @param loss the mean loss of a target during the epoch, without weight decay; NaN unless {@link #wantsLoss}
     */
    void onEpoch(int epoch, int epochs, double loss);

    /** Whether the loss is to be measured, which with a logarithm in the loss can take a third of the time. */
    default boolean wantsLoss() {
        return true;
    }
}
