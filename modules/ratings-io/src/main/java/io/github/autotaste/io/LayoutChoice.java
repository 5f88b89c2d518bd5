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
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Which columns of a table hold what, decided from its first rows. If the table has a header line, its names decide
 * ({@link NamedColumns}), otherwise the places of the columns ({@link PlacedColumns}); what neither settles is refused.
 */
final class LayoutChoice {

    private final String source;
    private final Sample sample;
    private final ReadingOptions options;

    private LayoutChoice(String source, Sample sample, ReadingOptions options) {
        this.source = source;
        this.sample = sample;
        this.options = options;
    }

    static Layout of(String source, Sample sample, ReadingOptions options) throws IOException {
        Layout layout = new LayoutChoice(source, sample, options).layout();
        requireClearNumbers(source, sample, layout, options);
        return layout;
    }

    private Layout layout() throws IOException {
        if (sample.dialect() instanceof JsonObjects || hasHeader()) {
            Row header = sample.rows().get(0);
            return new NamedColumns(source, sample, names(header), 1, options).layout();
        }
        List<String> commented = namesInComment();
        return commented.isEmpty()
                ? new PlacedColumns(source, sample, options).layout()
                : new NamedColumns(source, sample, commented, 0, options).layout();
    }

    private boolean hasHeader() throws RatingsFileException {
        if (options.header() != null) {
            return options.header();
        }
        Row first = sample.rows().get(0);
        if (IntStream.range(0, first.width()).anyMatch(this::isNamedId)) {
            return true;
        }
        if (Arrays.stream(first.values()).anyMatch(LayoutChoice::isNumberOrTime)) {
            return false;
        }
        boolean isAboveNumbers = IntStream.range(0, first.width())
                .mapToObj(column -> sample.column(column, 1))
                .anyMatch(column -> column.isNumeric() || column.isTimes());
        if (isAboveNumbers || Arrays.stream(first.values()).anyMatch(ColumnNames::isKnown)) {
            return true;
        }
        throw new RatingsFileException(
                source,
                first.line(),
                "to know whether the first line names the columns, which --header yes or --header no says",
                sample.dialect().join(first.values()));
    }

    /** An id may be spelt like the name of a column; a name stands there once. */
    private boolean isNamedId(int column) {
        String first = sample.rows().get(0).value(column);
        return first.length() > 1
                && ColumnNames.isId(first)
                && !sample.column(column, 1).values().contains(first);
    }

    private static boolean isNumberOrTime(String value) {
        return NumberText.isNumber(value) || TimeText.looksLikeTime(value);
    }

    /** The header's names, with an empty one for the names of rows that R writes without a name. */
    private List<String> names(Row header) throws RatingsFileException {
        int width = header.width();
        List<Row> rows = sample.rows().subList(1, sample.rows().size());
        boolean areWider = !rows.isEmpty()
                && rows.stream()
                        .allMatch(row ->
                                row.width() == width + 1 && !row.value(width).isEmpty());
        if (!areWider) {
            return List.of(header.values());
        }
        if (!sample.column(0, 1).isDistinct()) {
            Row row = rows.get(0);
            throw new RatingsFileException(
                    source,
                    row.line(),
                    width + " values, as the header line has names",
                    sample.dialect().join(row.values()));
        }
        String[] names = new String[width + 1];
        names[0] = "";
        System.arraycopy(header.values(), 0, names, 1, width);
        return List.of(names);
    }

    /** The names in a comment above the first row, such as {@code # user,item,rating}; empty if there are none. */
    private List<String> namesInComment() throws IOException {
        if (sample.comment() == null || options.header() != null) {
            return List.of();
        }
        String last = sample.comment()
                .lines()
                .reduce((first, second) -> second)
                .orElse("")
                .strip();
        try (Rows rows = sample.dialect().rows(new StringReader(last), true)) {
            String[] names = Objects.requireNonNullElse(rows.next(), new String[0]);
            boolean areNames = names.length == sample.rows().get(0).width()
                    && Arrays.stream(names).anyMatch(ColumnNames::isId)
                    && Arrays.stream(names).noneMatch(LayoutChoice::isNumberOrTime);
            return areNames ? List.of(names) : List.of();
        }
    }

    /** Points that may part thousands are not taken for decimal points. */
    private static void requireClearNumbers(String source, Sample sample, Layout layout, ReadingOptions options)
            throws RatingsFileException {
        if (!layout.hasRatings() || options.decimal() != null) {
            return;
        }
        ColumnSample ratings = sample.column(layout.rating(), layout.headerRows());
        if (ratings.hasDoubtfulPoints()) {
            String example = ratings.values().stream()
                    .filter(NumberText::hasDoubtfulPoint)
                    .findFirst()
                    .orElseThrow();
            throw new RatingsFileException(
                    source,
                    layout.name(layout.rating()) + ": " + example + " may be " + example.replace(".", "") + " or "
                            + NumberText.shortened(example) + "; --decimal , or --decimal . says which");
        }
    }
}
