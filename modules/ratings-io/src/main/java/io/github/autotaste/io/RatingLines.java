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
import io.github.autotaste.ratings.RatingMatrixBuilder;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.OptionalLong;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Turns the lines of one file into ratings. */
final class RatingLines {

    private static final int RATINGS_BETWEEN_CHECKS = 1 << 18;
    /** See {@link RatingMatrixBuilder}. */
    private static final long BYTES_IN_BUILDER = 12;

    private static final long BYTES_IN_MATRIX = 8;

    private final Path file;
    private final RatingsLayout layout;
    private final RecordReader text;
    private final CSVParser lines;

    RatingLines(Path file, RatingsLayout layout, RecordReader text, CSVParser lines) {
        this.file = file;
        this.layout = layout;
        this.text = text;
        this.lines = lines;
    }

    RatingMatrixBuilder collect() throws RatingsFileException {
        RatingMatrixBuilder ratings =
                layout.hasRatings() ? RatingMatrixBuilder.ofRatings() : RatingMatrixBuilder.ofPreferences();
        Iterator<CSVRecord> records = lines.iterator();
        if (layout.hasHeader()) {
            records.next();
        }
        while (records.hasNext()) {
            add(records.next(), ratings);
            text.recordEndsIn(lines.getCurrentLineNumber());
            if (ratings.size() % RATINGS_BETWEEN_CHECKS == 0) {
                requireRoom(ratings);
            }
        }
        if (ratings.size() == 0) {
            throw new RatingsFileException(file, "expected ratings below the header line, found none");
        }
        return ratings;
    }

    /** For the next ratings, and for the matrix of all so far. */
    private void requireRoom(RatingMatrixBuilder ratings) {
        long bytes = BYTES_IN_BUILDER * RATINGS_BETWEEN_CHECKS + BYTES_IN_MATRIX * ratings.size();
        HeapRoom.require(bytes, file + ", read up to line " + lines.getCurrentLineNumber() + ",");
    }

    private void add(CSVRecord line, RatingMatrixBuilder ratings) throws RatingsFileException {
        if (line.size() < layout.columnsNeeded()) {
            throw complaint("at least " + layout.columnsNeeded() + " values", String.join(layout.delimiter(), line));
        }
        long userID = id(line.get(layout.userColumn()), "user");
        long itemID = id(line.get(layout.itemColumn()), "item");
        float rating = layout.hasRatings() ? rating(line.get(layout.ratingColumn())) : 1f;
        OptionalLong time = layout.time(line);
        if (time.isPresent()) {
            ratings.add(userID, itemID, rating, time.getAsLong());
        } else {
            ratings.add(userID, itemID, rating);
        }
    }

    private long id(String value, String kind) throws RatingsFileException {
        long id;
        try {
            id = Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw complaint("a whole number as " + kind + " id (in Taste, ids are long)", value);
        }
        if (id == Long.MIN_VALUE || id == Long.MAX_VALUE) {
            throw complaint("a " + kind + " id other than the two that Taste keeps for itself", value);
        }
        return id;
    }

    private float rating(String value) throws RatingsFileException {
        try {
            float rating = Float.parseFloat(value);
            if (Float.isFinite(rating)) {
                return rating;
            }
        } catch (NumberFormatException e) {
            // no number is as wrong as an infinite one
        }
        throw complaint("a finite number as rating", value);
    }

    private RatingsFileException complaint(String expected, String found) {
        return new RatingsFileException(file, lines.getCurrentLineNumber(), expected, found);
    }
}
