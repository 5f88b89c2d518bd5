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
import org.apache.commons.math3.random.RandomGenerator;

/** The configurations that a search may try. */
public interface SearchSpace {

    /** The space around a configuration: {@link AutoRecSpace} or {@link CdaeSpace}. */
    static SearchSpace around(AutoencoderConfig start) {
        return start instanceof CdaeConfig cdae ? new CdaeSpace(cdae) : new AutoRecSpace((AutoRecConfig) start);
    }

    /** The configuration to beat, which the others differ from. */
    AutoencoderConfig start();

    /** A configuration drawn at random, valid for training. */
    AutoencoderConfig draw(RandomGenerator random);
}
