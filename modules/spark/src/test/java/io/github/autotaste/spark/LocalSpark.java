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

import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.ratings.SparseRows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Spark in this JVM, with two threads, and ratings as its tables. */
final class LocalSpark {

    private LocalSpark() {}

    /** The one that runs, or a new one. */
    static SparkSession session() {
        return session(2);
    }

    /** As {@link #session()}; a new one has so many threads. */
    static SparkSession session(int threads) {
        return SparkSession.builder()
                .master("local[" + threads + "]")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 3)
                .config("spark.driver.host", "localhost")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .getOrCreate();
    }

    /** A table of users, items and ratings, whose ids have a type. */
    static Dataset<Row> table(SparkSession spark, RatingMatrix ratings, DataType ids) {
        StructType schema = new StructType().add("user", ids).add("item", ids).add("rating", DataTypes.FloatType);
        IdColumn column = new IdColumn("id", ids);
        SparseRows rows = ratings.byUser();
        List<Row> table = new ArrayList<>();
        for (int user = 0; user < rows.rowCount(); user++) {
            for (int position = rows.start(user); position < rows.end(user); position++) {
                table.add(RowFactory.create(
                        column.idAt(ratings.users(), user),
                        column.idAt(ratings.items(), rows.columnAt(position)),
                        rows.valueAt(position)));
            }
        }
        return spark.createDataFrame(table, schema);
    }

    /** From users to their lists, as {@code item:rating} in order; null stays null. */
    static Map<String, List<String>> listsOf(Dataset<Row> recommendations) {
        Map<String, List<String>> lists = new HashMap<>();
        for (Row row : recommendations.collectAsList()) {
            List<String> list = row.isNullAt(1)
                    ? null
                    : row.<Row>getList(1).stream()
                            .map(entry -> entry.get(0) + ":" + entry.get(1))
                            .toList();
            lists.put(String.valueOf(row.get(0)), list);
        }
        return lists;
    }
}
