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

import io.github.autotaste.autoencoder.optimiser.Optimiser;

/**
 * Training has left the finite numbers: a loss, a gradient or a parameter is infinite, NaN, or so large that its square is.
 * There is no model. The message says in which epoch and batch, with which optimiser and learning rate, and which range the
 * ratings have.
 */
public final class TrainingDivergedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int epoch;

    TrainingDivergedException(int epoch, String place, Optimiser optimiser, float min, float max) {
        super("Training diverged in epoch " + epoch + place
                + ": its numbers are not finite any more. Likely causes are a"
                + " learning rate that is too high, found " + optimiser + ", or an absurd rating, found ratings from "
                + min + " to " + max);
        this.epoch = epoch;
    }

    /** The number of the epoch, from 1. */
    public int epoch() {
        return epoch;
    }
}
