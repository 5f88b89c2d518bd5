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

import io.github.autotaste.autoencoder.math.Kernels;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells what decides how fast things go here, for reports of results and of faults. */
@Command(
        name = "info",
        description = {"Tells the version, the Java, the threads, the kernels and the memory in use.", ""},
        mixinStandardHelpOptions = true)
final class InfoCommand implements Callable<Integer> {

    private static final long MEGABYTE = 1 << 20;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Runtime runtime = Runtime.getRuntime();
        print(out, "version", Autotaste.Version.number());
        print(out, "java", Runtime.version() + " (" + property("java.vm.name") + ", " + property("java.vendor") + ")");
        print(out, "system", property("os.name") + ", " + property("os.arch"));
        print(out, "threads", runtime.availableProcessors() + " (all processors; training takes --threads)");
        print(out, "kernels", Kernels.best().name() + ", " + reason());
        print(out, "heap", runtime.maxMemory() / MEGABYTE + " MB at most (JAVA_OPTS=-Xmx8g gives more)");
        return ExitCode.OK;
    }

    private static void print(PrintWriter out, String name, String value) {
        out.printf("%-9s%s%n", name, value);
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }

    /** Why these kernels. */
    private static String reason() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
                ? "as Java has the module jdk.incubator.vector"
                : "as Java runs without --add-modules jdk.incubator.vector";
    }
}
