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

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** Where a report goes: standard output, or a file that appears whole or not at all. */
final class ReportTarget {

    private final @Nullable Path file;
    private final PrintWriter standardOutput;

    private ReportTarget(@Nullable Path file, PrintWriter standardOutput) {
        this.file = file;
        this.standardOutput = standardOutput;
    }

    /**
     * Checks the target before the work begins.
     *
     * @param file null for standard output
     * @throws IOException if the file cannot be written
     */
    static ReportTarget of(@Nullable Path file, PrintWriter standardOutput) throws IOException {
        if (file != null) {
            requireWritable(file);
        }
        return new ReportTarget(file, standardOutput);
    }

    /** @throws IOException if no file can be written there; the message says why */
    static void requireWritable(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + ": expected a file to write to, found a folder");
        }
        if (!Files.isWritable(folderOf(file))) {
            throw new IOException(file + ": expected a folder that can be written to, found none: " + folderOf(file));
        }
    }

    void write(String report) throws IOException {
        write(out -> out.write(report));
    }

    /** What is written bit by bit. */
    @FunctionalInterface
    interface Report {
        void writeTo(Writer out) throws IOException;
    }

    void write(Report report) throws IOException {
        if (file == null) {
            report.writeTo(standardOutput);
            standardOutput.flush();
        } else if (Files.exists(file) && !Files.isRegularFile(file)) {
            // a device or a pipe: nothing to replace
            writeTo(file, report);
        } else {
            replace(Files.exists(file) ? file.toRealPath() : file, report);
        }
    }

    private static void writeTo(Path file, Report report) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            report.writeTo(out);
        }
    }

    private static void replace(Path file, Report report) throws IOException {
        String name = "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part";
        Path part = folderOf(file).resolve(name);
        try {
            writeTo(part, report);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new IOException(file + ": cannot be written: " + e, e);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }
}
