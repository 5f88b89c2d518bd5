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

import io.github.autotaste.benchmarks.data.Shape;
import io.github.autotaste.benchmarks.measure.MarkdownTable;
import io.github.autotaste.benchmarks.measure.MeasurementProcess;
import io.github.autotaste.benchmarks.training.Model;
import io.github.autotaste.benchmarks.training.RatingsFile;
import io.github.autotaste.benchmarks.training.Workload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The same models in PyTorch from Python, such as Debian's python3-torch, where that is installed. */
@Command(name = "python", description = "PyTorch from Python, if it can import torch; otherwise says so.")
final class PythonTable extends Table {

    private static final String SCRIPT = "torch_epoch.py";

    @Option(names = "--python", defaultValue = "/usr/bin/python3", description = "Default: ${DEFAULT-VALUE}.")
    private String python = "/usr/bin/python3";

    @Option(names = "--repetitions", defaultValue = "5", description = "Epochs that count, after one more.")
    private int repetitions;

    @Override
    void print(Session session) throws IOException, InterruptedException {
        heading("PyTorch from Python: one epoch at the shape of MovieLens-1M, batch 512");
        if (!hasTorch()) {
            paragraph("Not measured: " + python + " cannot import torch.");
            return;
        }
        Path folder = Files.createTempDirectory("autotaste-benchmarks");
        try {
            print(measured(session, folder));
        } finally {
            Files.deleteIfExists(folder.resolve(SCRIPT));
            Files.deleteIfExists(folder.resolve("ratings"));
            Files.delete(folder);
        }
    }

    private boolean hasTorch() throws InterruptedException {
        try {
            return new ProcessBuilder(python, "-c", "import torch").start().waitFor() == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    private MarkdownTable measured(Session session, Path folder) throws IOException, InterruptedException {
        try (InputStream script = PythonTable.class.getResourceAsStream(SCRIPT)) {
            Files.copy(Objects.requireNonNull(script), folder.resolve(SCRIPT), StandardCopyOption.REPLACE_EXISTING);
        }
        MarkdownTable table = new MarkdownTable(
                "model", "written", "threads", "s/epoch", "fastest", "CPU s", "foreign cores", "peak MB");
        for (Model model : List.of(Model.I_AUTOREC, Model.CDAE_WHOLE)) {
            Workload workload = Workload.synthetic(model, Shape.ML_1M, model.isAutoRec() ? 500 : 200, 512);
            RatingsFile.write(folder.resolve("ratings"), workload);
            for (int threads : session.threads()) {
                for (String style : List.of("usual", "best")) {
                    add(table, workload, style, threads, folder);
                }
            }
        }
        return table;
    }

    private void add(MarkdownTable table, Workload workload, String style, int threads, Path folder)
            throws IOException, InterruptedException {
        progress("Python, " + style + ", " + threads + " threads: " + workload);
        Figures figures = figures(List.of(
                python,
                folder.resolve(SCRIPT).toString(),
                folder.resolve("ratings").toString(),
                workload.model().isAutoRec() ? "autorec" : "cdae",
                style,
                String.valueOf(workload.hiddenUnits()),
                String.valueOf(workload.batchSize()),
                String.valueOf(threads),
                "1",
                String.valueOf(repetitions)));
        table.add(
                workload.model() + ", k = " + workload.hiddenUnits(),
                style + ", " + figures.engine(),
                threads,
                figures.seconds(),
                figures.figure("fastest"),
                figures.figure("cpuSeconds"),
                figures.figure("foreignCores"),
                figures.megabytes("resident"));
    }

    private Figures figures(List<String> command) throws IOException, InterruptedException {
        try {
            return new Figures(MeasurementProcess.of(command));
        } catch (MeasurementProcess.FailedException failed) {
            progress("Failed: " + command);
            return new Figures(Map.of());
        }
    }
}
