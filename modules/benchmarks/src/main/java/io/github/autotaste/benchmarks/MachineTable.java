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

import io.github.autotaste.benchmarks.machine.Limits;
import io.github.autotaste.benchmarks.measure.MarkdownTable;
import java.io.IOException;
import picocli.CommandLine.Command;

/** What the machine can do at most. */
@Command(name = "machine", description = "Multiply-adds and bandwidths, measured. About 10 s a number of threads.")
final class MachineTable extends Table {

    @Override
    void print(Session session) throws IOException, InterruptedException {
        heading("The machine");
        paragraph(String.join(
                ", ",
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors() + " processors",
                "Java " + Runtime.version()));
        MarkdownTable table = new MarkdownTable(
                "threads", "GFLOP/s, multiply-add", "L1 GB/s", "L2 GB/s", "L3 GB/s", "memory GB/s", "update GB/s");
        for (int threads : session.threads()) {
            Limits limits = session.limits(threads);
            table.add(
                    threads,
                    limits.flops() / 1e9,
                    limits.firstLevel() / 1e9,
                    limits.secondLevel() / 1e9,
                    limits.thirdLevel() / 1e9,
                    limits.memory() / 1e9,
                    limits.update() / 1e9);
        }
        print(table);
    }
}
