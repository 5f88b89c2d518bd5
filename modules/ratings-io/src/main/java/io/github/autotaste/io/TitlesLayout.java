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

import io.github.autotaste.ratings.IdIndex;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a table hold ids and titles.
 *
 * @param hasHeader whether the first row names the columns
 * @param item the column of the ids
 * @param title the column of the titles
 */
record TitlesLayout(boolean hasHeader, int item, int title) {

    /** Finds the columns by what is told, by their names, or without names by their places. */
    static TitlesLayout of(Object source, TitlesTable table, TitleColumns told) throws RatingsFileException {
        return new Choice(source, table, told).layout();
    }

    /** The column with the surest name; -1 if there is none, or several are as sure. */
    static int best(List<String> names, int taken, ToIntFunction<String> rankOf) {
        int best = -1;
        int bestRank = Integer.MAX_VALUE;
        for (int column = 0; column < names.size(); column++) {
            int rank = column == taken ? -1 : rankOf.applyAsInt(names.get(column));
            if (rank >= 0 && rank < bestRank) {
                best = column;
                bestRank = rank;
            } else if (rank == bestRank) {
                best = -1;
            }
        }
        return best;
    }

    /** Whether the first row has a text where all others have a number, which it then names. */
    static boolean isAboveNumbers(List<List<String>> rows) {
        return rows.size() > 1
                && !IdIndex.isNumber(rows.get(0).get(0))
                && rows.stream().skip(1).allMatch(row -> IdIndex.isNumber(row.get(0)));
    }

    /** One choice, for its messages. */
    private record Choice(Object source, TitlesTable table, TitleColumns told) {

        TitlesLayout layout() throws RatingsFileException {
            List<String> first =
                    table.rows().isEmpty() ? List.of() : table.rows().get(0);
            boolean hasNames = first.stream().noneMatch(IdIndex::isNumber)
                    && first.stream().anyMatch(name -> ColumnNames.titleRank(name) >= 0)
                    && first.stream().anyMatch(name -> ColumnNames.itemRank(name) >= 0);
            boolean hasHeader = hasNames || isTold(first) || isAboveNumbers(table.rows());
            List<String> names = hasHeader
                    ? first
                    : IntStream.rangeClosed(1, table.width())
                            .mapToObj(String::valueOf)
                            .toList();
            boolean areUnnamed = !hasHeader || !hasNames && names.size() == 2;
            int title = column(names, told.title(), areUnnamed ? 1 : best(names, -1, ColumnNames::titleRank));
            int item = column(names, told.item(), areUnnamed ? 0 : best(names, title, ColumnNames::itemRank));
            int other = names.size() == 2 ? 1 - Math.max(title, item) : -1;
            require(names, title >= 0 || other >= 0 && item >= 0, "title");
            require(names, item >= 0 || other >= 0, "item");
            return new TitlesLayout(hasHeader, item >= 0 ? item : other, title >= 0 ? title : other);
        }

        private boolean isTold(List<String> first) {
            return Stream.of(told.item(), told.title())
                    .flatMap(Stream::ofNullable)
                    .anyMatch(name -> !IdIndex.isNumber(name) && first.contains(name));
        }

        private int column(List<String> names, @Nullable String toldName, int otherwise) throws RatingsFileException {
            if (toldName == null) {
                return otherwise;
            }
            int column = names.indexOf(toldName);
            if (column < 0 && toldName.matches("[1-9]\\d{0,5}") && Integer.parseInt(toldName) <= table.width()) {
                column = Integer.parseInt(toldName) - 1;
            }
            if (column < 0) {
                throw new RatingsFileException(
                        source, "there is no column " + toldName + " among " + String.join(", ", names));
            }
            return column;
        }

        private void require(List<String> names, boolean isKnown, String what) throws RatingsFileException {
            if (!isKnown) {
                throw new RatingsFileException(
                        source,
                        "which column is the " + what + " among " + String.join(", ", names)
                                + "? --titles-columns item=...,title=... says so");
            }
        }
    }
}
