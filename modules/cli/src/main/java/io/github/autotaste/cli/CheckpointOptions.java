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
package io.github.autotaste.cli;

import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import io.github.autotaste.autoencoder.file.CheckpointFile;
import io.github.autotaste.autoencoder.training.Trainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Where a training is kept so that it can go on after it was interrupted. */
final class CheckpointOptions {

    @ArgGroup(exclusive = false)
    private @Nullable Checkpointing checkpointing;

    private static final class Checkpointing {

        @Option(
                names = "--checkpoint",
                required = true,
                paramLabel = "FILE",
                description =
                        "Keep where the training is in this file, and go on from there if it exists, to the same model as"
                                + " without an interruption. Deleted when the model is written; refused if it is of"
                                + " another training.")
        private Path file = Path.of("");

        @Option(
                names = "--every",
                paramLabel = "N",
                description = "Epochs from one checkpoint to the next. Default: ${DEFAULT-VALUE}.")
        private int every = 10;

        CheckpointFile file(String origin) {
            return new CheckpointFile(file, every).withOrigin(origin);
        }
    }

    /**
     * @param inputs the files that the command reads
     * @param out where the model goes
     * @throws IOException if no checkpoint can be written
     */
    void requireWritable(List<Path> inputs, Path out) throws IOException {
        if (checkpointing == null) {
            return;
        }
        Path file = checkpointing.file;
        ReportTarget.requireWritable(file, inputs);
        if (file.toAbsolutePath().normalize().equals(out.toAbsolutePath().normalize())) {
            throw new IOException(file + ": expected another file for the checkpoint than that of the model");
        }
    }

    /** @param origin what the settings are chosen from, or that they are given */
    Trainer applyTo(Trainer trainer, String origin) {
        return checkpointing == null ? trainer : trainer.withCheckpoints(checkpointing.file(origin));
    }

    /** What has been chosen already by the training that is to go on, if it is of the same origin. */
    Optional<AutoencoderConfig> chosen(String origin) {
        return Optional.ofNullable(checkpointing)
                .flatMap(some -> some.file(origin).config());
    }

    /** The model is written: there is nothing to go on with. */
    void delete() throws IOException {
        if (checkpointing != null) {
            Files.deleteIfExists(checkpointing.file);
        }
    }
}
