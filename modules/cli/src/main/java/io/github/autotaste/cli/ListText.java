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
package io.github.autotaste.cli;

import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.TopList;
import io.github.autotaste.ratings.text.Escaping;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How lists are written: as they are printed, or as rows with exact scores.
 *
 * @param items what the items are called
 * @param format null as they are printed
 */
record ListText(ListedItems items, @Nullable RowFormat format) {

    private static final List<String> NAMES = List.of("item", "score", "title");
    private static final List<String> NAMES_WITH_USER =
            Stream.concat(Stream.of("user"), NAMES.stream()).toList();

    /** What comes before lists of one user, or of several. */
    String header(boolean withUsers) {
        return format == null ? "" : format.header(withUsers ? NAMES_WITH_USER : NAMES);
    }

    /** A list in lines. */
    String of(TopList list) {
        RowFormat rows = format;
        if (rows == null) {
            return items.lines(list).map(line -> line + "\n").collect(Collectors.joining());
        }
        return ranks(list)
                .mapToObj(rank -> rows.row(NAMES, id(list, rank), score(list, rank), title(list, rank)))
                .collect(Collectors.joining());
    }

    /** A list in lines that begin with its user. */
    String of(IdIndex users, int user, TopList list) {
        RowFormat rows = format;
        if (rows == null) {
            String start = Escaping.LINE.apply(users.textAt(user)) + "\t";
            return items.lines(list).map(line -> start + line + "\n").collect(Collectors.joining());
        }
        Object userID = RowFormat.id(users, user);
        return ranks(list)
                .mapToObj(
                        rank -> rows.row(NAMES_WITH_USER, userID, id(list, rank), score(list, rank), title(list, rank)))
                .collect(Collectors.joining());
    }

    private static IntStream ranks(TopList list) {
        return IntStream.range(0, list.itemIndices().length);
    }

    private Object id(TopList list, int rank) {
        return RowFormat.id(items.items(), list.itemIndices()[rank]);
    }

    private static @Nullable Object score(TopList list, int rank) {
        return RowFormat.number(list.scores()[rank]);
    }

    private @Nullable String title(TopList list, int rank) {
        return items.titles().get(items.items().textAt(list.itemIndices()[rank]));
    }
}
