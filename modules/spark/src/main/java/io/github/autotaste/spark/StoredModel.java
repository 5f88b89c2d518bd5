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
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;

import io.github.autotaste.ratings.ItemQuality;
import io.github.autotaste.ratings.ItemScorer;
import java.io.IOException;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * A model file or an ONNX file that makes the lists of all users on the executors, as {@code autotaste recommend --all-users}
 * does on one machine. Each executor reads the file once; of ONNX it has one session.
 */
public final class StoredModel implements AutoCloseable {

    private final JavaSparkContext context;
    private final ItemScorer scorer;
    private final Broadcast<SharedScorer> shared;

    private StoredModel(JavaSparkContext context, ItemScorer scorer, Broadcast<SharedScorer> shared) {
        this.context = context;
        this.scorer = scorer;
        this.shared = shared;
    }

    /**
     * Reads a file and gives it to the executors.
     *
     * @param file in any of Hadoop's file systems; ONNX if its name ends in {@code .onnx}, and then in one part
     * @throws IOException if it cannot be read, or is no such file
     */
    public static StoredModel load(SparkSession spark, String file) throws IOException {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        StoredFormat format = StoredFormat.of(file);
        return LocalCopy.of(file, context.hadoopConfiguration(), local -> {
            ItemScorer scorer = format.read(local);
            return new StoredModel(context, scorer, context.broadcast(SharedScorer.of(format, scorer, local)));
        });
    }

    /**
     * The best items of every user who has ratings; these are left out.
     *
     * @param ratings of the users to recommend to; items that the model does not know are passed over
     * @param numItems at least 1
     * @return a row for each user, as {@link RecommenderModel#recommendForAllUsers}
     */
    public Dataset<Row> recommend(Dataset<?> ratings, RatingColumns columns, int numItems) {
        RatingsTable table = RatingsTable.of(ratings, columns);
        Dataset<Row> profiles = table.profiles();
        Broadcast<float[][]> tieBreaks = context.broadcast(quality(profiles).tieBreaks(scorer));
        return profiles.mapPartitions(
                new ListsOfUsers(shared, tieBreaks, table.item(), numItems, true),
                Encoders.row(ListsOfUsers.schema(table.user(), table.item())));
    }

    private ItemQuality quality(Dataset<Row> profiles) {
        double[] sums = new double[scorer.items().size()];
        float[] counts = new float[sums.length];
        Dataset<Row> totals = profiles.select(explode(functions.arrays_zip(col("items"), col("ratings")))
                        .as("entry"))
                .groupBy("entry.items")
                .agg(sum("entry.ratings"), count(lit(1)));
        for (Row row : totals.collectAsList()) {
            int item = IdColumn.indexOf(scorer.items(), row.get(0));
            if (item >= 0) {
                sums[item] = row.getDouble(1);
                counts[item] = row.getLong(2);
            }
        }
        return ItemQuality.of(sums, counts);
    }

    /** Lists as rows of {@code userID}, {@code rank} from 1, {@code itemID} and {@code score}. */
    public static Dataset<Row> rows(Dataset<Row> lists) {
        String user = lists.columns()[0];
        String item = itemOf(lists);
        return lists.select(col(RatingsTable.quoted(user)).as("userID"), posexplode(col("recommendations")))
                .select(
                        col("userID"),
                        col("pos").plus(1).as("rank"),
                        col("col").getField(item).as("itemID"),
                        col("col").getField("rating").as("score"));
    }

    /** Lists as lines in the form of Mahout's {@code RecommenderJob}: {@code user TAB [item:score,item:score]}. */
    public static Dataset<String> lines(Dataset<Row> lists) {
        String item = itemOf(lists);
        return lists.select(concat(
                        col(RatingsTable.quoted(lists.columns()[0])).cast("string"),
                        lit("\t["),
                        concat_ws(
                                ",",
                                transform(
                                        col("recommendations"),
                                        entry -> concat(
                                                entry.getField(item).cast("string"),
                                                lit(":"),
                                                entry.getField("rating").cast("string")))),
                        lit("]")))
                .as(Encoders.STRING());
    }

    /** The name of the column of items in lists. */
    static String itemOf(Dataset<Row> lists) {
        return lists.selectExpr("explode(recommendations) as entry")
                .select("entry.*")
                .columns()[0];
    }

    /** Takes the model back from the executors; lists that were not made yet cannot be made any more. */
    @Override
    public void close() throws IOException {
        shared.destroy();
        if (scorer instanceof AutoCloseable open) {
            try {
                open.close();
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }
}
