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
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.commons.io.ByteOrderMark;
import org.apache.commons.io.input.BOMInputStream;

/** The characters of a file: unpacked where it is gzip, without a byte order mark, UTF-8 where that does not tell. */
final class RatingsText {

    private static final int BUFFER_BYTES = 1 << 16;
    /** The two bytes every gzip member starts with (RFC 1952, 2.3.1). */
    private static final int GZIP_ID1 = 0x1f;

    private static final int GZIP_ID2 = 0x8b;

    private RatingsText() {}

    /** Opens a file for one pass from start to end; anything that can be read so will do, a pipe too. */
    static BufferedReader open(Path file) throws IOException {
        InputStream bytes = openBytes(file);
        try {
            return new BufferedReader(decode(unpack(file, bytes)), BUFFER_BYTES);
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    private static InputStream openBytes(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new RatingsFileException(file, "expected a file of ratings, found a folder");
        }
        try {
            return new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
        } catch (NoSuchFileException e) {
            throw new RatingsFileException(file, "no such file");
        } catch (AccessDeniedException e) {
            throw new RatingsFileException(file, "no permission to read the file");
        }
    }

    private static InputStream unpack(Path file, InputStream bytes) throws IOException {
        bytes.mark(2);
        boolean isGzip = bytes.read() == GZIP_ID1 && bytes.read() == GZIP_ID2;
        bytes.reset();
        if (!isGzip && file.toString().endsWith(".gz")) {
            throw new RatingsFileException(file, "expected gzip data, as the name says, found something else");
        }
        return isGzip ? new GZIPInputStream(bytes, BUFFER_BYTES) : bytes;
    }

    private static Reader decode(InputStream bytes) throws IOException {
        BOMInputStream withoutMark = BOMInputStream.builder()
                .setInputStream(bytes)
                .setByteOrderMarks(ByteOrderMark.UTF_8, ByteOrderMark.UTF_16LE, ByteOrderMark.UTF_16BE)
                .get();
        ByteOrderMark mark = withoutMark.getBOM();
        Charset charset = mark == null ? StandardCharsets.UTF_8 : Charset.forName(mark.getCharsetName());
        return new InputStreamReader(withoutMark, charset);
    }
}
