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

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Inputs as the bytes of a file.
 *
 * @param file which each is written over
 * @param completed what becomes of the bytes before they are written, such as a checksum made right
 * @param reading what is done with the file
 * @param refusal what the reader documents to throw; its message must be fit for a terminal
 */
record FileInput(Path file, UnaryOperator<byte[]> completed, Reading reading, Class<? extends Exception> refusal)
        implements Input {

    private static final Pattern SHOWN = Pattern.compile("[^\\p{Cntrl}]+");

    /** What stands where another exception had no message. */
    private static final Pattern NOTHING = Pattern.compile("(^|: )null$");

    /** Reads a file. */
    @FunctionalInterface
    interface Reading {
        void of(Path file) throws Exception;
    }

    @Override
    public void take(byte[] bytes) throws Exception {
        write(completed.apply(bytes));
        try {
            reading.of(file);
        } catch (Exception e) {
            String message = String.valueOf(e.getMessage());
            if (!refusal.isInstance(e) || NOTHING.matcher(message).find()) {
                throw e;
            }
            if (!SHOWN.matcher(message).matches()) {
                throw new IllegalStateException("The message of a refusal has control characters", e);
            }
        }
    }

    /** Not through an empty file: some file systems write one to the disk as soon as it is closed again, twenty times slower. */
    private void write(byte[] bytes) throws IOException {
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write(bytes);
            out.setLength(bytes.length);
        }
    }
}
