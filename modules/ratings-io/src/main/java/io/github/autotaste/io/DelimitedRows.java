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
import java.util.Iterator;
import java.util.Objects;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Rows of {@link Delimited} text. */
final class DelimitedRows implements Rows {

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private @Nullable String comment;
    private long comments;

    DelimitedRows(CSVParser parser) {
        this.parser = parser;
        records = parser.iterator();
    }

    @Override
    public String @Nullable [] next() throws IOException {
        try {
            comment = null;
            while (records.hasNext()) {
                CSVRecord record = records.next();
                note(record);
                String[] values = record.values();
                if (values.length > 1 || !values[0].isBlank()) {
                    return values;
                }
            }
            return null;
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    private void note(CSVRecord record) {
        if (record.hasComment()) {
            comment = record.getComment();
            comments += linesOf(comment);
        }
    }

    @Override
    public long line() {
        return parser.getCurrentLineNumber();
    }

    @Override
    public long comments() {
        return comments + (parser.hasTrailerComment() ? linesOf(parser.getTrailerComment()) : 0);
    }

    /** One more than there are line feeds, as an empty comment is one too. */
    private static long linesOf(String comment) {
        return 1 + comment.chars().filter(character -> character == '\n').count();
    }

    @Override
    public @Nullable String comment() {
        return comment;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
