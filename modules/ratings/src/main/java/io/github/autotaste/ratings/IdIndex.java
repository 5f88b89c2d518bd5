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

/**
 * The two-way map between outside ids ({@code long}, any value) and dense indices ({@code 0 .. size-1}).
 *
 * <p>Ids are kept in ascending order, so the index of an id depends on the set of ids alone, never on the order in
 * which a file or a database gave them; a smaller index is a smaller id. Immutable.
 */
public final class IdIndex {

    private final long[] sortedIds;

    private IdIndex(long[] sortedIds) {
        this.sortedIds = sortedIds;
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
        return new IdIndex(Arrays.copyOf(sorted, distinct));
    }

    public int size() {
        return sortedIds.length;
    }

    /** The dense index of {@code id}, or -1 if the id is unknown. */
    public int indexOf(long id) {
        int position = Arrays.binarySearch(sortedIds, id);
        return position >= 0 ? position : -1;
    }

    /**
     * The id at a dense index.
     *
     * @throws ArrayIndexOutOfBoundsException if {@code index} is not in {@code [0, size)}
     */
    public long idAt(int index) {
        return sortedIds[index];
    }

    /** All ids in index order, as a copy. */
    public long[] toArray() {
        return sortedIds.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdIndex that && Arrays.equals(sortedIds, that.sortedIds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sortedIds);
    }

    @Override
    public String toString() {
        return "IdIndex[" + size() + " ids]";
    }
}
