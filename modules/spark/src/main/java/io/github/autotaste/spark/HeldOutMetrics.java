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

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.nanvl;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * The metrics of module evaluation as aggregates, for contenders and held-out ratings that do not fit one machine: the same
 * figures but for the order of additions.
 */
public final class HeldOutMetrics {

    private HeldOutMetrics() {}

    /**
     * How good lists are at finding what users liked. Means over the users who have a relevant held-out rating; a user of
     * these without a list counts as 0.
     *
     * @param lists a row for each user, as {@link RecommenderModel#recommendForAllUsers} returns them: of one of our models, or
     *     of ALS
     * @param heldOut ratings; each user's items are counted once
     * @param cutoff the ranks that are looked at, at least 1
     * @param relevantFrom the smallest rating of a relevant item; all are relevant if the columns name no rating
     * @return one row of {@code users}, {@code precision}, {@code recall} and {@code ndcg}, as {@code Precision}, {@code
     *     Recall} and {@code Ndcg} define them
     */
    public static Dataset<Row> ofLists(
            Dataset<Row> lists, Dataset<?> heldOut, RatingColumns columns, int cutoff, double relevantFrom) {
        if (cutoff < 1) {
            throw new IllegalArgumentException("Expected a cutoff of at least 1, found " + cutoff);
        }
        RatingsTable table = RatingsTable.of(heldOut, columns);
        Dataset<Row> relevant =
                table.hasValues() ? table.rows().where(col("rating").geq((float) relevantFrom)) : table.rows();
        Dataset<Row> pairs = relevant.select("user", "item").distinct();
        Dataset<Row> hits = pairs.join(ranked(lists, cutoff), new String[] {"user", "item"}, "inner")
                .groupBy("user")
                .agg(count(lit(1)).as("hits"), sum(discount(col("rank"))).as("gain"));
        Dataset<Row> users = pairs.groupBy("user")
                .agg(count(lit(1)).as("relevant"))
                .join(hits, new String[] {"user"}, "left")
                .withColumn("hits", coalesce(col("hits"), lit(0L)))
                .withColumn("gain", coalesce(col("gain"), lit(0.0)));
        return users.agg(
                count(lit(1)).as("users"),
                avg(col("hits").divide(cutoff)).as("precision"),
                avg(col("hits").divide(col("relevant"))).as("recall"),
                avg(col("gain").divide(idealGain(cutoff))).as("ndcg"));
    }

    /** Rows of {@code user}, {@code item} and {@code rank} from 1. */
    private static Dataset<Row> ranked(Dataset<Row> lists, int cutoff) {
        String user = RatingsTable.quoted(lists.columns()[0]);
        String item = RatingsTable.quoted(StoredModel.itemOf(lists));
        return lists.select(col(user).as("user"), posexplode(col("recommendations")))
                .where(col("pos").lt(cutoff))
                .select(
                        col("user"),
                        col("col." + item).as("item"),
                        col("pos").plus(1).as("rank"));
    }

    private static Column discount(Column rank) {
        return log(lit(2.0)).divide(log(rank.plus(1.0)));
    }

    private static Column idealGain(int cutoff) {
        return expr("aggregate(sequence(1L, least(relevant, " + cutoff
                + "L)), 0D, (gain, rank) -> gain + ln(2D) / ln(rank + 1D))");
    }

    /**
     * How far predictions are from held-out ratings, each of which weighs the same.
     *
     * @param predicted rows with a rating and a prediction, as {@link RecommenderModel#transform} returns them with
     *     coldStartStrategy nan, so that all contenders have the same rows
     * @param fallback what stands in for a prediction that is NaN or null: the mean of the training ratings
     * @return one row of {@code ratings}, how many there are, {@code rmse} and {@code mae}
     */
    public static Dataset<Row> ofPredictions(
            Dataset<Row> predicted, String ratingCol, String predictionCol, double fallback) {
        Column rating = number(ratingCol);
        Column prediction = nanvl(coalesce(number(predictionCol), lit(fallback)), lit(fallback));
        Column error = prediction.minus(rating);
        return predicted.agg(
                count(lit(1)).as("ratings"),
                sqrt(avg(error.multiply(error))).as("rmse"),
                avg(abs(error)).as("mae"));
    }

    private static Column number(String name) {
        return col(RatingsTable.quoted(name)).cast(DataTypes.FloatType).cast(DataTypes.DoubleType);
    }
}
