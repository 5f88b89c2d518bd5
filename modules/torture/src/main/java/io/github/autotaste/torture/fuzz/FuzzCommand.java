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
package io.github.autotaste.torture.fuzz;

import com.code_intelligence.jazzer.Jazzer;
import io.github.autotaste.torture.SeedOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Has Jazzer make inputs for one target until one leads to anything but what is documented. */
@Command(
        name = "fuzz",
        description = "Makes hostile inputs for a reader or the server, guided by the branches that they take.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the options
public final class FuzzCommand implements Callable<Integer> {

    private static final int LONGEST_INPUT = 1 << 16;

    @Parameters(paramLabel = "TARGET", description = "${COMPLETION-CANDIDATES}")
    private Target target;

    @Option(
            names = "--runs",
            description = "How many inputs; ${DEFAULT-VALUE} if it is left out.",
            defaultValue = "1000000")
    private long runs;

    @Mixin
    private final SeedOption seed = new SeedOption();

    @Option(
            names = "--module",
            description = "The folder of this module; ${DEFAULT-VALUE}.",
            defaultValue = "modules/torture")
    private Path module;

    @Option(names = "--merge", description = "Adds to the kept inputs those found that take further branches.")
    private boolean isMerge;

    /** Ends the process, with the code of Jazzer: 0 if no input found a fault. */
    @Override
    public Integer call() throws IOException, InterruptedException {
        Path found = Files.createDirectories(module.resolve("target/fuzz").resolve(target.folderName()));
        Path kept = Corpus.folder(module, target);
        Jazzer.main(new String[] {
            "--target_class=" + Fuzzed.class.getName(),
            "--target_args=" + target.name(),
            "--instrumentation_includes=io.github.autotaste.**",
            "--instrumentation_excludes=io.github.autotaste.torture.**",
            "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.RegexRoadblocks",
            "--reproducer_path=" + found.getParent(),
            "-artifact_prefix=" + found.getParent() + '/' + target.folderName() + '-',
            "-max_len=" + LONGEST_INPUT,
            "-timeout=60",
            "-rss_limit_mb=0",
            "-print_final_stats=1",
            "-seed=" + seed.value(),
            isMerge ? "-merge=1" : "-runs=" + runs,
            (isMerge ? kept : found).toString(),
            (isMerge ? found : kept).toString()
        });
        return 0;
    }
}
