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
import io.github.autotaste.benchmarks.serving.FoldingModel;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;

/** What new items cost: the time of folding one in, and of lists with and without 40 of them. */
@Command(name = "new-items", description = "Time of new items at MovieLens-1M's shape, and of lists with them.")
final class NewItemTable extends Table {

    @Override
    void print(Session session) throws IOException, InterruptedException {
        heading("New items, 6,040 x 3,706, one thread");
        MarkdownTable table = new MarkdownTable(
                "model",
                "kernels",
                "once, ms",
                "5 raters, ms",
                "100",
                "1,000",
                "withNewItems, ms",
                "list p50 without, ms",
                "with",
                "ratio");
        for (FoldingModel model : FoldingModel.values()) {
            for (Kernel kernel : session.kernels()) {
                progress(model + ", " + kernel.label());
                Figures figures = measure(session, kernel, List.of("measure-new-items", "--model=" + model));
                table.add(
                        model.toString(),
                        kernel.label(),
                        figures.figure("once"),
                        figures.figure("fit5"),
                        figures.figure("fit100"),
                        figures.figure("fit1000"),
                        figures.figure("extend"),
                        figures.figure("p50without"),
                        figures.figure("p50with"),
                        figures.figure("p50with") / figures.figure("p50without"));
            }
        }
        print(table);
    }
}
