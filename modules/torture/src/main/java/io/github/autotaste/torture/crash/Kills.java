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
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Kills of a process that writes one model after the other to the same file, each at a random moment. */
final class Kills {

    /** Some writes of the models take less. */
    private static final int LONGEST_MICROS = 60_000;

    private final Path folder;
    private final TwoModels models;
    private final Path file;
    private final Random random;

    /**
     * What came of them.
     *
     * @param kills how many
     * @param amidWrites how many left a file that was not finished
     * @param notLoaded after how many the file held neither the one model nor the other
     * @param notCleared how many files of dead writers were still there after the next write
     */
    record Outcome(int kills, int amidWrites, int notLoaded, int notCleared) {}

    Kills(Path folder, TwoModels models, long seed) {
        this.folder = folder;
        this.models = models;
        file = folder.resolve("kept.model");
        random = new Random(seed);
    }

    Outcome run(int kills) throws IOException, InterruptedException {
        int amidWrites = 0;
        int notLoaded = 0;
        int notCleared = 0;
        for (int kill = 0; kill < kills; kill++) {
            int livingAndDead = killOne();
            notCleared += Math.max(0, livingAndDead - 1);
            amidWrites += unfinished() > 0 ? 1 : 0;
            notLoaded += models.areIn(file) ? 0 : 1;
        }
        return new Outcome(kills, amidWrites, notLoaded, notCleared);
    }

    /** @return unfinished files after the writer's first write: its own of the next one, and what others left */
    private int killOne() throws IOException, InterruptedException {
        Process writer = JavaProcess.of(ModelWriter.class, "-Xmx64m", "-XX:TieredStopAtLevel=1", "-Xshare:auto")
                .builder(List.of(
                        file.toString(), models.one().toString(), models.other().toString()))
                .start();
        try (BufferedReader written = writer.inputReader()) {
            if (written.readLine() == null) {
                throw new IOException("The writer ended before its first write, with code " + writer.waitFor());
            }
            int unfinished = unfinished();
            TimeUnit.MICROSECONDS.sleep(random.nextInt(LONGEST_MICROS));
            return unfinished;
        } finally {
            writer.destroyForcibly().waitFor();
        }
    }

    private int unfinished() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return (int) files.filter(some -> some.toString().endsWith(".part")).count();
        }
    }
}
