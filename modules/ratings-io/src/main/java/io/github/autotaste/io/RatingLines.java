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

import io.github.autotaste.ratings.HeapRoom;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import io.github.autotaste.ratings.Repeats;
import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the rows of one file into ratings. */
final class RatingLines {

    private static final int RATINGS_BETWEEN_CHECKS = 1 << 18;
    /** See {@link RatingMatrixBuilder}. */
    private static final long BYTES_IN_BUILDER = 20;

    private static final long BYTES_IN_MATRIX = 4;
    private static final long BYTES_IN_MATRIX_WITH_TIMES = 8;
    /** The two numbers that are no ids in Taste. */
    private static final String HIGHEST = Long.toString(Long.MAX_VALUE);

    private static final String LOWEST = Long.toString(Long.MIN_VALUE);
    private static final Pattern FRACTION = Pattern.compile("[-+]?\\d*[.]\\d*");
    /** What a decoder writes for bytes that are not in its encoding. */
    private static final char NOT_DECODED = '\uFFFD';
    /** What stands for a missing value in the files of pandas, R and databases. */
    private static final Set<String> USUAL_MARKS = Set.of("", "NA", "N/A", "NaN", "nan", "null", "NULL", "None", "\\N");

    private final String source;
    private final Layout layout;
    private final RecordReader text;
    private final Rows rows;
    private final ReadingOptions options;
    private final NumberText numbers;
    private final LineCounts counts = new LineCounts();

    RatingLines(String source, Layout layout, RecordReader text, Rows rows, ReadingOptions options) {
        this.source = source;
        this.layout = layout;
        this.text = text;
        this.rows = rows;
        this.options = options;
        numbers = new NumberText(options.decimal());
    }

    LineCounts counts() {
        return counts;
    }

    RatingMatrixBuilder collect() throws IOException {
        // the sum of lines without ratings is their number
        boolean hasValues = layout.hasRatings() || options.duplicates() == Repeats.SUM;
        RatingMatrixBuilder ratings = (hasValues
                        ? RatingMatrixBuilder.ofRatings()
                        : RatingMatrixBuilder.ofPreferences())
                .withRepeats(options.duplicates());
        for (int header = 0; header < layout.headerRows(); header++) {
            rows.next();
            text.recordEndsIn(rows.line());
        }
        long line = rows.line();
        for (String[] values = rows.next(); values != null; values = rows.next()) {
            if (rows.line() - line > 1) {
                requireNoSwallowedRows(values);
            }
            line = rows.line();
            add(values, ratings);
            text.recordEndsIn(line);
            if (ratings.size() % RATINGS_BETWEEN_CHECKS == 0 && ratings.size() > 0) {
                requireRoom(ratings);
            }
        }
        if (ratings.size() == 0) {
            throw new RatingsFileException(
                    source,
                    counts.lines == 0
                            ? "expected ratings below the header line, found none"
                            : "all " + counts.lines + " lines are left out, for they have a missing value");
        }
        return ratings;
    }

    /** For the next ratings, and for the matrix of all so far. */
    private void requireRoom(RatingMatrixBuilder ratings) {
        long perRating = counts.withoutTime == 0 ? BYTES_IN_MATRIX_WITH_TIMES : BYTES_IN_MATRIX;
        long bytes = BYTES_IN_BUILDER * RATINGS_BETWEEN_CHECKS + perRating * ratings.size();
        HeapRoom.require(bytes, source + ", read up to line " + rows.line() + ",");
    }

    private void add(String[] values, RatingMatrixBuilder ratings) throws RatingsFileException {
        requireWidth(values);
        counts.lines++;
        String user = values[layout.user()];
        String item = values[layout.item()];
        String ratingText = layout.hasRatings() ? values[layout.rating()] : "1";
        if (options.missing().contains(user) || options.missing().contains(item) || isMissingRating(ratingText)) {
            counts.leftOut++;
            return;
        }
        String userID = id(user, Role.USER);
        String itemID = id(item, Role.ITEM);
        float rating = layout.hasRatings() ? rating(ratingText) : 1f;
        long time = layout.time() >= 0 && layout.time() < values.length
                ? TimeText.parse(values[layout.time()])
                : TimeText.NONE;
        if (time != TimeText.NONE) {
            ratings.add(userID, itemID, rating, time);
        } else {
            ratings.add(userID, itemID, rating);
            counts.addWithoutTime(rows.line());
        }
    }

    private void requireWidth(String[] values) throws RatingsFileException {
        if (values.length < layout.valuesNeeded()) {
            throw complaint(
                    "at least " + layout.valuesNeeded() + " values",
                    layout.dialect().join(values));
        }
        for (int column = layout.width(); column < values.length && !layout.isTold(); column++) {
            if (!values[column].isEmpty()) {
                throw complaint(
                        "at most " + layout.width() + " values, as in the first line (--columns reads longer lines)",
                        layout.dialect().join(values));
            }
        }
    }

    /** A quote that nobody closes takes the lines up to the next one with it. */
    private void requireNoSwallowedRows(String[] values) throws IOException {
        for (String value : values) {
            if (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
                for (String line : value.lines().skip(1).toList()) {
                    if (looksLikeRow(line)) {
                        throw complaint(
                                "no line of ratings within quotes, where one is if a quote is text (--quotes no)",
                                line);
                    }
                }
            }
        }
    }

    private boolean looksLikeRow(String line) throws IOException {
        try (Rows alone = layout.dialect().rows(new StringReader(line), true)) {
            String @Nullable [] values = alone.next();
            return values != null
                    && values.length >= layout.valuesNeeded()
                    && NumberText.isNumber(values[layout.hasRatings() ? layout.rating() : layout.item()]);
        }
    }

    /** A number may be written in several ways, such as 0 and 0.0. */
    private boolean isMissingRating(String value) {
        if (options.missing().isEmpty()) {
            return false;
        }
        float rating = numbers.parse(value);
        return options.missing().contains(value)
                || options.missing().stream().anyMatch(mark -> numbers.parse(mark) == rating);
    }

    /** A number, which may end in .0, or a text. */
    private String id(String value, Role role) throws RatingsFileException {
        String whole = value.endsWith(".0") ? value.substring(0, value.length() - 2) : value;
        if (IdIndex.isNumber(whole)) {
            if (whole.equals(HIGHEST) || whole.equals(LOWEST)) {
                throw complaint("an id of the " + role + " other than the two that Taste keeps for itself", value);
            }
            return whole;
        }
        requireText(value, role);
        counts.addText(role, value);
        return value;
    }

    private void requireText(String value, Role role) throws RatingsFileException {
        if (options.missing().isEmpty() && USUAL_MARKS.contains(value)) {
            throw complaint("an id of the " + role + advice(value), value);
        }
        if (FRACTION.matcher(value).matches()) {
            throw complaint("a whole number or a text as id of the " + role, value);
        }
        if (value.isEmpty() || value.chars().anyMatch(Character::isISOControl)) {
            throw complaint("an id of the " + role + " without control characters", value);
        }
        if (value.indexOf(NOT_DECODED) >= 0) {
            throw complaint("an id of the " + role + " in UTF-8 (iconv makes UTF-8 of other encodings)", value);
        }
        if (layout.isQuoteText() && value.startsWith("\"") && value.endsWith("\"")) {
            throw complaint("an id of the " + role + " without quotes (--quotes yes takes them away)", value);
        }
        if (layout.headerRows() > 0 && value.equals(layout.name(role == Role.USER ? layout.user() : layout.item()))) {
            throw complaint("one header line", value);
        }
    }

    private float rating(String value) throws RatingsFileException {
        float rating = numbers.parse(value);
        if (Float.isNaN(rating)) {
            throw complaint("a finite number as rating" + advice(value), value);
        }
        if (rating < options.scale().min() || rating > options.scale().max()) {
            throw complaint(
                    "a rating from " + options.scale().min() + " to "
                            + options.scale().max(),
                    value);
        }
        counts.addRating(rating);
        return rating;
    }

    private static String advice(String value) {
        if (USUAL_MARKS.contains(value)) {
            return " (--missing " + (value.isEmpty() ? "empty" : value) + " leaves such lines out)";
        }
        return NumberText.hasComma(value) ? " (--decimal , or --decimal . says what the comma is)" : "";
    }

    private RatingsFileException complaint(String expected, String found) {
        return new RatingsFileException(source, rows.line(), expected, found);
    }
}
