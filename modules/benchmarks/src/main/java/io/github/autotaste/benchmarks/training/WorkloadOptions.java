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
package io.github.autotaste.benchmarks.training;

import io.github.autotaste.benchmarks.data.Shape;
import picocli.CommandLine.Option;

/** A workload on the command line; without options, that of the design: I-AutoRec, k = 500, the shape of MovieLens-1M. */
public final class WorkloadOptions {

    @Option(names = "--model", defaultValue = "I_AUTOREC", description = "${COMPLETION-CANDIDATES}")
    private Model model = Model.I_AUTOREC;

    @Option(
            names = "--movielens",
            arity = "1",
            defaultValue = "false",
            description = "Nine tenths of ml-1m in the folder AUTOTASTE_DATA, not synthetic ratings.")
    private boolean isMovieLens;

    @Option(names = "--users", defaultValue = "6040", description = "Users of synthetic ratings.")
    private int users;

    @Option(names = "--items", defaultValue = "3706", description = "Items of synthetic ratings.")
    private int items;

    @Option(names = "--ratings", defaultValue = "900189", description = "Number of synthetic ratings.")
    private int ratings;

    @Option(names = "--hidden-units", defaultValue = "500", description = "k.")
    private int hiddenUnits;

    @Option(names = "--batch-size", defaultValue = "512", description = "Rows a step.")
    private int batchSize;

    public Workload workload() {
        return new Workload(model, isMovieLens, new Shape(users, items, ratings), hiddenUnits, batchSize);
    }
}
