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
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long it takes until a model is good: RMSE .845 by I-AutoRec, nDCG@10 by CDAE, each with its preset, on MovieLens-1M. */
@Command(name = "target", description = "Time to a target RMSE and nDCG on ml-1m, from the folder AUTOTASTE_DATA.")
final class TargetTable extends Table {

    @Option(names = "--rmse", defaultValue = "0.845", description = "Default: ${DEFAULT-VALUE}.")
    private double rmse;

    @Option(names = "--ndcg", defaultValue = "0.30", description = "Default: ${DEFAULT-VALUE}.")
    private double ndcg;

    @Override
    void print(Session session) throws IOException, InterruptedException {
        heading("Training: time to a target on MovieLens-1M");
        MarkdownTable table = new MarkdownTable(
                "target", "kernels", "threads", "epochs", "reached", "seconds", "CPU s", "foreign cores");
        add(table, session, "RMSE", rmse);
        add(table, session, "NDCG", ndcg);
        print(table);
    }

    private void add(MarkdownTable table, Session session, String metric, double target)
            throws IOException, InterruptedException {
        List<String> arguments = List.of("--metric=" + metric, "--target=" + target);
        progress("When " + metric + " " + target + " is reached");
        Map<String, String> found = session.run(Kernel.VECTOR, with("find-target-epoch", arguments));
        String reached = MarkdownTable.text(Double.parseDouble(found.getOrDefault("reached", "NaN")));
        String epochs = found.get("epoch");
        String name = metric + " " + target;
        if (epochs == null) {
            table.add(name, "", "", "not reached", reached, "", "", "");
            return;
        }
        for (int threads : session.threads()) {
            for (Kernel kernel : session.kernels()) {
                progress(name + " with " + threads + " threads");
                Figures figures = measure(
                        session,
                        kernel,
                        with("measure-target", arguments, "--threads=" + threads, "--epoch=" + epochs));
                table.add(
                        name,
                        kernel.label(),
                        threads,
                        epochs,
                        reached,
                        figures.seconds(),
                        figures.figure("cpuSeconds"),
                        figures.figure("foreignCores"));
            }
        }
    }

    private static List<String> with(String command, List<String> arguments, String... more) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(arguments);
        all.addAll(List.of(more));
        return all;
    }
}
