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
package io.github.autotaste.benchmarks.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autotaste.autoencoder.config.CdaeConfig;
import io.github.autotaste.comparison.configuration.Configuration;
import io.github.autotaste.comparison.configuration.ModelKind;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TunedModelsTest {

    @Test
    void findsAConfigurationByTheNameOfItsTable() throws IOException {
        assertThat(TunedModels.find("found-by-hand"))
                .contains(new Configuration(
                        ModelKind.DAE,
                        CdaeConfig.denoisingAutoencoder().hiddenUnits(3).build(),
                        Map.of("by", "hand")));
        assertThat(TunedModels.find("never-searched")).isEmpty();
    }
}
