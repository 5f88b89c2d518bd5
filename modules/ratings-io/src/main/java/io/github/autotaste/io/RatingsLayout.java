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
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * How the lines of a ratings file are built; decided once, from its first lines.
 *
 * <p>A first line without a single number is a header. Its names decide the columns if there is one for the user and
 * one for the item; otherwise, and without a header, the columns are user, item, rating, timestamp from left to right.
 * Without a header, the third column is not a rating if it is empty throughout, or if it is the last and holds times.
 *
 * @param delimiter what stands between two values
 * @param hasHeader whether the first line names the columns
 * @param ratingColumn column of the rating, from 0, or {@link #NO_RATINGS}
 * @param timeColumn column of the time, from 0, or {@link #NO_TIMES}
 */
record RatingsLayout(
        String delimiter, boolean hasHeader, int userColumn, int itemColumn, int ratingColumn, int timeColumn) {

    static final int NO_RATINGS = -1;
    static final int NO_TIMES = -1;

    /** In the order they are tried: a comma may well stand in a line of the others, but not the other way round. */
    private static final List<String> DELIMITERS = List.of("::", "\t", ";", ",");

    private static final int LINES_TO_LOOK_AT = 50;
    private static final Pattern USER = Pattern.compile("(user|customer|reviewer|member)(s|id|number)?|uid");
    private static final Pattern ITEM = Pattern.compile(
            "(item|movie|film|artist|track|song|album|book|product|article|game|business)(s|id|number)?|iid|mid");
    private static final Pattern RATING =
            Pattern.compile("ratings?|preference|pref|score|stars|value|weight|count|plays|playcount");
    private static final Pattern TIME = Pattern.compile("time|timestamp|date|unixtime|ratingtime|reviewtime");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,15}");
    /** Whole numbers from here on are taken for seconds since 1970: this is March 1973. */
    private static final long FIRST_TIME = 100_000_000;

    /**
     * Decides the layout.
     *
     * @param file for complaints
     * @param head the first lines of the file
     */
    static RatingsLayout of(Path file, String head) throws IOException {
        for (String delimiter : DELIMITERS) {
            List<CSVRecord> lines = firstLines(head, delimiter);
            if (lines.isEmpty()) {
                throw new RatingsFileException(file, "expected a line for each rating, found none");
            }
            if (lines.get(0).size() > 1) {
                return isHeader(lines.get(0)) ? named(delimiter, lines.get(0)) : unnamed(delimiter, lines);
            }
        }
        throw undivided(file, head);
    }

    CSVFormat format() {
        return format(delimiter);
    }

    boolean hasRatings() {
        return ratingColumn != NO_RATINGS;
    }

    /** When a line's rating was given; empty if it has no whole number there. */
    OptionalLong time(CSVRecord line) {
        String value = timeColumn >= 0 && timeColumn < line.size() ? line.get(timeColumn) : "";
        return WHOLE_NUMBER.matcher(value).matches() ? OptionalLong.of(Long.parseLong(value)) : OptionalLong.empty();
    }

    /** How many columns a line needs at least. */
    int columnsNeeded() {
        return 1 + Math.max(ratingColumn, Math.max(userColumn, itemColumn));
    }

    private static CSVFormat format(String delimiter) {
        return CSVFormat.Builder.create()
                .setDelimiter(delimiter)
                .setQuote('"')
                .setCommentMarker('#')
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .setTrailingData(true)
                .get();
    }

    private static List<CSVRecord> firstLines(String head, String delimiter) throws IOException {
        // the head may end within a quoted value
        CSVFormat forHead = format(delimiter).builder().setLenientEof(true).get();
        try (CSVParser parser = CSVParser.parse(head, forHead)) {
            return parser.stream().limit(LINES_TO_LOOK_AT).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static RatingsFileException undivided(Path file, String head) throws IOException {
        try (CSVParser parser = CSVParser.parse(head, format(DELIMITERS.get(0)))) {
            String line = parser.iterator().next().get(0);
            String expected = "a user id and an item id separated by TAB, comma, :: or ;";
            return new RatingsFileException(file, parser.getCurrentLineNumber(), expected, line);
        }
    }

    private static boolean isHeader(CSVRecord line) {
        return line.stream().noneMatch(value -> NUMBER.matcher(value).matches());
    }

    private static RatingsLayout named(String delimiter, CSVRecord header) {
        int user = find(USER, header);
        int item = find(ITEM, header);
        return user >= 0 && item >= 0
                ? new RatingsLayout(delimiter, true, user, item, find(RATING, header), find(TIME, header))
                : new RatingsLayout(delimiter, true, 0, 1, header.size() > 2 ? 2 : NO_RATINGS, find(TIME, header));
    }

    private static int find(Pattern name, CSVRecord header) {
        for (int column = 0; column < header.size(); column++) {
            String letters = header.get(column).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            if (name.matcher(letters).matches()) {
                return column;
            }
        }
        return -1;
    }

    private static RatingsLayout unnamed(String delimiter, List<CSVRecord> lines) {
        int columns = lines.get(0).size();
        boolean hasOnlyTimes = columns == 3 && isThirdColumn(RatingsLayout::isTime, lines);
        boolean isRated = columns > 2 && !hasOnlyTimes && !isThirdColumn(String::isEmpty, lines);
        int timeColumn = hasOnlyTimes ? 2 : columns > 3 ? 3 : NO_TIMES;
        return new RatingsLayout(delimiter, false, 0, 1, isRated ? 2 : NO_RATINGS, timeColumn);
    }

    private static boolean isThirdColumn(Predicate<String> property, List<CSVRecord> lines) {
        return lines.stream().allMatch(line -> line.size() > 2 && property.test(line.get(2)));
    }

    private static boolean isTime(String value) {
        return WHOLE_NUMBER.matcher(value).matches() && Long.parseLong(value) >= FIRST_TIME;
    }
}
