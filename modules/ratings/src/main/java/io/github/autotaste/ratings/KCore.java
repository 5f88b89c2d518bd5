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

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/**
 * The k-core of ratings: the largest part in which every user has at least {@code perUser} ratings and every item at
 * least {@code perItem}. Taking a user away may leave an item with too few and the other way round, so both are taken
 * away until nothing changes; the result does not depend on the order.
 *
 * <p>Seidman, Network structure and minimum degree, Social Networks 5(3), 1983, pages 269-287, for the two sides of a
 * bipartite graph.
 */
public final class KCore {

    private final SparseRows byUser;
    private final SparseRows byItem;
    private final int perUser;
    private final int perItem;
    private final int[] userCounts;
    private final int[] itemCounts;
    private final BitSet droppedUsers = new BitSet();
    private final BitSet droppedItems = new BitSet();

    private KCore(RatingMatrix ratings, int perUser, int perItem) {
        byUser = ratings.byUser();
        byItem = ratings.byItem();
        this.perUser = perUser;
        this.perItem = perItem;
        userCounts = counts(byUser);
        itemCounts = counts(byItem);
    }

    /**
     * The core over the users and items that are left, so indices are not those of the ratings given. It may be empty.
     *
     * @param perUser the least number of ratings of a user; with 0 or 1, users are kept as long as they have any
     * @param perItem the least number of ratings of an item, in the same way
     */
    public static RatingMatrix of(RatingMatrix ratings, int perUser, int perItem) {
        KCore core = new KCore(ratings, Math.max(1, perUser), Math.max(1, perItem));
        core.peel();
        return core.rest(ratings);
    }

    private static int[] counts(SparseRows rows) {
        int[] counts = new int[rows.rowCount()];
        for (int row = 0; row < counts.length; row++) {
            counts[row] = rows.rowLength(row);
        }
        return counts;
    }

    private void peel() {
        Deque<Integer> users = tooRare(userCounts, perUser, droppedUsers);
        Deque<Integer> items = tooRare(itemCounts, perItem, droppedItems);
        while (!users.isEmpty() || !items.isEmpty()) {
            while (!users.isEmpty()) {
                drop(byUser, users.remove(), itemCounts, perItem, droppedItems, items);
            }
            while (!items.isEmpty()) {
                drop(byItem, items.remove(), userCounts, perUser, droppedUsers, users);
            }
        }
    }

    private static Deque<Integer> tooRare(int[] counts, int least, BitSet dropped) {
        Deque<Integer> rare = new ArrayDeque<>();
        for (int row = 0; row < counts.length; row++) {
            if (counts[row] < least) {
                dropped.set(row);
                rare.add(row);
            }
        }
        return rare;
    }

    /** Takes a row away, and notes the columns that have too few ratings from now on. */
    private static void drop(SparseRows rows, int row, int[] counts, int least, BitSet dropped, Deque<Integer> rare) {
        for (int position = rows.start(row); position < rows.end(row); position++) {
            int column = rows.columnAt(position);
            if (--counts[column] < least && !dropped.get(column)) {
                dropped.set(column);
                rare.add(column);
            }
        }
    }

    private RatingMatrix rest(RatingMatrix ratings) {
        BitSet kept = new BitSet();
        for (int user = 0; user < byUser.rowCount(); user++) {
            for (int position = byUser.start(user); position < byUser.end(user); position++) {
                kept.set(position, !droppedUsers.get(user) && !droppedItems.get(byUser.columnAt(position)));
            }
        }
        return RatingMatrixBuilder.like(ratings).addAll(ratings, kept::get).build();
    }
}
