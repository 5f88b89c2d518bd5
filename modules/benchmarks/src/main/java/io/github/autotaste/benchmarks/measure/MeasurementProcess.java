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
package io.github.autotaste.benchmarks.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs one measurement as a process of its own. It prints lines {@code name=value} on standard output; anything else there
 * is passed over.
 */
public final class MeasurementProcess {

    private MeasurementProcess() {}

    /** A measurement that failed; what it had to say went to standard error. */
    public static final class FailedException extends IOException {
        FailedException(int exitCode, List<String> command) {
            super("Exit code " + exitCode + " from " + String.join(" ", command));
        }
    }

    /** The figures by name. */
    public static Map<String, String> of(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Map<String, String> figures = new TreeMap<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int equals = line.indexOf('=');
                if (equals > 0) {
                    figures.put(line.substring(0, equals), line.substring(equals + 1));
                }
            }
        }
        int exitCode = process.waitFor();
        if (exitCode != 0) {
            throw new FailedException(exitCode, command);
        }
        return figures;
    }
}
