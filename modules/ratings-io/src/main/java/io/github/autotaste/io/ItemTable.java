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

import io.github.autotaste.ratings.IdIndex;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A file with an item in each line, in UTF-8 or else Latin-1.
 *
 * @param text of the file, without a line that names the separator
 * @param linesBefore lines of the file before that text
 * @param table how the text is a table
 */
record ItemTable(Path file, String text, int linesBefore, TitlesTable table) {

    private static final int MAX_BYTES = 1 << 28;
    private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)\\A\uFEFF?(sep=.\\R)?");

    /** Takes a line and its number in the file, counted from 1. */
    @FunctionalInterface
    interface LineReader {
        void read(CSVRecord line, long number) throws RatingsFileException;
    }

    /** @param what the file tells of the items, in the plural, for messages */
    static ItemTable read(Path file, String what) throws IOException {
        String whole = text(bytes(file, what));
        Matcher separatorLine = SEPARATOR_LINE.matcher(whole);
        String text = separatorLine.replaceFirst("");
        boolean hasLine = separatorLine.reset().find() && separatorLine.group(1) != null;
        return new ItemTable(file, text, hasLine ? 1 : 0, TitlesTable.of(text));
    }

    /** Reads all lines but that of the header. */
    void readLines(boolean hasHeader, LineReader reader) throws RatingsFileException {
        RecordReader records = new RecordReader(file, new StringReader(text));
        try (CSVParser lines = table.parser(records)) {
            for (CSVRecord line : lines) {
                records.recordEndsIn(lines.getCurrentLineNumber());
                if (!hasHeader || lines.getRecordNumber() > 1) {
                    reader.read(line, linesBefore + lines.getCurrentLineNumber());
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw RatingsFileException.of(file, e);
        }
    }

    /** An id as files of ratings have it. */
    static String id(String value) {
        String text = value.strip();
        String whole = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        return IdIndex.isNumber(whole) ? whole : text;
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private static byte[] bytes(Path file, String what) throws IOException {
        if (Files.isDirectory(file)) {
            throw new RatingsFileException(file, "expected a file of " + what + ", found a folder");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new RatingsFileException(
                        file,
                        String.format(Locale.ROOT, "expected at most %,d bytes of %s, found more", MAX_BYTES, what));
            }
            return bytes;
        }
    }
}
