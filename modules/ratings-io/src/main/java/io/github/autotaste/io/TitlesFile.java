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
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What items are called: a table with a column of ids and one of titles, in any order if its first line names them, and else at the start of
 * each line. Values are separated by {@code ::}, TAB, {@code |}, {@code ;} or comma, and may be quoted if semicolons or commas separate them. In UTF-8, or
 * else Latin-1. Ids are whole numbers or texts. The file has at most {@value #MAX_BYTES} bytes, a line at most {@value RecordReader#MAX_CHARACTERS}
 * characters.
 */
public final class TitlesFile {

    private static final int MAX_BYTES = 1 << 28;
    private static final Pattern SEPARATOR_LINE = Pattern.compile("\\A\uFEFF?(sep=.\\R)?");

    private TitlesFile() {}

    /** The titles by item id, as {@link IdIndex#textAt} gives it. */
    public static Map<String, String> read(Path file) throws IOException {
        return read(file, TitleColumns.NONE);
    }

    /**
     * The titles by item id, out of the columns that are told.
     *
     * @throws RatingsFileException if the file cannot be read, or it cannot be known which columns hold ids and titles
     */
    public static Map<String, String> read(Path file, TitleColumns told) throws IOException {
        String text = SEPARATOR_LINE.matcher(text(file)).replaceFirst("");
        TitlesTable table = TitlesTable.of(text);
        if (table.width() < 2) {
            throw new RatingsFileException(file, "expected an id and a title in each line, found none");
        }
        Map<String, String> titles = titles(file, text, table, TitlesLayout.of(file, table, told));
        if (titles.isEmpty()) {
            throw new RatingsFileException(file, "expected an id and a title in each line, found none");
        }
        return titles;
    }

    private static Map<String, String> titles(Path file, String text, TitlesTable table, TitlesLayout layout)
            throws RatingsFileException {
        Map<String, String> titles = new LinkedHashMap<>();
        RecordReader records = new RecordReader(file, new StringReader(text));
        try (CSVParser lines = table.parser(records)) {
            for (CSVRecord line : lines) {
                records.recordEndsIn(lines.getCurrentLineNumber());
                boolean isHeader = layout.hasHeader() && lines.getRecordNumber() == 1;
                if (!isHeader && line.size() > Math.max(layout.item(), layout.title())) {
                    titles.put(id(line.get(layout.item())), title(line, table, layout.title()));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw RatingsFileException.of(file, e);
        }
        return titles;
    }

    /** As files of ratings have it. */
    private static String id(String value) {
        String whole = value.strip().replaceFirst("\\.0$", "");
        return IdIndex.isNumber(whole) ? whole : value.strip();
    }

    /** A title in the last column may have the separator in it, without quotes. */
    private static String title(CSVRecord line, TitlesTable table, int column) {
        if (column < table.width() - 1 || line.size() <= table.width()) {
            return line.get(column);
        }
        return String.join(table.separator(), line.toList().subList(column, line.size()));
    }

    private static String text(Path file) throws IOException {
        byte[] bytes = bytes(file);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new RatingsFileException(file, "expected a file of titles, found a folder");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new RatingsFileException(
                        file,
                        String.format(Locale.ROOT, "expected at most %,d bytes of titles, found more", MAX_BYTES));
            }
            return bytes;
        }
    }
}
