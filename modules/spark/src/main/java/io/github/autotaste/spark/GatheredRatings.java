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
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.xxhash64;

import io.github.autotaste.ratings.IdIndex;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The ratings of users, by user.
 *
 * @param profiles rows as {@link RatingsTable#profiles} makes them
 * @param hasValues whether ratings have values
 */
record GatheredRatings(Dataset<Row> profiles, IdColumn user, IdColumn item, boolean hasValues) {

    private static final long PARTS = 1L << 40;

    static GatheredRatings of(RatingsTable table) {
        return new GatheredRatings(table.profiles(), table.user(), table.item(), table.hasValues());
    }

    /** Those of about so many users, which depend on their ids and the seed alone; all if there are no more. */
    GatheredRatings sampleOf(int users, long seed) {
        long count = profiles.count();
        if (count <= users) {
            return this;
        }
        long below = (long) ((double) users / count * PARTS);
        Dataset<Row> sampled = profiles.where(
                pmod(xxhash64(lit(seed), col("user")), lit(PARTS)).lt(lit(below)));
        return new GatheredRatings(sampled, user, item, hasValues);
    }

    /** The index of the items that have a rating. */
    IdIndex items() {
        List<Row> ids = profiles.select(explode(col("items"))).distinct().collectAsList();
        return item.index(ids.stream().map(row -> row.get(0)).toList());
    }

    /** The users with the indices of their items. */
    JavaRDD<UserRatings> byUser(Broadcast<SharedIds> items) {
        return profiles.toJavaRDD().map(row -> UserRatings.of(row, items.value().index()));
    }

    JavaSparkContext context() {
        return JavaSparkContext.fromSparkContext(profiles.sparkSession().sparkContext());
    }
}
