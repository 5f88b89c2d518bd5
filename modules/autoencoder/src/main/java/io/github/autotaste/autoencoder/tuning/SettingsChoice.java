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
import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.ratings.RatingMatrix;

/**
 * The settings that a model has by default: of AutoRec what {@link AutoRecChoice} finds, of CDAE the linear path that {@link
 * LinearPathSearch} finds.
 *
 * @param trainer trains what is tried
 */
public record SettingsChoice(Trainer trainer) {

    /** @param preset where to start */
    public AutoencoderConfig choose(RatingMatrix ratings, AutoencoderConfig preset) {
        return preset instanceof CdaeConfig cdae
                ? new LinearPathSearch(trainer).choose(ratings, cdae)
                : new AutoRecChoice(trainer).choose(ratings, (AutoRecConfig) preset);
    }
}
