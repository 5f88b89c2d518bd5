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
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What items are called: an id and a title at the start of each line, separated by {@code ::}, {@code |}, TAB or comma;
 * values may be quoted if commas separate them. In UTF-8, or else Latin-1. Ids are whole numbers or texts; the
 * first line is a header if its id alone is a text. The file has at most {@value #MAX_BYTES} bytes, a line at most {@value RecordReader#MAX_CHARACTERS} characters.
 */
public final class TitlesFile {

    private static final int MAX_BYTES = 1 << 28;

    private TitlesFile() {}

    /** The titles by item id, as {@link IdIndex#textAt} gives it. */
    public static Map<String, String> read(Path file) throws IOException {
        String text = text(file);
        String delimiter = Stream.of("::", "|", "\t")
                .filter(text.lines().findFirst().orElse("")::contains)
                .findFirst()
                .orElse(",");
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setQuote(delimiter.equals(",") ? '"' : null)
                .get();
        Map<String, String> titles = titles(file, text, format);
        removeHeader(titles);
        if (titles.isEmpty()) {
            throw new RatingsFileException(file, "expected an id and a title in each line, found none");
        }
        return titles;
    }

    private static void removeHeader(Map<String, String> titles) {
        Optional<String> text = titles.keySet().stream().findFirst().filter(id -> !IdIndex.isNumber(id));
        if (titles.keySet().stream().skip(1).allMatch(IdIndex::isNumber)) {
            text.ifPresent(titles::remove);
        }
    }

    private static Map<String, String> titles(Path file, String text, CSVFormat format) throws RatingsFileException {
        Map<String, String> titles = new LinkedHashMap<>();
        RecordReader records = new RecordReader(file, new StringReader(text));
        try (CSVParser lines = CSVParser.parse(records, format)) {
            for (CSVRecord line : lines) {
                records.recordEndsIn(lines.getCurrentLineNumber());
                if (line.size() >= 2) {
                    titles.put(line.get(0), line.get(1));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw RatingsFileException.of(file, e);
        }
        return titles;
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
