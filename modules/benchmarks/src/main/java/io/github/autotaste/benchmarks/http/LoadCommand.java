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
package io.github.autotaste.benchmarks.http;

import io.github.autotaste.benchmarks.measure.MarkdownTable;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Load on a server that {@code autotaste serve} runs in another process. */
@Command(name = "http", description = "Latency of a running 'autotaste serve' at several rates, and its throughput.")
public final class LoadCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "Default: ${DEFAULT-VALUE}.")
    private String host = "";

    @Option(names = "--port", defaultValue = "8080", description = "Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(names = "--asked", split = ",", description = "Of ${COMPLETION-CANDIDATES}. Default: both.")
    private List<Asked> asked = List.of(Asked.values());

    @Option(names = "--users", defaultValue = "6040", description = "Ids are 1 to this. Default: ${DEFAULT-VALUE}.")
    private int users;

    @Option(names = "--items", defaultValue = "3706", description = "Ids are 1 to this. Default: ${DEFAULT-VALUE}.")
    private int items;

    @Option(names = "--model", defaultValue = "", description = "Which model answers. Default: the server's first.")
    private String model = "";

    @Option(
            names = "--rates",
            split = ",",
            defaultValue = "250,500,1000,1500,2000,0",
            description = "Requests a second; 0 for as many as there can be. Default: ${DEFAULT-VALUE}.")
    private List<Double> rates = List.of();

    @Option(names = "--connections", defaultValue = "16", description = "Default: ${DEFAULT-VALUE}.")
    private int connections;

    @Option(names = "--seconds", defaultValue = "10", description = "Of each measurement, and of the warm-up before.")
    private double seconds;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        OpenLoop loop = new OpenLoop(host, port, connections, seconds);
        Asked.Catalogue catalogue = new Asked.Catalogue(host, users, items, model);
        MarkdownTable table =
                new MarkdownTable("asked", "requests/s wanted", "answered/s", "p50 ms", "p99 ms", "refused");
        for (Asked one : asked) {
            requireAnswers(loop.run(0, number -> one.request(number, catalogue)));
            for (double rate : rates) {
                OpenLoop.Outcome outcome = loop.run(rate, number -> one.request(number, catalogue));
                table.add(
                        one.name().toLowerCase(Locale.ROOT),
                        rate == 0 ? "all" : rate,
                        outcome.perSecond(),
                        outcome.latencies().at(0.5),
                        outcome.latencies().at(0.99),
                        outcome.refused());
            }
        }
        out.print(table);
        out.flush();
        return 0;
    }

    private void requireAnswers(OpenLoop.Outcome warmUp) {
        if (warmUp.perSecond() == 0) {
            throw new IllegalStateException(
                    "The server at " + host + ":" + port + " refused all of " + warmUp.refused() + " requests");
        }
    }
}
