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
package io.github.autotaste.server.model;

import io.github.autotaste.ratings.IdIndex;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What items are called, and which are called something like what somebody typed. */
public final class Titles {

    private final Map<String, String> byItemID;
    private final Entry[] entries;

    /** An item and its title in lower case. */
    private record Entry(String itemID, String text) {

        boolean hasAll(List<String> words) {
            return words.stream().allMatch(text::contains);
        }
    }

    /** @param byItemID titles by the ids of items */
    public Titles(Map<String, String> byItemID) {
        this.byItemID = Map.copyOf(byItemID);
        entries = byItemID.entrySet().stream()
                .map(entry -> new Entry(entry.getKey(), entry.getValue().toLowerCase(Locale.ROOT)))
                .sorted(Comparator.comparing(Entry::text)) // so that little is left to sort for each text
                .toArray(Entry[]::new);
    }

    public @Nullable String of(String itemID) {
        return byItemID.get(itemID);
    }

    /**
     * The items of a model whose titles have all words of a text, wherever they stand and however they are written; those that start
     * with the first word come first, then by title and id.
     *
     * @param count how many at most
     */
    public List<String> find(String text, IdIndex items, int count) {
        List<String> words = Stream.of(text.toLowerCase(Locale.ROOT).split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        Comparator<Entry> byStart =
                Comparator.comparing(entry -> words.isEmpty() || !entry.text().startsWith(words.get(0)));
        return Arrays.stream(entries)
                .filter(entry -> entry.hasAll(words) && items.indexOf(entry.itemID()) >= 0)
                .sorted(byStart.thenComparing(Entry::text).thenComparing(entry -> items.indexOf(entry.itemID())))
                .limit(count)
                .map(Entry::itemID)
                .toList();
    }
}
