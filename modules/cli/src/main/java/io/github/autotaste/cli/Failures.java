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

import io.github.autotaste.autoencoder.training.TrainingDivergedException;
import io.github.autotaste.evaluation.ComparisonInterruptedException;
import io.github.autotaste.ratings.HeapTooSmallException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.Optional;

/** The message of a failure that a user can mend. */
final class Failures {

    private static final long MEGABYTE = 1 << 20;

    private Failures() {}

    /** What was wrong, in a sentence; empty if it was a defect of the program. */
    static Optional<String> sentence(Exception failure) {
        if (failure instanceof UncheckedIOException unchecked) {
            return sentence(Objects.requireNonNull(unchecked.getCause()));
        }
        if (failure instanceof FileSystemException file && file.getReason() != null) {
            return Optional.of(file.getFile() + ": " + file.getReason());
        }
        if (failure instanceof NoSuchFileException missing) {
            return Optional.of("There is no file " + missing.getFile());
        }
        if (failure instanceof AccessDeniedException denied) {
            return Optional.of("There is no permission for " + denied.getFile());
        }
        boolean isTheUsers = failure instanceof IOException
                || failure instanceof IllegalArgumentException
                || failure instanceof HeapTooSmallException
                || failure instanceof ComparisonInterruptedException
                || failure instanceof TrainingDivergedException;
        String message = Objects.requireNonNullElse(failure.getMessage(), failure.toString());
        return isTheUsers ? Optional.of(message) : Optional.empty();
    }

    static String outOfMemory() {
        return "Java ran out of memory, of which it may take "
                + Runtime.getRuntime().maxMemory() / MEGABYTE + " MB; JAVA_OPTS=-Xmx8g gives it more";
    }
}
