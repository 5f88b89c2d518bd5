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

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * Values with a separator between them, one row in a line unless quotes carry a value on.
 *
 * @param separator one or more characters, or {@link #BLANKS}
 * @param isQuoted whether values may stand in double quotes
 */
record Delimited(String separator, boolean isQuoted) implements Dialect {

    /** Blanks and TABs in any number, also at the start and end of a line. */
    static final String BLANKS = " ";

    /** In the order they are tried: a comma may well stand in a line of those before it, but not the other way round. */
    static final List<String> SEPARATORS = List.of("::", "\t", ";", ",", "|", BLANKS);

    private static final Map<String, String> NAMES =
            Map.of("\t", "TAB", ";", "semicolon", ",", "comma", "|", "bar", BLANKS, "blanks");

    static final String EXPECTED_SEPARATOR =
            "a separator without line breaks, \" (which quotes) and # (which starts a comment)";

    /** Whether a text can part values: one with what parts lines, quotes values or starts comments cannot. */
    static boolean isSeparator(String text) {
        return !text.isEmpty() && text.chars().noneMatch(character -> "\r\n\"#".indexOf(character) >= 0);
    }

    /** The separator that a user means by its name or by itself. */
    static String separator(String text) {
        return NAMES.entrySet().stream()
                .filter(entry -> entry.getValue().equalsIgnoreCase(text)
                        || entry.getKey().equals("\t") && text.equals("\\t"))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(text);
    }

    @Override
    public Rows rows(Reader text, boolean isCutShort) throws IOException {
        boolean hasBlanks = separator.equals(BLANKS);
        return new PlainRows(
                hasBlanks ? new BlankRuns(text) : text,
                hasBlanks ? "\t" : separator,
                isQuoted ? rest -> quotedRows(rest, hasBlanks ? "\t" : separator, isCutShort) : null);
    }

    private static Rows quotedRows(Reader text, String delimiter, boolean isCutShort) throws IOException {
        CSVFormat format = CSVFormat.Builder.create()
                .setDelimiter(delimiter)
                .setQuote('"')
                .setCommentMarker('#')
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .setTrailingData(true)
                .setLenientEof(isCutShort)
                .get();
        return new DelimitedRows(CSVParser.parse(text, format));
    }

    @Override
    public String join(String[] values) {
        return String.join(separator, values);
    }

    @Override
    public String name() {
        return NAMES.getOrDefault(separator, separator);
    }
}
