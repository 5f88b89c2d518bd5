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

import io.github.autotaste.benchmarks.Session.Kernel;
import io.github.autotaste.benchmarks.measure.MarkdownTable;
import io.github.autotaste.benchmarks.measure.MeasurementProcess;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A section of the report: a command that measures and prints Markdown. */
abstract class Table implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Session session = new Session();

    /** Measures, and prints. */
    abstract void print(Session session) throws IOException, InterruptedException;

    @Override
    public final Integer call() throws Exception {
        if (spec.root().userObject() instanceof Benchmarks root) {
            session.useLimits(root.limits());
        }
        print(session);
        return 0;
    }

    final void heading(String text) {
        paragraph("### " + text);
    }

    final void paragraph(String text) {
        out().println(text);
        out().println();
        out().flush();
    }

    final void print(MarkdownTable table) {
        paragraph(table.toString().stripTrailing());
    }

    /** The figures of a measurement; none, and a word on standard error, if it failed. */
    final Figures measure(Session session, Kernel kernel, List<String> arguments)
            throws IOException, InterruptedException {
        return measure(arguments, () -> session.run(kernel, arguments));
    }

    final Figures measureInTouchedHeap(Session session, Kernel kernel, List<String> arguments)
            throws IOException, InterruptedException {
        return measure(arguments, () -> session.runInTouchedHeap(kernel, arguments));
    }

    private Figures measure(List<String> arguments, Measurement measurement) throws IOException, InterruptedException {
        try {
            return new Figures(measurement.run());
        } catch (MeasurementProcess.FailedException failed) {
            progress("Failed: " + arguments);
            return new Figures(Map.of());
        }
    }

    /** Says on standard error what is being measured. */
    final void progress(String text) {
        spec.commandLine().getErr().println(text);
    }

    /** A process that prints figures. */
    private interface Measurement {
        Map<String, String> run() throws IOException, InterruptedException;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
