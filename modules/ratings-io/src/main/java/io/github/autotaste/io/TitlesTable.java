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
import java.io.StringReader;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * How a text of titles is a table.
 *
 * @param separator what stands between the values of a row
 * @param rows the first ones
 * @param width the number of values that most rows have; 0 without rows
 */
record TitlesTable(String separator, List<List<String>> rows, int width) {

    /** A comma may well stand in a line of those before it, but not the other way round. */
    private static final List<String> SEPARATORS = List.of("::", "\t", "|", ";", ",");

    private static final int LINES = 200;
    private static final Comparator<TitlesTable> BY_FITNESS =
            Comparator.comparingDouble(TitlesTable::evenness).thenComparingDouble(TitlesTable::numbers);

    /** With the separator by which most rows are equally wide, and of several such the one that leaves the most numbers. */
    static TitlesTable of(String text) throws IOException {
        String head = text.lines().limit(LINES).collect(Collectors.joining("\n"));
        TitlesTable best = new TitlesTable(",", List.of(), 0);
        for (String separator : SEPARATORS) {
            List<List<String>> rows = rows(separator, head);
            TitlesTable table = new TitlesTable(separator, rows, usualWidth(rows));
            if (BY_FITNESS.compare(table, best) > 0) {
                best = table;
            }
        }
        return best;
    }

    private static List<List<String>> rows(String separator, String head) throws IOException {
        try (CSVParser parser = parser(separator, new StringReader(head), true)) {
            return parser.stream().map(CSVRecord::toList).toList();
        }
    }

    private static CSVParser parser(String separator, Reader text, boolean isCutShort) throws IOException {
        boolean isQuoted = separator.equals(",") || separator.equals(";");
        return CSVParser.parse(
                text,
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(separator)
                        .setQuote(isQuoted ? '"' : null)
                        .setTrailingData(isCutShort)
                        .setLenientEof(isCutShort)
                        .get());
    }

    /** All rows of the text. */
    CSVParser parser(Reader text) throws IOException {
        return parser(separator, text, false);
    }

    private static int usualWidth(List<List<String>> rows) {
        Map<Integer, Long> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(row.size(), 1L, Long::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /** The share of rows that have the width of most; 0 where that is a single value. */
    private double evenness() {
        return width < 2 ? 0 : rows.stream().filter(row -> row.size() == width).count() / (double) rows.size();
    }

    private double numbers() {
        Stream<String> values = rows.stream().flatMap(List::stream);
        return values.filter(NumberText::isNumber).count() / (double) Math.max(1, rows.size());
    }
}
