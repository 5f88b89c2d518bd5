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
package io.github.autotaste.cli.input;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What items are called: an id and a title at the start of each line, separated by {@code ::}, {@code |}, TAB or comma;
 * values may be quoted if commas separate them. In UTF-8, or else Latin-1. Lines that do not start with an id are
 * headers.
 */
public final class TitlesFile {

    private TitlesFile() {}

    /** The titles by item id. */
    public static Map<Long, String> read(Path file) throws IOException {
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
        Map<Long, String> titles = new HashMap<>();
        try (CSVParser lines = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord line : lines) {
                List<String> values = line.toList();
                if (values.size() >= 2 && values.get(0).matches("-?\\d{1,18}")) {
                    titles.put(Long.valueOf(values.get(0)), values.get(1));
                }
            }
        }
        if (titles.isEmpty()) {
            throw new IOException(file + ": expected an id and a title in each line, found none");
        }
        return titles;
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException notUtf8) {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        }
    }
}
