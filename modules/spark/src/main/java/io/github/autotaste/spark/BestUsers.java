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

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;

import io.github.autotaste.ratings.ItemScorer;
import io.github.autotaste.ratings.TopList;
import io.github.autotaste.ratings.TopN;
import io.github.autotaste.ratings.UserProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * From the profiles of a partition, in ascending order of the users, to the users of the partition who have each item's
 * highest scores. A task keeps so many users and scores for each item, and the ids of its users.
 *
 * @param length how many users of each item at most
 * @param excludeKnown whether users are left out who have the item
 */
record BestUsers(Broadcast<SharedScorer> shared, IdColumn item, int length, boolean excludeKnown)
        implements MapPartitionsFunction<Row, Row> {

    static StructType schema(IdColumn user, IdColumn item) {
        return new StructType()
                .add("item", item.type())
                .add("rating", DataTypes.FloatType)
                .add("user", user.type());
    }

    /** The best of all partitions; of equal scores the smaller user. */
    static Dataset<Row> merged(Dataset<Row> ofPartitions, IdColumn user, IdColumn item, int length) {
        Column all = collect_list(struct(negate(col("rating")).as("below"), col("user")));
        return ofPartitions
                .groupBy("item")
                .agg(slice(sort_array(all), 1, length).as("best"))
                .select(
                        col("item").as(item.name()),
                        transform(
                                        col("best"),
                                        entry -> struct(
                                                entry.getField("user").as(user.name()),
                                                negate(entry.getField("below")).as("rating")))
                                .as("recommendations"));
    }

    @Override
    public Iterator<Row> call(Iterator<Row> profiles) {
        ItemScorer scorer = shared.value().scorer();
        TopN[] best = new TopN[scorer.items().size()];
        Arrays.setAll(best, place -> new TopN(length));
        List<Object> ids = new ArrayList<>();
        int atOnce = ListsOfUsers.usersAtOnce(scorer);
        while (profiles.hasNext()) {
            List<UserProfile> some = new ArrayList<>();
            int first = ids.size();
            while (some.size() < atOnce && profiles.hasNext()) {
                Row row = profiles.next();
                ids.add(row.get(0));
                some.add(UserRatings.of(row, scorer.items()).profile(scorer.users()));
            }
            offer(scorer, some, first, best);
        }
        return IntStream.range(0, best.length)
                .boxed()
                .flatMap(place -> rows(scorer, place, best[place], ids))
                .iterator();
    }

    private void offer(ItemScorer scorer, List<UserProfile> profiles, int firstUser, TopN[] best) {
        float[][] scores = new float[profiles.size()][best.length];
        scorer.scoreAll(profiles, scores);
        for (int slot = 0; slot < scores.length; slot++) {
            if (excludeKnown) {
                for (int known : profiles.get(slot).itemIndices()) {
                    scores[slot][known] = Float.NaN;
                }
            }
            for (int place = 0; place < best.length; place++) {
                best[place].offer(firstUser + slot, scores[slot][place]);
            }
        }
    }

    private Stream<Row> rows(ItemScorer scorer, int place, TopN best, List<Object> ids) {
        TopList list = TopList.drained(best);
        Object itemID = item.idAt(scorer.items(), place);
        return IntStream.range(0, list.itemIndices().length)
                .mapToObj(rank -> RowFactory.create(
                        itemID, scorer.reported(list.scores()[rank]), ids.get(list.itemIndices()[rank])));
    }
}
