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

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that tables and the survey have in common. */
public final class MeasuringOptions {

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the first split and its fits; each further one has the next. Default:"
                    + " ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads that a fit may use; they change its time, not its result. Default: all processors.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write the tables; a file appears whole or not at all. Default: standard output.")
    private @Nullable Path out;

    public long seed() {
        return seed;
    }

    public int threads() {
        return threads;
    }

    /** Null for standard output. */
    public @Nullable Path out() {
        return out;
    }
}
