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
import io.github.autotaste.benchmarks.training.Factorizing;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What Mahout's own factorizers take for one iteration at the shape of MovieLens-1M, set-up included. */
@Command(name = "factorizers", description = "Mahout's factorizers: a fit of one iteration.")
final class FactorizerTable extends Table {

    @Option(names = "--factorizers", split = ",", description = "Of ${COMPLETION-CANDIDATES}. Default: all.")
    private List<Factorizing> factorizers = List.of(Factorizing.values());

    @Option(names = "--features", defaultValue = "50", description = "Default: ${DEFAULT-VALUE}.")
    private int features;

    @Option(names = "--repetitions", defaultValue = "5", description = "Default: ${DEFAULT-VALUE}.")
    private int repetitions;

    @Override
    void print(Session session) throws IOException, InterruptedException {
        heading("Mahout's factorizers: a fit of one iteration, " + features + " features");
        int threads = Collections.max(session.threads());
        MarkdownTable table = new MarkdownTable("factorizer", "seconds", "CPU s", "foreign cores", "peak MB");
        for (Factorizing factorizer : factorizers) {
            progress("Factorizer " + factorizer);
            Figures figures = measure(
                    session,
                    Kernel.PLAIN,
                    List.of(
                            "measure-factorizer",
                            "--factorizer=" + factorizer,
                            "--features=" + features,
                            "--threads=" + threads,
                            "--repetitions=" + repetitions));
            table.add(
                    factorizer,
                    figures.seconds(),
                    figures.figure("cpuSeconds"),
                    figures.figure("foreignCores"),
                    figures.megabytes("resident"));
        }
        print(table);
    }
}
