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

import io.github.autotaste.ratings.RatingRange;
import io.github.autotaste.ratings.Repeats;
import io.github.autotaste.ratings.text.Escaping;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the reader of ratings is told; what it is not told it decides from the first lines of the file.
 *
 * @param columns which columns hold what
 * @param separator what stands between two values, without line breaks, double quotes and {@code #}, or {@link
 *     Delimited#BLANKS} for blanks and TABs in any number
 * @param header whether the first line names the columns
 * @param quotes whether values may stand in double quotes
 * @param decimal the decimal sign of ratings, {@code '.'} or {@code ','}; the other one, blanks and apostrophes then part
 *     thousands
 * @param scale the ratings there can be; others are refused
 * @param duplicates what counts where a user rates an item several times
 * @param missing values that stand for a missing id or rating, whose lines are left out; the
 *     empty text for an empty value
 */
public record ReadingOptions(
        ColumnChoice columns,
        @Nullable String separator,
        @Nullable Boolean header,
        @Nullable Boolean quotes,
        @Nullable Character decimal,
        RatingRange scale,
        Repeats duplicates,
        Set<String> missing) {

    /** The reader is told nothing. */
    public static final ReadingOptions DEFAULT = new ReadingOptions(
            ColumnChoice.NONE, null, null, null, null, RatingRange.UNBOUNDED, Repeats.LAST, Set.of());

    public ReadingOptions {
        if (decimal != null && decimal != '.' && decimal != ',') {
            throw new IllegalArgumentException("expected . or , as the decimal sign, found " + decimal);
        }
        if (separator != null && !Delimited.isSeparator(separator)) {
            throw new IllegalArgumentException("expected " + Delimited.EXPECTED_SEPARATOR + ", found "
                    + (separator.isEmpty() ? "nothing" : Escaping.LINE.apply(separator)));
        }
        missing = Set.copyOf(missing);
    }

    /** @param text as {@link ColumnChoice#parse} takes it */
    public ReadingOptions withColumns(String text) {
        return new ReadingOptions(
                ColumnChoice.parse(text), separator, header, quotes, decimal, scale, duplicates, missing);
    }

    /** @param text the separator itself, or TAB, comma, semicolon, bar or blanks */
    public ReadingOptions withSeparator(String text) {
        return new ReadingOptions(
                columns, Delimited.separator(text), header, quotes, decimal, scale, duplicates, missing);
    }

    public ReadingOptions withHeader(boolean there) {
        return new ReadingOptions(columns, separator, there, quotes, decimal, scale, duplicates, missing);
    }

    public ReadingOptions withQuotes(boolean there) {
        return new ReadingOptions(columns, separator, header, there, decimal, scale, duplicates, missing);
    }

    /** @param sign {@code '.'} or {@code ','} */
    public ReadingOptions withDecimal(char sign) {
        return new ReadingOptions(columns, separator, header, quotes, sign, scale, duplicates, missing);
    }

    public ReadingOptions withScale(RatingRange range) {
        return new ReadingOptions(columns, separator, header, quotes, decimal, range, duplicates, missing);
    }

    public ReadingOptions withDuplicates(Repeats repeats) {
        return new ReadingOptions(columns, separator, header, quotes, decimal, scale, repeats, missing);
    }

    /** @param marks such as {@code 0}, {@code -1} and {@code NA}; the empty text for an empty value */
    public ReadingOptions withMissing(Set<String> marks) {
        return new ReadingOptions(columns, separator, header, quotes, decimal, scale, duplicates, marks);
    }
}
