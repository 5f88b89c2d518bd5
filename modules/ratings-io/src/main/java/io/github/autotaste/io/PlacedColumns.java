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

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The columns of a table without names: user, item, rating and time from left to right, unless their values speak against
 * it; then the table is refused. Columns that are told go by their number.
 */
final class PlacedColumns {

    private static final int USER = 0;
    private static final int ITEM = 1;
    private static final int RATING = 2;
    private static final int TIME = 3;
    private static final int ROWS_THAT_TELL = 5;

    private final String source;
    private final Sample sample;
    private final ColumnChoice told;
    private final int width;

    PlacedColumns(String source, Sample sample, ReadingOptions options) {
        this.source = source;
        this.sample = sample;
        this.told = options.columns();
        width = told.isEmpty()
                ? sample.rows().get(0).width()
                : Math.max(sample.usualWidth(), sample.rows().get(0).width());
    }

    Layout layout() throws RatingsFileException {
        return told.isEmpty() ? placed() : toldLayout();
    }

    private Layout toldLayout() throws RatingsFileException {
        int user = toldColumn(Role.USER, USER);
        int item = toldColumn(Role.ITEM, ITEM);
        int rating = toldColumn(Role.RATING, RATING);
        return layout(user, item, rating, toldColumn(Role.TIME, TIME));
    }

    /** The column told for a role; otherwise its usual place, if that is there and no other role has it. */
    private int toldColumn(Role role, int usual) throws RatingsFileException {
        Optional<String> column = told.column(role);
        if (column.isPresent()) {
            if (!column.get().matches("[1-9]\\d{0,5}") || Integer.parseInt(column.get()) > width) {
                throw new RatingsFileException(
                        source,
                        "there is no column " + column.get() + ", for no line names the columns; they have the numbers"
                                + " from 1 to " + width);
            }
            return Integer.parseInt(column.get()) - 1;
        }
        String number = String.valueOf(usual + 1);
        boolean isTaken = IntStream.range(0, Role.values().length)
                .anyMatch(other ->
                        told.column(Role.values()[other]).filter(number::equals).isPresent());
        return told.excludes(role) || usual >= width || isTaken ? Layout.NONE : usual;
    }

    private Layout placed() throws RatingsFileException {
        ColumnSample third = sample.column(RATING, 0);
        if (width == 2) {
            return layout(USER, ITEM, Layout.NONE, Layout.NONE);
        }
        requireNoRowNumbers(third);
        if (width == 3) {
            boolean isTimes = third.isTimes();
            boolean isRated = !isTimes && !third.isEmpty();
            return layout(USER, ITEM, isRated ? RATING : Layout.NONE, isTimes ? RATING : Layout.NONE);
        }
        if (third.isTimes()) {
            throw refused(
                    "the third column looks like times (" + third.example() + ")", "user=1,item=2,rating=4,time=3");
        }
        ColumnSample fourth = sample.column(TIME, 0);
        boolean hasTimes = third.isEmpty() ? fourth.isNumeric() : fourth.canBeTimes();
        if (!hasTimes && fourth.isNumeric()) {
            throw refused(
                    "the fourth column does not look like times (" + fourth.example() + ")"
                            + (isComma() ? ", or the comma is a decimal sign, which takes another --separator" : ""),
                    "user=1,item=2,rating=3");
        }
        return layout(USER, ITEM, third.isEmpty() ? Layout.NONE : RATING, hasTimes ? TIME : Layout.NONE);
    }

    private boolean isComma() {
        return sample.dialect() instanceof Delimited delimited
                && delimited.separator().equals(",");
    }

    /** A first column that counts the rows is rather an index, or that of an adjacency list, than a user. */
    private void requireNoRowNumbers(ColumnSample third) throws RatingsFileException {
        int rows = sample.rows().size();
        boolean areManyRows = rows >= ROWS_THAT_TELL || rows > 1 && third.isBeyondUsualScales() && !third.isTimes();
        if (areManyRows && sample.column(USER, 0).numbersRows()) {
            throw refused("the first column numbers the lines", "user=2,item=3 or user=1,item=2,rating=3");
        }
    }

    private RatingsFileException refused(String complaint, String columns) {
        return new RatingsFileException(source, complaint + "; --columns " + columns + " says what the columns are");
    }

    private Layout layout(int user, int item, int rating, int time) {
        List<String> names = IntStream.rangeClosed(1, width)
                .mapToObj(number -> "column " + number)
                .toList();
        return new Layout(
                sample.dialect(),
                0,
                names,
                user,
                item,
                rating,
                time,
                told.isComplete(),
                told.column(Role.RATING).isPresent());
    }
}
