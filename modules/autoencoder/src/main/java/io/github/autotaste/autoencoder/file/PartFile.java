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
package io.github.autotaste.autoencoder.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The unfinished content of a file, beside it as {@code .NAME.NUMBER.part}, or {@code .NAME.PROCESS-NUMBER.part} where
 * processes can be told apart. The number is drawn until no file has that name, so that writers of one file, in one
 * container or several, never share one.
 *
 * @param path the unfinished file, which this writer created
 * @param stem {@code .NAME.}, of a long name the beginning, since names of files end at 255 bytes
 * @param writer this process; empty where the system does not tell
 */
record PartFile(Path path, String stem, Optional<WriterProcess> writer) {

    private static final String END = ".part";
    private static final int LONGEST_NAME = 60;

    /** Longer than a writer that lives would leave its file alone, in milliseconds. */
    private static final long ABANDONED = TimeUnit.HOURS.toMillis(1);

    static PartFile createFor(Path file) throws IOException {
        String name = Objects.toString(file.getFileName());
        String stem = "." + name.substring(0, Math.min(LONGEST_NAME, name.length())) + ".";
        Optional<WriterProcess> writer = WriterProcess.current();
        Path path = Files.createTempFile(
                LinkedFile.folderOf(file),
                stem + writer.map(process -> process + "-").orElse(""),
                END,
                Permissions.ofReplacement(file));
        return new PartFile(path, stem, writer);
    }

    /**
     * Deletes what dead writers of the same file left: at once if their process is known to be gone, else by age, by the
     * file system's own clock, which may be another machine's.
     */
    void clearAbandoned() {
        Pattern parts = Pattern.compile(
                Pattern.quote(stem) + "(?:(" + WriterProcess.PATTERN + ")-)?[0-9-]+" + Pattern.quote(END));
        try (DirectoryStream<Path> others = Files.newDirectoryStream(LinkedFile.folderOf(path))) {
            long now = Files.getLastModifiedTime(path).toMillis();
            for (Path other : others) {
                Matcher name = parts.matcher(Objects.toString(other.getFileName()));
                if (name.matches() && (isOfDeadWriter(other, name.group(1)) || isOlder(other, now - ABANDONED))) {
                    deleteIfOurs(other);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return; // a folder that may be written to and not be listed
        }
    }

    /** Processes of another user may be hidden from this one. */
    private boolean isOfDeadWriter(Path part, @Nullable String process) {
        Optional<WriterProcess> other = Optional.ofNullable(process).flatMap(WriterProcess::parse);
        try {
            return writer.isPresent()
                    && other.isPresent()
                    && other.get().isGone(writer.get())
                    && Files.getOwner(part).equals(Files.getOwner(path));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isOlder(Path part, long time) {
        try {
            return Files.getLastModifiedTime(part).toMillis() < time;
        } catch (IOException e) {
            return false;
        }
    }

    /** Another writer may delete it first or finish it; somebody else's may not be ours to delete. */
    private static void deleteIfOurs(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            return;
        }
    }
}
