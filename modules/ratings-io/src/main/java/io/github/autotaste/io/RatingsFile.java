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

import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.RatingMatrixBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with one rating per line: a user id, an item id and, if there are any, a rating and a time (which counts if every
 * line has one). How the text is a table and which column holds what is decided from its first lines, unless
 * {@link ReadingOptions} say it; the answer tells what was decided ({@link Understanding}), and what cannot be known is
 * refused with the name of the option that settles it.
 *
 * <p>Values are separated by TAB, comma, {@code ::}, {@code ;}, {@code |} or blanks, or they are those of JSON objects. They
 * may be quoted, a header line may name the columns, the file may be gzip or a zip archive of one file, in UTF-8 or UTF-16
 * with or without a byte order mark; empty lines and lines that start with {@code #} do not count. If a user rates an item
 * twice, the last rating counts, or what {@link ReadingOptions#duplicates} says. Times are in milliseconds since 1970. A line
 * has at most {@value RecordReader#MAX_CHARACTERS} characters, with the values that quotes carry on over several lines.
 */
public final class RatingsFile {

    /** What Excel takes the separator from. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)sep=(.)(?=\\R)");

    private final String source;
    private final ReadingOptions options;

    private RatingsFile(String source, ReadingOptions options) {
        this.source = source;
        this.options = options;
    }

    /** Reads all ratings of a file. */
    public static RatingMatrix read(Path file) throws RatingsFileException {
        return read(file, ReadingOptions.DEFAULT).ratings();
    }

    /** Reads all ratings of a file, which may be a pipe. */
    public static ReadRatings read(Path file, ReadingOptions options) throws RatingsFileException {
        return new RatingsFile(file.toString(), options).read(() -> RatingsText.open(file));
    }

    /**
     * Reads all ratings of a stream, which is closed.
     *
     * @param source what the stream is called in messages
     */
    public static ReadRatings read(String source, InputStream bytes, ReadingOptions options)
            throws RatingsFileException {
        return new RatingsFile(source, options).read(() -> RatingsText.open(source, bytes));
    }

    private interface Opening {
        Reader open() throws IOException;
    }

    private ReadRatings read(Opening opening) throws RatingsFileException {
        try (Reader text = opening.open()) {
            TextStart start = TextStart.of(text);
            String head = start.wholeLines(source);
            Matcher told = SEPARATOR_LINE.matcher(head);
            // the end of that line stays, so that lines keep their numbers
            int skipped = told.lookingAt() ? told.end() : 0;
            ReadingOptions known = skipped > 0 && options.separator() == null ? separatedBy(told.group(1)) : options;
            Sample sample = DialectChoice.of(source, head.substring(skipped), known);
            Layout layout = LayoutChoice.of(source, sample, options);
            RecordReader records = new RecordReader(source, start.textFrom(skipped));
            try (Rows rows = layout.dialect().rows(records, false)) {
                return collect(layout, new RatingLines(source, layout, records, rows, options), rows);
            }
        } catch (IOException | UncheckedIOException e) {
            throw RatingsFileException.of(source, e);
        }
    }

    private ReadingOptions separatedBy(String told) throws RatingsFileException {
        if (!Delimited.isSeparator(told)) {
            throw new RatingsFileException(source, 1, Delimited.EXPECTED_SEPARATOR, "sep=" + told);
        }
        return options.withSeparator(told);
    }

    private ReadRatings collect(Layout layout, RatingLines lines, Rows rows) throws IOException {
        RatingMatrixBuilder builder = lines.collect();
        int taken = builder.size();
        RatingMatrix ratings = builder.drain();
        boolean isColumnOfOnes =
                layout.hasRatings() && !layout.isNamedRating() && ratings.min() == 1 && ratings.max() == 1;
        RatingMatrix wanted = isColumnOfOnes ? ratings.preferencesFrom(Double.NEGATIVE_INFINITY) : ratings;
        return new ReadRatings(
                wanted, Understanding.of(layout, lines.counts(), rows.comments(), taken, wanted), isColumnOfOnes);
    }
}
