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
package io.github.autotaste.benchmarks;

import io.github.autotaste.benchmarks.http.LoadCommand;
import io.github.autotaste.benchmarks.machine.Limits;
import io.github.autotaste.benchmarks.machine.MeasureMachine;
import io.github.autotaste.benchmarks.serving.MeasureLists;
import io.github.autotaste.benchmarks.serving.MeasureNewItems;
import io.github.autotaste.benchmarks.serving.MeasureServing;
import io.github.autotaste.benchmarks.training.FindTargetEpoch;
import io.github.autotaste.benchmarks.training.MeasureFactorizer;
import io.github.autotaste.benchmarks.training.MeasureTarget;
import io.github.autotaste.benchmarks.training.MeasureTraining;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Runs the measurements and prints their tables in Markdown; progress goes to standard error. */
@Command(
        name = "benchmarks",
        description = "Measures speed and memory, and prints Markdown.",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            MachineTable.class,
            TrainingTable.class,
            DensityTable.class,
            ScalingTable.class,
            WideTable.class,
            TargetTable.class,
            MemoryTable.class,
            ServingTable.class,
            ListsTable.class,
            NewItemTable.class,
            FactorizerTable.class,
            PythonTable.class,
            AllTables.class,
            MeasureMachine.class,
            MeasureTraining.class,
            FindTargetEpoch.class,
            MeasureTarget.class,
            MeasureFactorizer.class,
            MeasureServing.class,
            MeasureLists.class,
            MeasureNewItems.class,
            LoadCommand.class
        })
public final class Benchmarks {

    /** The limits of the machine for numbers of threads, probed once for all sections. */
    private final Map<Integer, Limits> limits = new TreeMap<>();

    private Benchmarks() {}

    Map<Integer, Limits> limits() {
        return limits;
    }

    public static void main(String[] args) {
        System.exit(new CommandLine(new Benchmarks())
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args));
    }
}
