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
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The two-way map between outside ids and dense indices ({@code 0 .. size-1}). Outside ids are whole numbers ({@code long},
 * any value) or texts; texts have the numbers of their indices.
 *
 * <p>Ids are kept in ascending order, so the index of an id depends on the set of ids alone, never on the order in
 * which a file or a database gave them; a smaller index is a smaller id. Texts are in the order of {@link String#compareTo}.
 * Ids that come later go {@link #followedBy behind} those, so that no index changes its meaning. Immutable.
 */
public final class IdIndex {

    private final long[] ids;
    /** As many as there are ids; null where ids are numbers. */
    private final String @Nullable [] texts;
    /** How many ids ascend from the first on. */
    private final int ascending;
    /** The indices of the others, by ascending id. */
    private final int[] others;

    /** @throws IllegalArgumentException if an id is there twice */
    private IdIndex(long[] ids, String @Nullable [] texts) {
        this.ids = ids;
        this.texts = texts;
        int prefix = Math.min(1, ids.length);
        while (prefix < ids.length && compare(prefix - 1, prefix) < 0) {
            prefix++;
        }
        ascending = prefix;
        others = IntStream.range(prefix, ids.length)
                .boxed()
                .sorted(this::compare)
                .mapToInt(index -> index)
                .toArray();
        for (int place = 0; place < others.length; place++) {
            int index = others[place];
            if (search(ascending, at -> compare(at, index)) >= 0
                    || place > 0 && compare(others[place - 1], index) == 0) {
                throw new IllegalArgumentException("Expected every id once, found " + textAt(index) + " twice");
            }
        }
    }

    private int compare(int one, int other) {
        return texts == null ? Long.compare(ids[one], ids[other]) : texts[one].compareTo(texts[other]);
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
        requireTexts(sorted);
        return new IdIndex(LongStream.range(0, sorted.length).toArray(), sorted);
    }

    private static void requireTexts(String[] texts) {
        for (String text : texts) {
            if (text.isEmpty() || text.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException(
                        "Expected ids of at least one character and no control characters, found \"" + text + "\"");
            }
        }
    }

    /** The index over ids in the order they are given: each has its place as its index. */
    public static IdIndex inOrder(long... ids) {
        return new IdIndex(ids.clone(), null);
    }

    /**
     * The index over texts in the order they are given: each has its place as its index.
     *
     * @throws IllegalArgumentException if one is there twice, is empty or has control characters
     */
    public static IdIndex ofTextsInOrder(Collection<String> texts) {
        String[] inOrder = texts.toArray(String[]::new);
        requireTexts(inOrder);
        return new IdIndex(LongStream.range(0, inOrder.length).toArray(), inOrder);
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
        return of(
                LongStream.concat(LongStream.of(ids), LongStream.of(other.ids)).toArray());
    }

    /**
     * These ids with their indices, and others behind them in their order. If ids of one are texts, all of the result are.
     *
     * @throws IllegalArgumentException if an id is in both
     */
    public IdIndex followedBy(IdIndex later) {
        if (hasTexts() || later.hasTexts()) {
            return ofTextsInOrder(Stream.concat(texts(), later.texts()).toList());
        }
        return new IdIndex(
                LongStream.concat(LongStream.of(ids), LongStream.of(later.ids)).toArray(), null);
    }

    /** The first of these ids, with their indices. */
    public IdIndex first(int count) {
        return count == size()
                ? this
                : new IdIndex(Arrays.copyOf(ids, count), texts == null ? null : Arrays.copyOf(texts, count));
    }

    /** All ids as texts, in index order. */
    public Stream<String> texts() {
        return texts == null ? LongStream.of(ids).mapToObj(Long::toString) : Stream.of(texts);
    }

    /** Whether ids are texts; their numbers then mean nothing beyond this index. */
    public boolean hasTexts() {
        return texts != null;
    }

    public int size() {
        return ids.length;
    }

    /** The dense index of {@code id}, or -1 if the id is unknown. */
    public int indexOf(long id) {
        if (texts != null) {
            return id >= 0 && id < ids.length ? (int) id : -1;
        }
        int index = Arrays.binarySearch(ids, 0, ascending, id);
        return index >= 0 ? index : indexAmongOthers(at -> Long.compare(ids[at], id));
    }

    private int indexAmongOthers(IntUnaryOperator comparison) {
        int place = search(others.length, at -> comparison.applyAsInt(others[at]));
        return place >= 0 ? others[place] : -1;
    }

    /** The place among so many in ascending order that compares as 0; -1 if none does. */
    private static int search(int count, IntUnaryOperator comparison) {
        int from = 0;
        int to = count;
        while (from < to) {
            int middle = (from + to) >>> 1;
            int sign = comparison.applyAsInt(middle);
            if (sign == 0) {
                return middle;
            }
            from = sign < 0 ? middle + 1 : from;
            to = sign < 0 ? to : middle;
        }
        return -1;
    }

    /** The dense index of an id as {@link #textAt} gives it, or -1 if the id is unknown. */
    public int indexOf(String id) {
        if (texts != null) {
            return indexAmong(texts, id);
        }
        return isNumber(id) ? indexOf(Long.parseLong(id)) : -1;
    }

    private int indexAmong(String[] all, String id) {
        int index = Arrays.binarySearch(all, 0, ascending, id);
        return index >= 0 ? index : indexAmongOthers(at -> all[at].compareTo(id));
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
        return ids[index];
    }

    /**
     * The id at a dense index as a text.
     *
     * @throws ArrayIndexOutOfBoundsException if {@code index} is not in {@code [0, size)}
     */
    public String textAt(int index) {
        return texts == null ? Long.toString(ids[index]) : texts[index];
    }

    /** All ids in index order, as a copy; of texts the numbers. */
    public long[] toArray() {
        return ids.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdIndex that && Arrays.equals(ids, that.ids) && Arrays.equals(texts, that.texts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(ids) + Arrays.hashCode(texts);
    }

    @Override
    public String toString() {
        return "IdIndex[" + size() + " ids]";
    }
}
