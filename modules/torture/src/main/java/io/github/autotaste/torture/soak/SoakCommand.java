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
package io.github.autotaste.torture.soak;

import io.github.autotaste.benchmarks.measure.MarkdownTable;
import io.github.autotaste.torture.Folders;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Has a server work at a share of its capacity for long. */
@Command(
        name = "soak",
        description =
                "A server at half of its capacity, whose model changes and whose clients misbehave: memory and p99 over time.")
public final class SoakCommand implements Callable<Integer> {

    private static final double CAPACITY_SECONDS = 10;

    private static final String[] HEADINGS = {
        "minute",
        "answered/s",
        "p50 ms",
        "p99 ms",
        "refused",
        "heap MB",
        "resident MB",
        "threads",
        "files",
        "lists checked",
        "wrong"
    };

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--minutes", defaultValue = "30", description = "Default: ${DEFAULT-VALUE}.")
    private double minutes;

    @Option(names = "--windows", defaultValue = "15", description = "Rows of the table. Default: ${DEFAULT-VALUE}.")
    private int windows;

    @Option(names = "--share", defaultValue = "0.5", description = "Of the capacity. Default: ${DEFAULT-VALUE}.")
    private double share;

    @Option(names = "--rate", description = "Requests a second, in place of a share of the capacity.")
    private double rate;

    @Option(
            names = "--refresh-seconds",
            defaultValue = "15",
            description = "From one model to the next. Default: ${DEFAULT-VALUE}.")
    private int refreshSeconds;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        return Folders.temporary(folder -> {
            ServedModels models = ServedModels.writtenTo(folder);
            try (ServerProcess server =
                            ServerProcess.start(models.served(), "-Xmx256m", "--add-modules", "jdk.incubator.vector");
                    Soak soak = new Soak(server, models, refreshSeconds)) {
                double asked = rate > 0 ? rate : share * soak.capacity(CAPACITY_SECONDS);
                String of = rate > 0 ? "" : ", a share of " + share + " of the capacity";
                out.printf("%.0f requests a second%s%n%n", asked, of);
                List<Soak.Window> measured = soak.run(asked, windows, minutes * 60 / windows);
                out.print(table(measured));
                out.printf(
                        "%nModels changed %d times; clients misbehaved %d times%n",
                        soak.refreshes(), soak.misbehaved());
                out.flush();
                boolean isRight = server.isAlive() && measured.stream().allMatch(window -> window.wrong() == 0);
                return isRight ? 0 : 1;
            }
        });
    }

    private static MarkdownTable table(List<Soak.Window> measured) {
        MarkdownTable table = new MarkdownTable(HEADINGS);
        for (Soak.Window window : measured) {
            table.add(
                    window.minute(),
                    window.outcome().perSecond(),
                    window.outcome().latencies().at(0.5),
                    window.outcome().latencies().at(0.99),
                    window.outcome().refused(),
                    window.footprint().heap(),
                    window.footprint().resident(),
                    window.footprint().threads(),
                    window.footprint().files(),
                    String.valueOf(window.checked()),
                    String.valueOf(window.wrong()));
        }
        return table;
    }
}
