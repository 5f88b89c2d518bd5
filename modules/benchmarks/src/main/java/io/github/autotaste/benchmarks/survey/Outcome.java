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
package io.github.autotaste.benchmarks.survey;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.autotaste.autoencoder.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one contender did on one split of a data set.
 *
 * @param protocol what was measured and how, and on which ratings; an outcome of another protocol is no use
 * @param metrics by name, the mean
 * @param byUser by metric, (users) the value of each user of the training part; NaN for those that were not measured
 * @param fitSeconds null if there was no finished fit
 * @param failure why there are no or only some metrics; null if all went well
 */
record Outcome(
        String protocol,
        Map<String, Double> metrics,
        Map<String, double[]> byUser,
        @Nullable Double fitSeconds,
        @Nullable String failure) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What an earlier run has left in a file, if it was measured by this protocol. */
    static Optional<Outcome> read(Path file, String protocol) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(JSON.readValue(file.toFile(), Outcome.class))
                .filter(outcome -> outcome.protocol.equals(protocol));
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        AtomicFile.write(file, out -> out.write(JSON.writeValueAsBytes(this)));
    }
}
