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
package io.github.autotaste.spark;

import io.github.autotaste.ratings.Candidates;
import io.github.autotaste.ratings.IdIndex;
import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.TopList;
import io.github.autotaste.ratings.UserProfile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * From the profiles of a partition to the lists of its users, some users at once: memory does not grow with the users. A user
 * without a profile has null as list.
 *
 * @param tieBreaks what equal scores are decided by, as {@link io.github.autotaste.ratings.TopN} takes them
 * @param length of the lists at most
 * @param excludeKnown whether the items of a profile are left out
 */
record ListsOfUsers(
        Broadcast<SharedScorer> shared, Broadcast<float[][]> tieBreaks, IdColumn item, int length, boolean excludeKnown)
        implements MapPartitionsFunction<Row, Row> {

    /** Scores that a block of users takes at most: 16 MB. */
    private static final int SCORES_AT_ONCE = 4 << 20;

    private static final int MOST_USERS_AT_ONCE = 64;

    /** A user and a list, as ALS returns it. */
    static StructType schema(IdColumn user, IdColumn item) {
        StructType entry = new StructType().add(item.name(), item.type()).add("rating", DataTypes.FloatType);
        return new StructType().add(user.name(), user.type()).add("recommendations", DataTypes.createArrayType(entry));
    }

    /** Users whose scores are in memory at once. */
    static int usersAtOnce(ItemScorer scorer) {
        return Math.max(
                1, Math.min(MOST_USERS_AT_ONCE, SCORES_AT_ONCE / scorer.items().size()));
    }

    @Override
    public Iterator<Row> call(Iterator<Row> profiles) {
        ItemScorer scorer = shared.value().scorer();
        int atOnce = usersAtOnce(scorer);
        return new Iterator<>() {
            private Iterator<Row> lists = Collections.emptyIterator();

            @Override
            public boolean hasNext() {
                return lists.hasNext() || profiles.hasNext();
            }

            @Override
            public Row next() {
                if (!lists.hasNext()) {
                    lists = lists(scorer, some(profiles, atOnce)).iterator();
                }
                return lists.next();
            }
        };
    }

    Candidates candidates() {
        return excludeKnown ? Candidates.UNKNOWN_ITEMS : (profile, scores) -> {};
    }

    private static List<Row> some(Iterator<Row> profiles, int atOnce) {
        List<Row> some = new ArrayList<>();
        while (some.size() < atOnce && profiles.hasNext()) {
            some.add(profiles.next());
        }
        return some;
    }

    private List<Row> lists(ItemScorer scorer, List<Row> rows) {
        List<Row> known = rows.stream().filter(row -> !row.isNullAt(1)).toList();
        List<UserProfile> profiles = known.stream()
                .map(row -> UserRatings.of(row, scorer.items()).profile(scorer.users()))
                .toList();
        Iterator<TopList> lists = TopList.of(scorer, profiles, length, candidates(), tieBreaks.value())
                .iterator();
        List<Row> made = new ArrayList<>();
        for (Row row : rows) {
            Row[] entries = row.isNullAt(1) ? null : entries(lists.next(), scorer.items());
            made.add(RowFactory.create(row.get(0), entries));
        }
        return made;
    }

    private Row[] entries(TopList list, IdIndex items) {
        Row[] entries = new Row[list.itemIndices().length];
        for (int rank = 0; rank < entries.length; rank++) {
            entries[rank] = RowFactory.create(item.idAt(items, list.itemIndices()[rank]), list.scores()[rank]);
        }
        return entries;
    }
}
