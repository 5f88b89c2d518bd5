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

import io.github.autotaste.io.FeatureColumn.Kind;
import io.github.autotaste.ratings.Feature;
import io.github.autotaste.ratings.IdIndex;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which columns of a table of items or users hold ids and features.
 *
 * @param hasHeader whether the first row names the columns
 * @param id the column of the ids
 * @param columns those that become features
 */
record FeaturesLayout(boolean hasHeader, int id, List<FeatureColumn> columns) {

    /** The last columns of {@code u.item} of MovieLens-100K, which has no header, in their order. */
    private static final List<String> GENRES = List.of(
            "unknown",
            "Action",
            "Adventure",
            "Animation",
            "Children's",
            "Comedy",
            "Crime",
            "Documentary",
            "Drama",
            "Fantasy",
            "Film-Noir",
            "Horror",
            "Musical",
            "Mystery",
            "Romance",
            "Sci-Fi",
            "Thriller",
            "War",
            "Western");

    /** The first five are id, title, two dates and an address. */
    private static final int FIRST_GENRE = 5;

    private static final String GENRE = "genre";
    private static final Pattern BLANK = Pattern.compile("\\s");
    private static final NumberText NUMBERS = new NumberText(null);

    /** Of a table of items. */
    static FeaturesLayout ofItems(Object source, TitlesTable table) throws RatingsFileException {
        if (isItemFileOfMovieLens(table)) {
            return new FeaturesLayout(false, 0, flags());
        }
        List<String> first = table.rows().isEmpty() ? List.of() : table.rows().get(0);
        boolean hasHeader = TitlesLayout.isAboveNumbers(table.rows())
                || first.stream().noneMatch(IdIndex::isNumber)
                        && first.stream().anyMatch(name -> ColumnNames.itemRank(name) >= 0);
        int title = hasHeader ? TitlesLayout.best(first, -1, ColumnNames::titleRank) : table.width() > 2 ? 1 : -1;
        int item = hasHeader ? TitlesLayout.best(first, title, ColumnNames::itemRank) : 0;
        if (item < 0) {
            throw new RatingsFileException(
                    source, "which column is the item among " + String.join(", ", first) + "? Call it item");
        }
        if (hasHeader) {
            requireNames(source, table, item);
        }
        List<FeatureColumn> columns = IntStream.range(0, table.width())
                .filter(column -> column != item && column != title)
                .mapToObj(column -> column(table, column, hasHeader))
                .toList();
        return new FeaturesLayout(hasHeader, item, columns);
    }

    /** Of all columns, that of the ids among them. */
    static void requireNames(Object source, TitlesTable table, int id) throws RatingsFileException {
        int names = table.rows().get(0).size();
        if (names < table.width() || id >= table.width()) {
            throw new RatingsFileException(
                    source, "expected names of " + table.width() + " columns, as most lines have, found " + names);
        }
    }

    /** The same with those columns alone that some features come from, each of the kind that these are. */
    FeaturesLayout of(List<Feature> known) {
        return new FeaturesLayout(
                hasHeader,
                id,
                columns.stream().flatMap(column -> column.of(known)).toList());
    }

    private static boolean isItemFileOfMovieLens(TitlesTable table) {
        int width = FIRST_GENRE + GENRES.size();
        return table.width() == width
                && table.rows().stream()
                        .filter(row -> row.size() == width)
                        .flatMap(row -> row.subList(FIRST_GENRE, width).stream())
                        .allMatch(flag -> flag.equals("0") || flag.equals("1"));
    }

    private static List<FeatureColumn> flags() {
        return IntStream.range(0, GENRES.size())
                .mapToObj(genre ->
                        new FeatureColumn(FIRST_GENRE + genre, Feature.nameOf(GENRE, GENRES.get(genre)), Kind.FLAG))
                .toList();
    }

    private static FeatureColumn column(TitlesTable table, int place, boolean hasHeader) {
        Kind kind = kind(texts(table, place, hasHeader));
        String name = hasHeader ? table.rows().get(0).get(place) : "column " + (place + 1);
        boolean areGenres = !hasHeader && kind == Kind.CATEGORIES && table.width() <= 3;
        return new FeatureColumn(place, areGenres ? GENRE : name, kind);
    }

    /** The texts of a column in the first rows, but for blank ones. */
    static List<String> texts(TitlesTable table, int place, boolean hasHeader) {
        return table.rows().stream()
                .skip(hasHeader ? 1 : 0)
                .filter(row -> row.size() > place && !row.get(place).isBlank())
                .map(row -> row.get(place).strip())
                .toList();
    }

    static Kind kind(List<String> texts) {
        if (texts.stream().noneMatch(text -> Float.isNaN(NUMBERS.parse(text)))) {
            return Kind.NUMBER;
        }
        boolean areSets = texts.stream().anyMatch(text -> text.contains("|"));
        boolean comeBack = comeBack(texts);
        Stream<String> phrases =
                texts.stream().filter(text -> BLANK.matcher(text).find());
        return areSets || comeBack || phrases.findAny().isEmpty() ? Kind.CATEGORIES : Kind.WORDS;
    }
    /** Whether each text is there twice or more on average. */
    static boolean comeBack(List<String> texts) {
        return Set.copyOf(texts).size() <= texts.size() / 2;
    }
}
