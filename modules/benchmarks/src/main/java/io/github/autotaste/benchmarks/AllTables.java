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

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Every section, one after the other, with the options that all of them have. */
@Command(name = "all", description = "Every section; takes the options that all of them have.")
final class AllTables implements Callable<Integer> {

    private static final List<String> SECTIONS = List.of(
            "machine",
            "training",
            "density",
            "scaling",
            "wide",
            "target",
            "memory",
            "serving",
            "lists",
            "new-items",
            "factorizers",
            "python");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Unmatched
    private List<String> options = new ArrayList<>();

    /** Goes on after a section that failed, which says so itself. */
    @Override
    public Integer call() {
        CommandLine root = spec.root().commandLine();
        int exitCode = 0;
        for (String section : SECTIONS) {
            List<String> arguments = new ArrayList<>(List.of(section));
            arguments.addAll(options);
            exitCode = Math.max(exitCode, root.execute(arguments.toArray(String[]::new)));
        }
        return exitCode;
    }
}
