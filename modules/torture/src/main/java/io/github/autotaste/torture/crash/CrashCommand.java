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
package io.github.autotaste.torture.crash;

import io.github.autotaste.benchmarks.measure.MarkdownTable;
import io.github.autotaste.torture.Folders;
import io.github.autotaste.torture.SeedOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Kills writers of a model file, and writes where there is no room. */
@Command(
        name = "crash",
        description =
                "Kills a process that writes model files, at random moments; writes to full and read-only folders.")
public final class CrashCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--kills", defaultValue = "1000", description = "Default: ${DEFAULT-VALUE}.")
    private int kills;

    @Option(names = "--megabytes", defaultValue = "4", description = "Of a model. Default: ${DEFAULT-VALUE}.")
    private int megabytes;

    @Mixin
    private final SeedOption seed = new SeedOption();

    @Override
    public Integer call() throws Exception {
        return Folders.temporary(folder -> {
            TwoModels models = TwoModels.writtenTo(folder, megabytes);
            Kills.Outcome killed = new Kills(folder, models, seed.value()).run(kills);
            FullFolders folders = new FullFolders(folder, models);
            MarkdownTable table = new MarkdownTable("what", "outcome");
            table.add("kills", killed.kills());
            table.add("of them in the middle of a write", killed.amidWrites());
            table.add("file neither the old nor the new model", killed.notLoaded());
            table.add("files of dead writers after the next write", killed.notCleared());
            FullFolders.Outcome[] outcomes = {folders.fullDisk(), folders.limitedLength(), folders.readOnly()};
            table.add("full disk", outcomes[0]);
            table.add("limit of the length of files (ulimit -f)", outcomes[1]);
            table.add("folder mounted read-only", outcomes[2]);
            spec.commandLine().getOut().print(table);
            spec.commandLine().getOut().flush();
            boolean isWrong = killed.notLoaded() + killed.notCleared() > 0;
            for (FullFolders.Outcome outcome : outcomes) {
                isWrong |= outcome == FullFolders.Outcome.WRONG;
            }
            return isWrong ? 1 : 0;
        });
    }
}
