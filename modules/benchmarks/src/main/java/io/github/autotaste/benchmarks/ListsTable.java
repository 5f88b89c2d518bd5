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
import io.github.autotaste.benchmarks.serving.ServedModel;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;

/** Lists of ten for everybody at once, as {@code recommend --all-users} makes them. */
@Command(
        name = "lists",
        description = "Lists of ten for all users of MovieLens-1M's shape, in blocks of users: lists a second.")
final class ListsTable extends Table {

    private static final List<Integer> HIDDEN_UNITS = List.of(64, 200, 500);

    @Override
    void print(Session session) throws IOException, InterruptedException {
        heading("Serving: lists for all users, 6,040 x 3,706");
        MarkdownTable table = new MarkdownTable("model", "k", "kernels", "threads", "lists/s");
        for (ServedModel model : ServedModel.values()) {
            for (int units : HIDDEN_UNITS) {
                for (Kernel kernel : session.kernels()) {
                    for (int threads : session.threads()) {
                        progress(model + ", k = " + units + ", " + kernel.label() + ", " + threads + " threads");
                        Figures figures = measure(
                                session,
                                kernel,
                                List.of(
                                        "measure-lists",
                                        "--served=" + model,
                                        "--hidden-units=" + units,
                                        "--threads=" + threads));
                        table.add(model.toString(), units, kernel.label(), threads, figures.figure("lists"));
                    }
                }
            }
        }
        print(table);
    }
}
