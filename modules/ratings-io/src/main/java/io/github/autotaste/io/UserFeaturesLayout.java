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
import io.github.autotaste.ratings.IdIndex;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds which columns of a table of users hold ids and features. */
final class UserFeaturesLayout {

    /** The columns of {@code u.user} of MovieLens-100K and of {@code users.dat} of MovieLens-1M, which have no header. */
    private static final List<String> OF_100K = List.of("user", "age", "gender", "occupation", "zip code");

    private static final List<String> OF_1M = List.of("user", "gender", "age", "occupation", "zip code");

    /** Whole numbers of so few different values stand for categories, such as the years or the age groups of a service. */
    private static final int MOST_CODES = 32;

    private UserFeaturesLayout() {}

    static FeaturesLayout of(Object source, TitlesTable table) throws RatingsFileException {
        for (List<String> names : List.of(OF_100K, OF_1M)) {
            if (isOfMovieLens(table, names)) {
                return layout(table, false, 0, names);
            }
        }
        List<String> first = table.rows().isEmpty() ? List.of() : table.rows().get(0);
        boolean hasHeader = TitlesLayout.isAboveNumbers(table.rows())
                || first.stream().noneMatch(IdIndex::isNumber)
                        && first.stream().anyMatch(name -> ColumnNames.userRank(name) >= 0);
        if (!hasHeader) {
            return layout(table, false, 0, unnamed(table.width()));
        }
        int user = TitlesLayout.best(first, -1, ColumnNames::userRank);
        if (user < 0) {
            throw new RatingsFileException(
                    source, "which column is the user among " + String.join(", ", first) + "? Call it user");
        }
        FeaturesLayout.requireNames(source, table, user);
        return layout(table, true, user, first);
    }

    private static boolean isOfMovieLens(TitlesTable table, List<String> names) {
        return table.width() == names.size()
                && table.rows().stream()
                        .filter(row -> row.size() == names.size())
                        .allMatch(row -> IdIndex.isNumber(row.get(0))
                                && IdIndex.isNumber(row.get(names.indexOf("age")))
                                && Set.of("F", "M").contains(row.get(names.indexOf("gender"))));
    }

    private static List<String> unnamed(int width) {
        return IntStream.rangeClosed(1, width)
                .mapToObj(column -> "column " + column)
                .toList();
    }

    private static FeaturesLayout layout(TitlesTable table, boolean hasHeader, int user, List<String> names) {
        List<FeatureColumn> columns = IntStream.range(0, table.width())
                .filter(column -> column != user)
                .mapToObj(column -> new FeatureColumn(
                        column,
                        names.get(column),
                        kind(names.get(column), FeaturesLayout.texts(table, column, hasHeader))))
                .toList();
        return new FeaturesLayout(hasHeader, user, columns);
    }

    private static Kind kind(String name, List<String> texts) {
        Kind kind = FeaturesLayout.kind(texts);
        boolean comeBack = FeaturesLayout.comeBack(texts);
        if (ColumnNames.isPostalCode(name)) {
            return Kind.NAMES;
        }
        if (kind == Kind.NUMBER) {
            boolean areCodes = comeBack
                    && Set.copyOf(texts).size() <= MOST_CODES
                    && texts.stream().allMatch(IdIndex::isNumber);
            return areCodes ? Kind.CATEGORIES : Kind.NUMBER;
        }
        boolean areSets = texts.stream().anyMatch(text -> text.contains("|"));
        return kind == Kind.CATEGORIES && !comeBack && !areSets ? Kind.NAMES : kind;
    }
}
