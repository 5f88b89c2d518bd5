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
package io.github.autotaste.comparison.configuration;

import io.github.autotaste.autoencoder.config.AutoRecConfig;
import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.autoencoder.config.Presets;
import io.github.autotaste.ratings.RatingMatrix;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be configured and trained; the names are those of the contenders. */
public enum ModelKind {
    I_AUTOREC(AutoRecConfig.itemBased().build()),
    U_AUTOREC(AutoRecConfig.userBased().build()),
    CDAE(CdaeConfig.defaults().build()),
    AE(CdaeConfig.plainAutoencoder().build()),
    DAE(CdaeConfig.denoisingAutoencoder().build()),
    MULT_DAE(CdaeConfig.multDae().build());

    private final AutoencoderConfig defaults;

    ModelKind(AutoencoderConfig defaults) {
        this.defaults = defaults;
    }

    public AutoencoderConfig defaults() {
        return defaults;
    }

    /** The settings for data of this size: those of {@link Presets} where it has some, else the defaults. */
    public AutoencoderConfig presetFor(RatingMatrix ratings) {
        return switch (this) {
            case I_AUTOREC, U_AUTOREC, CDAE -> Presets.ofKind(defaults, ratings);
            case AE, DAE, MULT_DAE -> defaults;
        };
    }

    /** Whether its settings are chosen on held-out ratings if nobody gives any. */
    public boolean isChosen() {
        return this == I_AUTOREC || this == U_AUTOREC || this == CDAE;
    }

    public static Optional<ModelKind> named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.toString().equals(name))
                .findFirst();
    }

    /** The name on the command line and in files. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
