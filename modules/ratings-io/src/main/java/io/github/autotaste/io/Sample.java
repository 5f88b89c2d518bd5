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
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The first rows of a file, read in one dialect.
 *
 * @param comment the comment right above the first row
 */
record Sample(Dialect dialect, List<Row> rows, @Nullable String comment) {

    private static final int ROWS = 1000;

    /** @param head the first lines of a file, or all of them */
    static Sample of(Dialect dialect, String head) throws IOException {
        List<Row> rows = new ArrayList<>();
        String comment = null;
        // the head may end within a quoted value
        try (Reader text = new StringReader(head);
                Rows all = dialect.rows(text, true)) {
            for (String[] values = all.next(); values != null && rows.size() < ROWS; values = all.next()) {
                comment = rows.isEmpty() ? all.comment() : comment;
                rows.add(new Row(values, all.line()));
            }
        }
        return new Sample(dialect, Collections.unmodifiableList(rows), comment);
    }

    /** The number of values that most rows have. */
    int usualWidth() {
        Map<Integer, Integer> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(row.width(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /** The share of rows with so many values. */
    double share(int width) {
        return rows.stream().filter(row -> row.width() == width).count() / (double) rows.size();
    }

    /** How many values of a row are numbers or times, on average. */
    double numbers() {
        boolean hasCommas = !(dialect instanceof Delimited delimited
                && delimited.separator().equals(","));
        long numbers = 0;
        for (Row row : rows) {
            for (String value : row.values()) {
                boolean isNumber = NumberText.isNumber(value) && (hasCommas || !NumberText.hasComma(value));
                numbers += isNumber || TimeText.looksLikeTime(value) ? 1 : 0;
            }
        }
        return numbers / (double) rows.size();
    }

    /** The column as the rows from the given one on have it. */
    ColumnSample column(int column, int firstRow) {
        return new ColumnSample(rows.subList(Math.min(firstRow, rows.size()), rows.size()).stream()
                .map(row -> row.value(column))
                .toList());
    }
}
