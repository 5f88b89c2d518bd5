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
package io.github.autotaste.autoencoder.optimiser;

import java.util.List;

/**
 * One optimiser's state over one group of parameter rows. Different rows may be updated by different threads at the
 * same time.
 */
public interface ParameterUpdate {

    /**
     * Moves one row of parameters along its gradient.
     *
     * @param row which row of the group
     * @param parameters the row's values, changed in place
     * @param gradient the gradient of the loss, to which the update adds that of the weight decay; not changed
     */
    void apply(int row, Step step, float[] parameters, float[] gradient);

    /**
     * All that the update remembers of earlier steps, so that a training can be interrupted and go on: some (rows x values)
     * arrays, always of the same shape. They are the arrays themselves; an update into which they are copied goes on like this
     * one.
     *
     * @throws UnsupportedOperationException if it cannot tell
     */
    default List<float[][]> state() {
        throw new UnsupportedOperationException(
                "Expected an optimiser that tells its state, for checkpoints, found " + this);
    }
}
