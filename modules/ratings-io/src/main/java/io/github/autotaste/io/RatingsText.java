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

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.io.ByteOrderMark;
import org.apache.commons.io.input.BOMInputStream;

/**
 * The characters of a file: unpacked where it is gzip or a zip archive of one file, without a byte order mark, UTF-8 where
 * that does not tell and it does not look like UTF-16.
 */
final class RatingsText {

    private static final int BUFFER_BYTES = 1 << 16;
    /** The two bytes every gzip member starts with (RFC 1952, 2.3.1). */
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};

    private RatingsText() {}

    /** Opens a file for one pass from start to end; anything that can be read so will do, a pipe too. */
    static Reader open(Path file) throws IOException {
        InputStream bytes = openBytes(file);
        try {
            InputStream unpacked =
                    ZipArchive.isOne(start(bytes)) && Files.isRegularFile(file) ? ZipArchive.onlyFileOf(file) : bytes;
            return open(file.toString(), unpacked);
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    /** @param bytes of any length; whoever opened them closes them, by closing the reader */
    static Reader open(String source, InputStream bytes) throws IOException {
        InputStream plain = unpack(source, buffered(bytes));
        byte[] start = start(plain);
        Optional<FileKind> kind = FileKind.of(start);
        if (kind.isPresent()) {
            throw new RatingsFileException(
                    source,
                    "expected ratings as text, found " + kind.get().name() + "; "
                            + kind.get().advice());
        }
        if (ZipArchive.isOne(start)) {
            throw new RatingsFileException(
                    source, "expected ratings as text, found a zip archive; unpack it, such as with unzip -p");
        }
        return decode(plain, start);
    }

    private static InputStream openBytes(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new RatingsFileException(file, "expected a file of ratings, found a folder");
        }
        if (Files.notExists(file)) {
            throw new RatingsFileException(file, "no such file");
        }
        if (!Files.isReadable(file)) {
            throw new RatingsFileException(file, "no permission to read the file");
        }
        try {
            // channels, which Files.newInputStream reads, ask a pipe for its position before Java 18
            return buffered(new FileInputStream(file.toFile()));
        } catch (FileNotFoundException e) {
            throw new RatingsFileException(file, "cannot be opened: " + e.getMessage());
        }
    }

    private static InputStream buffered(InputStream bytes) {
        return bytes.markSupported() ? bytes : new BufferedInputStream(bytes, BUFFER_BYTES);
    }

    /** The first bytes, which stay unread. */
    private static byte[] start(InputStream bytes) throws IOException {
        bytes.mark(FileKind.BYTES);
        byte[] start = bytes.readNBytes(FileKind.BYTES);
        bytes.reset();
        return start;
    }

    private static InputStream unpack(String source, InputStream bytes) throws IOException {
        byte[] start = start(bytes);
        boolean isGzip = start.length >= GZIP.length && start[0] == GZIP[0] && start[1] == GZIP[1];
        if (!isGzip && source.endsWith(".gz")) {
            throw new RatingsFileException(source, "expected gzip data, as the name says, found something else");
        }
        return isGzip ? buffered(new GZIPInputStream(bytes, BUFFER_BYTES)) : bytes;
    }

    private static Reader decode(InputStream bytes, byte[] start) throws IOException {
        BOMInputStream withoutMark = BOMInputStream.builder()
                .setInputStream(bytes)
                .setByteOrderMarks(
                        ByteOrderMark.UTF_8,
                        ByteOrderMark.UTF_32LE,
                        ByteOrderMark.UTF_32BE,
                        ByteOrderMark.UTF_16LE,
                        ByteOrderMark.UTF_16BE)
                .get();
        ByteOrderMark mark = withoutMark.getBOM();
        Charset charset = mark == null ? likely(start) : Charset.forName(mark.getCharsetName());
        return new InputStreamReader(withoutMark, charset);
    }

    /** Of UTF-16 without a mark, every second byte of ids and numbers is zero. */
    private static Charset likely(byte[] start) {
        boolean hasZerosAtOddPlaces = start.length >= 4 && start[1] == 0 && start[3] == 0;
        boolean hasZerosAtEvenPlaces = start.length >= 4 && start[0] == 0 && start[2] == 0;
        if (hasZerosAtOddPlaces == hasZerosAtEvenPlaces) {
            return StandardCharsets.UTF_8;
        }
        return hasZerosAtOddPlaces ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }
}
