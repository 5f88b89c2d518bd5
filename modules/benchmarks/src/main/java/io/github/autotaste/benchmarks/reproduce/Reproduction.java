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

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Tables that somebody published, or that belong beside theirs, and how to measure them anew. */
public interface Reproduction {

    /** The name on the command line. */
    String name();

    /** What it is, in one line. */
    String subject();

    /**
     * The tables to measure, in order.
     *
     * @throws IOException if a file of ratings is missing or cannot be understood
     */
    List<Study> studies(ReproductionSettings settings) throws IOException;

    /** A curve through the first table, where its rows differ by a number. */
    default Optional<MetricCurve> curve() {
        return Optional.empty();
    }
}
