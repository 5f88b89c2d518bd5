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

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a command line did.
 *
 * @param err what it wrote to standard error, without the lines that say how files of ratings were read
 */
record Run(int exitCode, String out, String err) {

    private static final Pattern UNDERSTOOD = Pattern.compile(".*: user = .*, item = .*");

    /** Runs one, as the launcher would. */
    static Run run(String... arguments) {
        Run run = runAndKeepAll(arguments);
        String others = run.err
                .lines()
                .filter(line -> !UNDERSTOOD.matcher(line).matches())
                .map(line -> line + System.lineSeparator())
                .collect(Collectors.joining());
        return new Run(run.exitCode, run.out, others);
    }

    /** Runs one, and keeps how files of ratings were read. */
    static Run runAndKeepAll(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Autotaste.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Run(exitCode, out.toString(), err.toString());
    }
}
