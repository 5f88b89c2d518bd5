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
package io.github.autotaste.ratings;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The two-way map between outside ids and dense indices ({@code 0 .. size-1}). Outside ids are whole numbers ({@code long},
 * any value) or texts; texts have the numbers of their indices.
 *
 * <p>Ids are kept in ascending order, so the index of an id depends on the set of ids alone, never on the order in
 * which a file or a database gave them; a smaller index is a smaller id. Texts are in the order of {@link String#compareTo}.
 * Immutable.
 */
public final class IdIndex {

    private final long[] sortedIds;
    /** As many as there are ids; null where ids are numbers. */
    private final String @Nullable [] sortedTexts;

    private IdIndex(long[] sortedIds, String @Nullable [] sortedTexts) {
        this.sortedIds = sortedIds;
        this.sortedTexts = sortedTexts;
    }

    /** The index over the distinct values of {@code ids}, which may come in any order; the array is copied. */
    public static IdIndex of(long... ids) {
        long[] sorted = ids.clone();
        Arrays.sort(sorted);
        int distinct = 0;
        for (int position = 0; position < sorted.length; position++) {
            if (position == 0 || sorted[position] != sorted[distinct - 1]) {
                sorted[distinct++] = sorted[position];
            }
        }
        return new IdIndex(Arrays.copyOf(sorted, distinct), null);
    }

    /**
     * The index over the distinct texts, which may come in any order.
     *
     * @throws IllegalArgumentException if one is empty or has control characters
     */
    public static IdIndex ofTexts(Collection<String> texts) {
        String[] sorted = texts.stream().sorted().distinct().toArray(String[]::new);
        for (String text : sorted) {
            if (text.isEmpty() || text.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException(
                        "Expected ids of at least one character and no control characters, found \"" + text + "\"");
            }
        }
        return new IdIndex(LongStream.range(0, sorted.length).toArray(), sorted);
    }

    /** Whether a text is a whole number in its shortest form, which as an id stays a number. */
    public static boolean isNumber(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int digits = text.length() - start;
        if (digits < 1 || digits > 19 || text.charAt(start) == '0' && text.length() > 1) {
            return false;
        }
        for (int position = start; position < text.length(); position++) {
            if (text.charAt(position) < '0' || text.charAt(position) > '9') {
                return false;
            }
        }
        return digits < 19 || isInRange(text);
    }

    private static boolean isInRange(String text) {
        try {
            Long.parseLong(text);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** The index over the ids of both. If those of one are texts, those of the union are. */
    public IdIndex union(IdIndex other) {
        if (hasTexts() || other.hasTexts()) {
            return ofTexts(Stream.concat(texts(), other.texts()).toList());
        }
        return of(LongStream.concat(LongStream.of(sortedIds), LongStream.of(other.sortedIds))
                .toArray());
    }

    /** All ids as texts, in index order. */
    public Stream<String> texts() {
        return sortedTexts == null ? LongStream.of(sortedIds).mapToObj(Long::toString) : Stream.of(sortedTexts);
    }

    /** Whether ids are texts; their numbers then mean nothing beyond this index. */
    public boolean hasTexts() {
        return sortedTexts != null;
    }

    public int size() {
        return sortedIds.length;
    }

    /** The dense index of {@code id}, or -1 if the id is unknown. */
    public int indexOf(long id) {
        return Math.max(-1, Arrays.binarySearch(sortedIds, id));
    }

    /** The dense index of an id as {@link #textAt} gives it, or -1 if the id is unknown. */
    public int indexOf(String id) {
        if (sortedTexts != null) {
            return Math.max(-1, Arrays.binarySearch(sortedTexts, id));
        }
        return isNumber(id) ? indexOf(Long.parseLong(id)) : -1;
    }

    /** The dense index of the id that another index has at a place, or -1 if the id is unknown here. */
    public int indexOf(IdIndex other, int place) {
        return hasTexts() || other.hasTexts() ? indexOf(other.textAt(place)) : indexOf(other.idAt(place));
    }

    /**
     * The id at a dense index; of texts the number.
     *
     * @throws ArrayIndexOutOfBoundsException if {@code index} is not in {@code [0, size)}
     */
    public long idAt(int index) {
        return sortedIds[index];
    }

    /**
     * The id at a dense index as a text.
     *
     * @throws ArrayIndexOutOfBoundsException if {@code index} is not in {@code [0, size)}
     */
    public String textAt(int index) {
        return sortedTexts == null ? Long.toString(sortedIds[index]) : sortedTexts[index];
    }

    /** All ids in index order, as a copy; of texts the numbers. */
    public long[] toArray() {
        return sortedIds.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdIndex that
                && Arrays.equals(sortedIds, that.sortedIds)
                && Arrays.equals(sortedTexts, that.sortedTexts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(sortedIds) + Arrays.hashCode(sortedTexts);
    }

    @Override
    public String toString() {
        return "IdIndex[" + size() + " ids]";
    }
}
