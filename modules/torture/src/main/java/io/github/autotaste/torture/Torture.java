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
package io.github.autotaste.torture;

import io.github.autotaste.torture.crash.CheckpointCommand;
import io.github.autotaste.torture.crash.CrashCommand;
import io.github.autotaste.torture.determinism.DeterminismCommand;
import io.github.autotaste.torture.fuzz.FuzzCommand;
import io.github.autotaste.torture.history.HistoryCommand;
import io.github.autotaste.torture.soak.SoakCommand;
import io.github.autotaste.torture.supply.ReproducibleCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The entry point. Prints tables in Markdown; progress goes to standard error. A command that finds a fault ends with code 1. */
@Command(
        name = "torture",
        description = "Tests reliability at length, and prints Markdown.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            CrashCommand.class,
            CheckpointCommand.class,
            HistoryCommand.class,
            DeterminismCommand.class,
            SoakCommand.class,
            FuzzCommand.class,
            ReproducibleCommand.class
        })
public final class Torture implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Torture() {}

    /** Says which commands there are. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    public static void main(String[] args) {
        System.exit(commandLine()
                .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Torture()).setCaseInsensitiveEnumValuesAllowed(true);
    }
}
