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
package io.github.autotaste.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** How much a command says beside its results; these options go with every command. */
final class Talk {

    /** Set by the launcher, as Java cannot tell of standard error in particular. */
    private static final String TERMINAL_PROPERTY = "autotaste.terminal";

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Show no progress and no notes, only results and failures.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Say what is being done, and show the stack trace of failures.")
    private boolean verbose;

    /** What was asked for on the command line; by default notes and no stack traces. */
    static Talk of(CommandSpec command) {
        return command.root().userObject() instanceof Autotaste autotaste ? autotaste.talk() : new Talk();
    }

    boolean isVerbose() {
        return verbose;
    }

    boolean showsProgress() {
        return !quiet && Boolean.getBoolean(TERMINAL_PROPERTY);
    }

    /** A line on standard error for people, on which no program depends. */
    static void note(CommandSpec command, String line) {
        if (!of(command).quiet) {
            command.commandLine().getErr().println(line);
        }
    }
}
