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

import io.github.autotaste.torture.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes that fail because a disk is full, files may not be so long, or nothing may be written. */
final class FullFolders {

    private final Path folder;
    private final TwoModels models;

    /** What became of the old file. */
    enum Outcome {
        OLD_FILE_STAYS("the old file stays, nothing is left beside it"),
        WRONG("WRONG"),
        SKIPPED("skipped: this system does not let us try it");

        private final String text;

        Outcome(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    FullFolders(Path folder, TwoModels models) {
        this.folder = folder;
        this.models = models;
    }

    /** Files may have half of the model's length, by {@code ulimit}. */
    Outcome limitedLength() throws IOException, InterruptedException {
        Path small = Files.createDirectory(folder.resolve("limited"));
        long blocks = Files.size(models.one()) / 2 / 1024;
        return write(small, List.of("bash", "-c", "ulimit -f " + blocks + " && exec \"$@\"", "limited"));
    }

    /** A file system in memory with room for one and a half models. */
    Outcome fullDisk() throws IOException, InterruptedException {
        Path small = Files.createDirectory(folder.resolve("full"));
        long size = Files.size(models.one()) * 3 / 2;
        if (!run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", small.toString())) {
            return Outcome.SKIPPED;
        }
        try {
            return write(small, List.of());
        } finally {
            run("umount", small.toString());
        }
    }

    /** A folder on a file system that is mounted read-only, which holds for the superuser too. */
    Outcome readOnly() throws IOException, InterruptedException {
        Path small = Files.createDirectory(folder.resolve("read-only"));
        if (!run("mount", "-t", "tmpfs", "tmpfs", small.toString())) {
            return Outcome.SKIPPED;
        }
        try {
            Files.copy(models.one(), small.resolve("model"));
            run("mount", "-o", "remount,ro", small.toString());
            return write(small, List.of());
        } finally {
            run("umount", small.toString());
        }
    }

    /** Writes the other model over the one, which must fail. */
    private Outcome write(Path target, List<String> wrapper) throws IOException, InterruptedException {
        Path file = target.resolve("model");
        if (!Files.exists(file)) {
            Files.copy(models.one(), file);
        }
        JavaProcess writer = JavaProcess.of(ModelWriter.class, "-Xmx64m", "-XX:-UsePerfData");
        List<String> command = new ArrayList<>(wrapper);
        command.addAll(writer.command(List.of(
                file.toString(), models.other().toString(), models.other().toString(), "1")));
        boolean isWritten = new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
        boolean isOld = Files.mismatch(file, models.one()) < 0;
        try (var files = Files.list(target)) {
            return !isWritten && isOld && files.count() == 1 ? Outcome.OLD_FILE_STAYS : Outcome.WRONG;
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
