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
package io.github.autotaste.autoencoder.tuning;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.training.EarlyStopping;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.autoencoder.training.ValidatedTraining;
import io.github.autotaste.ratings.Holdout;

/**
 * How a configuration is tried.
 *
 * @param <C> the kind of configuration
 */
public interface Training<C> {

    int epochsOf(C config);

    /** A copy with another number of epochs. */
    C withEpochs(C config, int epochs);

    /** Trains and measures as the configuration says. */
    ValidatedTraining<?> train(C config, EarlyStopping stopping);

    /** @param parts the test part is what is measured on */
    static Training<AutoRecConfig> ofAutoRec(Trainer trainer, Holdout parts) {
        return new ConfiguredTraining<>(
                AutoRecConfig::epochs,
                (config, epochs) -> config.toBuilder().epochs(epochs).build(),
                (config, stopping) -> trainer.train(parts, config, stopping));
    }

    /** @param parts the test part is what is measured on */
    static Training<CdaeConfig> ofCdae(Trainer trainer, Holdout parts) {
        return new ConfiguredTraining<>(
                CdaeConfig::epochs,
                (config, epochs) -> config.toBuilder().epochs(epochs).build(),
                (config, stopping) -> trainer.train(parts, config, stopping));
    }
}
