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

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** How much a command says beside its results: options that the main command mixes in and every command under it has. */
public final class Talk {

    /** Set by the launcher, as Java cannot tell of standard error in particular. */
    private static final String TERMINAL_PROPERTY = "autotaste.terminal";

    /** Set by the launcher if standard input is a terminal too. */
    private static final String QUESTIONS_PROPERTY = "autotaste.questions";

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
    public static Talk of(CommandSpec command) {
        return command.root().mixins().values().stream()
                .map(CommandSpec::userObject)
                .filter(Talk.class::isInstance)
                .map(Talk.class::cast)
                .findFirst()
                .orElseGet(Talk::new);
    }

    boolean isVerbose() {
        return verbose;
    }

    boolean showsProgress() {
        return !quiet && Boolean.getBoolean(TERMINAL_PROPERTY);
    }

    /** A line on standard error for people, on which no program depends. */
    public static void note(CommandSpec command, String line) {
        if (!of(command).quiet) {
            command.commandLine().getErr().println(line);
        }
    }

    /** Whether somebody reads questions and can answer them. */
    static boolean canAsk() {
        return Boolean.getBoolean(QUESTIONS_PROPERTY);
    }

    /** Asks on standard error; anything but a yes on standard input is a no. */
    static boolean isAnsweredYes(CommandSpec command, String question) throws IOException {
        PrintWriter err = command.commandLine().getErr();
        err.print(question);
        err.flush();
        String answer = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
    }
}
