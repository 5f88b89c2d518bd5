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
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How the items of a list are written: id, score and title, separated by TAB. */
record ListedItems(IdIndex items, Map<String, String> titles) {

    Stream<String> lines(TopList list) {
        return IntStream.range(0, list.itemIndices().length).mapToObj(rank -> line(list, rank));
    }

    private String line(TopList list, int rank) {
        String item = items.textAt(list.itemIndices()[rank]);
        return String.format(
                        Locale.ROOT,
                        "%s\t%.3f\t%s",
                        Escaping.LINE.apply(item),
                        list.scores()[rank],
                        Escaping.LINE.apply(titles.getOrDefault(item, "")))
                .stripTrailing();
    }
}
