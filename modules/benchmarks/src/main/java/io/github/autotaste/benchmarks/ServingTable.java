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
import io.github.autotaste.benchmarks.data.Shape;
import io.github.autotaste.benchmarks.measure.MarkdownTable;
import io.github.autotaste.benchmarks.serving.Served;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code recommend(user, 10)}: latency on one thread, and requests a second on one and two. */
@Command(name = "serving", description = "Latency and throughput of lists, beside Mahout's own recommenders.")
final class ServingTable extends Table {

    /** A catalogue, and how many hidden units serve it. */
    private record Catalogue(String label, Shape shape, int hiddenUnits) {}

    private static final List<Catalogue> CATALOGUES = List.of(
            new Catalogue("ML-1M, k = 500", Shape.ML_1M, 500),
            new Catalogue("27,278 items, k = 200", new Shape(20_000, 27_278, 2_000_000), 200),
            new Catalogue("1,000,000 items, k = 64", new Shape(20_000, 1_000_000, 2_000_000), 64));

    /** Features of Mahout's factorisation. */
    private static final int FEATURES = 50;

    @Option(names = "--served", split = ",", description = "Of ${COMPLETION-CANDIDATES}. Default: all.")
    private List<Served> served = List.of(Served.values());

    @Option(names = "--catalogues", split = ",", defaultValue = "0,1,2", description = "0 to 2. Default: 0,1,2.")
    private List<Integer> catalogues = List.of();

    @Option(names = "--seconds", defaultValue = "4", description = "Of each measurement. Default: ${DEFAULT-VALUE}.")
    private double seconds;

    @Override
    void print(Session session) throws IOException, InterruptedException {
        heading("Serving: recommend(user, 10)");
        MarkdownTable table = new MarkdownTable(
                "catalogue",
                "served by",
                "kernels",
                "p50 ms",
                "p99 ms",
                "lists/s, 1 thread",
                "2 threads",
                "gain",
                "foreign cores");
        for (int number : catalogues) {
            for (Served one : served) {
                if (one.isMahout()) {
                    if (number == 0) {
                        add(table, session, CATALOGUES.get(number), one, false, Kernel.PLAIN);
                    }
                } else {
                    for (Kernel kernel : session.kernels()) {
                        add(table, session, CATALOGUES.get(number), one, false, kernel);
                    }
                    add(
                            table,
                            session,
                            CATALOGUES.get(number),
                            one,
                            true,
                            session.kernels().get(0));
                }
            }
        }
        print(table);
    }

    private void add(
            MarkdownTable table, Session session, Catalogue catalogue, Served one, boolean isUnknown, Kernel kernel)
            throws IOException, InterruptedException {
        progress(one + (isUnknown ? ", unknown users: " : ": ") + catalogue.label());
        Figures figures = measureInTouchedHeap(session, kernel, arguments(catalogue, one, isUnknown));
        double single = figures.figure("throughput1");
        double twofold = figures.figure("throughput2");
        table.add(
                catalogue.label(),
                one + (isUnknown ? ", unknown users" : ""),
                one.isMahout() ? "-" : kernel.label(),
                1000 * figures.figure("p50"),
                1000 * figures.figure("p99"),
                single,
                twofold,
                twofold / single,
                figures.figure("foreignCores"));
    }

    private List<String> arguments(Catalogue catalogue, Served one, boolean isUnknown) {
        List<String> arguments = new ArrayList<>(List.of(
                "measure-serving",
                "--served=" + one.name(),
                "--users=" + catalogue.shape().users(),
                "--items=" + catalogue.shape().items(),
                "--ratings=" + catalogue.shape().ratings(),
                "--hidden-units=" + (one.isMahout() ? FEATURES : catalogue.hiddenUnits()),
                "--seconds=" + seconds));
        if (isUnknown) {
            arguments.add("--unknown");
        }
        return arguments;
    }
}
