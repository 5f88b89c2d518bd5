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
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.commons.csv.CSVParser;

/**
 * A text file with one rating per line: a user id, an item id and, if there are any, a rating and a timestamp
 * (which counts if every line has one), separated by TAB, comma, {@code ::} or {@code ;}. Values may be quoted, a header line may name the columns,
 * the file may be gzip and may start with a byte order mark; empty lines and lines that start with {@code #} do not
 * count. If a user rates an item twice, the last rating counts. A line has at most {@value RecordReader#MAX_CHARACTERS}
 * characters, with the values that quotes carry on over several lines.
 */
public final class RatingsFile {

    private static final int HEAD_CHARACTERS = RecordReader.MAX_CHARACTERS;

    private final Path file;

    private RatingsFile(Path file) {
        this.file = file;
    }

    /** Reads all ratings of a file. */
    public static RatingMatrix read(Path file) throws RatingsFileException {
        return new RatingsFile(file).collect().build();
    }

    private RatingMatrixBuilder collect() throws RatingsFileException {
        try (BufferedReader text = RatingsText.open(file)) {
            RatingsLayout layout = RatingsLayout.of(file, head(text));
            RecordReader records = new RecordReader(file, text);
            try (CSVParser lines = CSVParser.parse(records, layout.format())) {
                return new RatingLines(file, layout, records, lines).collect();
            }
        } catch (IOException | UncheckedIOException e) {
            throw RatingsFileException.of(file, e);
        }
    }

    /** The first whole lines of a text, which is left at its start. */
    private String head(BufferedReader text) throws IOException {
        char[] head = new char[HEAD_CHARACTERS];
        text.mark(HEAD_CHARACTERS);
        int length = 0;
        for (int read = 0; read >= 0 && length < head.length; read = text.read(head, length, head.length - length)) {
            length += read;
        }
        text.reset();
        String start = new String(head, 0, length);
        if (length < head.length) {
            return start;
        }
        int wholeLines = start.lastIndexOf('\n') + 1;
        if (wholeLines == 0) {
            throw RecordReader.tooLong(file, 1);
        }
        return start.substring(0, wholeLines);
    }
}
