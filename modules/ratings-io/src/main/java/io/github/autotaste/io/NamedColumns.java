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

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The columns of a table with names. A role goes to the column that is told, or else to the one with the surest name. What
 * no name settles goes to the one column that is left for it; if there are several, the table is refused.
 */
final class NamedColumns {

    private final String source;
    private final Sample sample;
    private final List<String> names;
    private final int headerRows;
    private final ColumnChoice told;
    private final Map<Role, Integer> columns = new EnumMap<>(Role.class);

    NamedColumns(String source, Sample sample, List<String> names, int headerRows, ReadingOptions options) {
        this.source = source;
        this.sample = sample;
        this.names = names;
        this.headerRows = headerRows;
        this.told = options.columns();
    }

    Layout layout() throws RatingsFileException {
        for (Role role : Role.values()) {
            Optional<String> column = told.column(role);
            if (column.isPresent()) {
                columns.put(role, toldColumn(column.get()));
            }
        }
        if (!told.isComplete()) {
            byName(Role.USER);
            byName(Role.ITEM);
            byName(Role.TIME);
            byName(Role.RATING);
        }
        byElimination();
        requireNoTimesAsRatings();
        return new Layout(
                sample.dialect(),
                headerRows,
                names,
                column(Role.USER),
                column(Role.ITEM),
                column(Role.RATING),
                column(Role.TIME),
                told.isComplete(),
                isRatingSure());
    }

    private boolean isRatingSure() {
        int rating = column(Role.RATING);
        return told.column(Role.RATING).isPresent()
                || rating != Layout.NONE && ColumnNames.rank(Role.RATING, names.get(rating)) == 0;
    }

    private int column(Role role) {
        return columns.getOrDefault(role, Layout.NONE);
    }

    private int toldColumn(String name) throws RatingsFileException {
        int column = names.indexOf(name);
        if (column < 0) {
            column = IntStream.range(0, names.size())
                    .filter(candidate -> names.get(candidate).equalsIgnoreCase(name))
                    .findFirst()
                    .orElse(-1);
        }
        if (column < 0 && name.matches("[1-9]\\d{0,5}") && Integer.parseInt(name) <= names.size()) {
            column = Integer.parseInt(name) - 1;
        }
        if (column < 0) {
            throw new RatingsFileException(source, "there is no column " + name + " among " + String.join(", ", names));
        }
        return column;
    }

    /** The column with the surest name of a role, which must be one. */
    private void byName(Role role) throws RatingsFileException {
        if (columns.containsKey(role) || told.excludes(role)) {
            return;
        }
        List<Integer> best = new ArrayList<>();
        int bestRank = Integer.MAX_VALUE;
        for (int column : unused()) {
            int rank = ColumnNames.rank(role, names.get(column));
            if (rank >= 0 && rank < bestRank) {
                best.clear();
                bestRank = rank;
            }
            if (rank == bestRank) {
                best.add(column);
            }
        }
        if (best.size() > 1 && role != Role.TIME) {
            throw ambiguous("which column is the " + role, best, role);
        }
        if (!best.isEmpty()) {
            columns.put(role, best.stream().filter(this::holdsTimes).findFirst().orElse(best.get(0)));
        }
    }

    private boolean holdsTimes(int column) {
        return sample.column(column, headerRows).isTimes();
    }

    private List<Integer> unused() {
        return IntStream.range(0, names.size())
                .filter(column -> !columns.containsValue(column))
                .boxed()
                .toList();
    }

    private void byElimination() throws RatingsFileException {
        List<Integer> left = new ArrayList<>(unused());
        left.removeIf(column ->
                numbersRows(column) || sample.column(column, headerRows).isEmpty() && !isKnownAlone());
        if (!columns.containsKey(Role.TIME) && !told.excludes(Role.TIME)) {
            takeTimes(left);
        }
        left.removeIf(this::holdsTimes);
        if (columns.containsKey(Role.USER) && columns.containsKey(Role.ITEM)) {
            takeRating(left);
        } else if (columns.containsKey(Role.USER) || columns.containsKey(Role.ITEM)) {
            takeOther(left);
        } else {
            takePlaces(left);
        }
    }

    private boolean isKnownAlone() {
        return sample.rows().size() <= headerRows;
    }

    private boolean numbersRows(int column) {
        ColumnSample values = sample.column(column, headerRows);
        return ColumnNames.canBeIndex(names.get(column)) && (names.get(column).isEmpty() || values.numbersRows());
    }

    private void takeTimes(List<Integer> left) {
        OptionalInt times = left.stream()
                .mapToInt(column -> column)
                .filter(this::holdsTimes)
                .findFirst();
        if (times.isPresent()) {
            columns.put(Role.TIME, times.getAsInt());
        }
    }

    /** The one column of numbers that is left, if there is one. */
    private void takeRating(List<Integer> left) throws RatingsFileException {
        if (columns.containsKey(Role.RATING) || told.excludes(Role.RATING)) {
            return;
        }
        List<Integer> candidates = left.stream()
                .filter(column -> ColumnNames.canBeRating(names.get(column)))
                .filter(column -> sample.column(column, headerRows).isNumeric())
                .toList();
        if (candidates.size() > 1) {
            throw ambiguous("which column is the rating", candidates, Role.RATING);
        }
        if (!candidates.isEmpty()) {
            columns.put(Role.RATING, candidates.get(0));
        }
    }

    /** One of user and item is known; the other is the one column that is left beside a rating. */
    private void takeOther(List<Integer> left) throws RatingsFileException {
        Role missing = columns.containsKey(Role.USER) ? Role.ITEM : Role.USER;
        boolean mayHaveRating = !columns.containsKey(Role.RATING) && !told.excludes(Role.RATING);
        List<Integer> ids = left.size() == 2 && mayHaveRating ? withoutRating(left) : left;
        if (ids.size() != 1) {
            throw ambiguous("which column is the " + missing, ids, missing);
        }
        columns.put(missing, ids.get(0));
        takeRating(
                left.stream().filter(column -> !columns.containsValue(column)).toList());
    }

    /** Of two columns the one that cannot be a rating, if the other can; otherwise both. */
    private List<Integer> withoutRating(List<Integer> two) {
        List<Integer> ids = two.stream()
                .filter(column ->
                        !sample.column(column, headerRows).isNumeric() || !ColumnNames.canBeRating(names.get(column)))
                .toList();
        List<Integer> whole = two.stream()
                .filter(column -> !sample.column(column, headerRows).hasFractions())
                .toList();
        return ids.size() == 1 ? ids : whole.size() == 1 ? whole : two;
    }

    /** No name is known: user, item and rating stand in this order, if there is nothing else. */
    private void takePlaces(List<Integer> left) throws RatingsFileException {
        int rating = column(Role.RATING);
        boolean hasRating = rating != Layout.NONE;
        boolean isInOrder = left.size() >= 2 && (!hasRating || left.get(1) < rating);
        if (!isInOrder || left.size() > (hasRating ? 2 : 3) || areColumnsOfMatrix(left)) {
            throw ambiguous("which columns are the user and the item", left, Role.USER);
        }
        columns.put(Role.USER, left.get(0));
        columns.put(Role.ITEM, left.get(1));
        takeRating(left.subList(2, left.size()));
    }

    private boolean areColumnsOfMatrix(List<Integer> left) {
        return left.stream()
                        .map(column -> names.get(column).replaceAll("\\d+$", ""))
                        .distinct()
                        .count()
                < left.size();
    }

    private void requireNoTimesAsRatings() throws RatingsFileException {
        int rating = column(Role.RATING);
        if (rating != Layout.NONE && told.column(Role.RATING).isEmpty() && holdsTimes(rating)) {
            throw new RatingsFileException(
                    source,
                    "the column " + names.get(rating) + " looks like times (" + example(rating) + ")"
                            + "; --columns user=...,item=...,time=" + names.get(rating) + " or rating="
                            + names.get(rating) + " says what it is");
        }
    }

    private String example(int column) {
        return sample.column(column, headerRows).example();
    }

    private RatingsFileException ambiguous(String question, List<Integer> candidates, Role role) {
        List<String> shown = candidates.stream().limit(6).map(names::get).toList();
        if (candidates.isEmpty()) {
            return new RatingsFileException(
                    source,
                    question + "? There is no such name among " + String.join(", ", names) + advice(role, candidates));
        }
        return new RatingsFileException(
                source,
                question + "? It may be one of " + String.join(", ", shown)
                        + (candidates.size() > shown.size() ? ", ..." : "") + advice(role, candidates));
    }

    private String advice(Role role, List<Integer> candidates) {
        String missing = role == Role.RATING ? " or rating=none" : "";
        String example = candidates.isEmpty() ? "..." : names.get(candidates.get(0));
        return role == Role.USER
                ? "; --columns user=...,item=... says so"
                : "; --columns " + role + "=" + example + missing + " says so";
    }
}
