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

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.AutoRecConfig.InitialBias;
import io.github.autotaste.autoencoder.config.AutoRecConfig.Orientation;
import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.Centring;
import io.github.autotaste.autoencoder.config.LinearPath;
import io.github.autotaste.autoencoder.config.Negatives;
import io.github.autotaste.autoencoder.optimiser.StepwiseOptimiser;

/**
 * A configuration whose gradient is a sum over users of what each user's ratings and {@link TrainingTotals} give, so that
 * parts of the users can be learnt from in different places.
 */
record SeparableConfig(AutoencoderConfig config) {

    /** @throws IllegalArgumentException if a setting needs the other users' ratings; the message names it */
    SeparableConfig {
        if (!(config.optimiser() instanceof StepwiseOptimiser)) {
            throw unfit("an optimiser that moves step by step", config.optimiser());
        }
        if (config instanceof AutoRecConfig autoRec) {
            require(autoRec);
        } else if (config instanceof CdaeConfig cdae) {
            require(cdae);
        }
    }

    private static void require(AutoRecConfig config) {
        require(config.orientation() == Orientation.USER, "orientation USER", config.orientation());
        require(
                config.centring() != Centring.USER && config.centring() != Centring.BIASES,
                "centring NONE, GLOBAL or ITEM",
                config.centring());
        require(config.initialBias() == InitialBias.ZERO, "initialBias ZERO", config.initialBias());
        require(!config.normalisedInput(), "inputs that are not normalised", "normalisedInput");
        require(config.ratingUnit() == 1, "ratingUnit 1", config.ratingUnit());
        require(config.columnShrinkage() == 0, "columnShrinkage 0", config.columnShrinkage());
    }

    private static void require(CdaeConfig config) {
        Negatives negatives = config.negatives();
        require(
                negatives instanceof Negatives.Uniform || negatives instanceof Negatives.WholeCatalogue,
                "negatives that are uniform or the whole catalogue",
                negatives);
        require(config.linearPath().equals(LinearPath.NONE), "no linear path", config.linearPath());
    }

    private static void require(boolean fits, String expected, Object found) {
        if (!fits) {
            throw unfit(expected, found);
        }
    }

    private static IllegalArgumentException unfit(String expected, Object found) {
        return new IllegalArgumentException("Expected " + expected + " for a training in parts, found " + found);
    }

    /** Steps of an epoch: as many as if all rows were in one place. */
    int stepsPerEpoch(TrainingTotals totals) {
        return (int) ((totals.rows() + (long) config.batchSize() - 1) / config.batchSize());
    }
}
