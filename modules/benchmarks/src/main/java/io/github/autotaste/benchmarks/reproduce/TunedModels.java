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

import io.github.autotaste.comparison.configuration.Configuration;
import io.github.autotaste.comparison.configuration.ConfigurationFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Configurations that searches found for tables: files of {@code autotaste tune}, kept as resources of this package. */
final class TunedModels {

    private TunedModels() {}

    /** The configuration in {@code NAME.json}; none if nobody has searched for this table. */
    static Optional<Configuration> find(String name) throws IOException {
        String file = name + ".json";
        try (InputStream bytes = TunedModels.class.getResourceAsStream(file)) {
            return bytes == null
                    ? Optional.empty()
                    : Optional.of(
                            ConfigurationFile.parse(file, new String(bytes.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }
}
