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
package io.github.autotaste.io;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A kind of file that holds tables but is not text.
 *
 * @param name what it is called, with its article
 * @param advice how text is made of it
 * @param start the bytes it begins with
 */
record FileKind(String name, String advice, byte[] start) {

    private static final String UNPACK = "unpack it";
    private static final String EXPORT = "export it as CSV";
    private static final String WRITE = "write it as CSV, such as with to_csv of pandas";

    private static final List<FileKind> KINDS = List.of(
            of("a Parquet file", WRITE, "PAR1"),
            of("an Avro file", WRITE, "Obj\u0001"),
            of("an ORC file", WRITE, "ORC"),
            of("an Arrow or Feather file", WRITE, "ARROW1"),
            of("a Feather file", WRITE, "FEA1"),
            of("an HDF5 file", WRITE, "\u0089HDF"),
            of("a NumPy file", WRITE, "\u0093NUMPY"),
            of("a Python pickle", WRITE, "\u0080\u0002"),
            of("a Python pickle", WRITE, "\u0080\u0003"),
            of("a Python pickle", WRITE, "\u0080\u0004"),
            of("a Python pickle", WRITE, "\u0080\u0005"),
            of("a MATLAB file", EXPORT, "MATLAB "),
            of("an R data file", EXPORT, "RDX"),
            of("an R data file", EXPORT, "X\n\u0000"),
            of("a SQLite database", EXPORT, "SQLite format 3"),
            of("an Excel workbook", EXPORT, "\u00d0\u00cf\u0011\u00e0"),
            of("a PDF document", EXPORT, "%PDF"),
            of("a Matrix Market file", EXPORT, "%%MatrixMarket"),
            of("a web page", "download the file itself", "<!DOCTYPE"),
            of("a web page", "download the file itself", "<!doctype"),
            of("a web page", "download the file itself", "<html"),
            of("an XML file", EXPORT, "<?xml"),
            of("a bzip2 file", UNPACK, "BZh"),
            of("an xz file", UNPACK, "\u00fd7zXZ"),
            of("a Zstandard file", UNPACK, "(\u00b5/\u00fd"),
            of("an LZ4 file", UNPACK, "\u0004\"M\u0018"),
            of("a 7z archive", UNPACK, "7z\u00bc\u00af"),
            of("a RAR archive", UNPACK, "Rar!"));

    /** How many bytes tell. */
    static final int BYTES = 16;

    private static FileKind of(String name, String advice, String start) {
        return new FileKind(name, advice, start.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** @param start the first {@link #BYTES} bytes of a file, or all of them */
    static Optional<FileKind> of(byte[] start) {
        return KINDS.stream()
                .filter(kind -> start.length >= kind.start.length
                        && Arrays.equals(kind.start, Arrays.copyOf(start, kind.start.length)))
                .findFirst();
    }
}
