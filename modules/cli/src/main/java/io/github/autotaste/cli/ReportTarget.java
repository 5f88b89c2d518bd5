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

import io.github.autotaste.autoencoder.file.AtomicFile;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a report goes: standard output, or a file as {@link AtomicFile} writes it. */
public final class ReportTarget {

    /** Digits that the name of a temporary file has at most. */
    private static final int DRAWN_LENGTH = 20;

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
     * @param inputs the files that the work reads
     * @throws IOException if the file cannot be written, or is one of those that are read
     */
    public static ReportTarget of(@Nullable Path file, PrintWriter standardOutput, List<Path> inputs)
            throws IOException {
        if (file != null) {
            requireWritable(file, inputs);
        }
        return new ReportTarget(file, standardOutput);
    }

    /**
     * Checks a file before the work begins whose result it is to hold.
     *
     * @param inputs the files that the work reads
     * @throws IOException if no file can be written there, or if it is one of those that are read, by whatever name; the
     *     message says why
     */
    public static void requireWritable(Path file, List<Path> inputs) throws IOException {
        AtomicFile.requireWritable(file);
        requireRoomBeside(file);
        for (Path input : inputs) {
            if (Files.isRegularFile(file) && Files.exists(input) && Files.isSameFile(file, input)) {
                throw new IOException(file + ": expected another file to write to than those that are read, found "
                        + (file.equals(input) ? "one of them" : "the same file as " + input));
            }
        }
    }

    /** Long names, some file systems and full ones show only when a file is made. */
    private static void requireRoomBeside(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || Files.exists(file) || Files.isSymbolicLink(file)) {
            return;
        }
        String name = String.valueOf(file.getFileName());
        try {
            String end = name.substring(Math.min(DRAWN_LENGTH, name.length()));
            Files.delete(Files.createTempFile(folder, ".", end));
        } catch (FileSystemException e) {
            throw new FileSystemException(
                    file.toString(),
                    null,
                    "no file can be made there: " + Objects.requireNonNullElse(e.getReason(), e.toString()));
        }
    }

    public void write(String report) throws IOException {
        write(out -> out.write(report));
    }

    /** What is written bit by bit. */
    @FunctionalInterface
    interface Report {
        void writeTo(Writer out) throws IOException;
    }

    void write(Report report) throws IOException {
        if (file == null) {
            report.writeTo(new CheckedOutput(standardOutput));
        } else {
            AtomicFile.write(file, bytes -> {
                Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
                report.writeTo(out);
                out.flush();
            });
        }
    }

    /** Standard output, whose errors end the work that writes to it. */
    private static final class CheckedOutput extends FilterWriter {

        private final PrintWriter printer;

        CheckedOutput(PrintWriter printer) {
            super(printer);
            this.printer = printer;
        }

        @Override
        public void write(String text, int offset, int length) throws IOException {
            printer.write(text, offset, length);
            if (printer.checkError()) {
                throw new StandardOutputException();
            }
        }

        @Override
        public void write(char[] text, int offset, int length) throws IOException {
            write(new String(text), offset, length);
        }

        @Override
        public void write(int character) throws IOException {
            write(String.valueOf((char) character), 0, 1);
        }
    }
}
