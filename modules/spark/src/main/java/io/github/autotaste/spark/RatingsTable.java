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

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.raise_error;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import scala.Option;

/**
 * Ratings as rows of {@code user}, {@code item} and {@code rating}. A null or a rating that is not finite fails the job, with
 * a message, when the rows are read.
 *
 * @param hasValues whether ratings have values, or are bare preferences, each of which counts as 1
 */
record RatingsTable(Dataset<Row> rows, IdColumn user, IdColumn item, boolean hasValues) {

    private static final int PARTITIONS_PER_CORE = 4;

    /**
     * The ratings in some columns of a dataset.
     *
     * @throws IllegalArgumentException if a column is missing or of another type
     */
    static RatingsTable of(Dataset<?> data, RatingColumns columns) {
        columns.requireIn(data.schema());
        IdColumn user = IdColumn.in(data.schema(), columns.user());
        IdColumn item = IdColumn.in(data.schema(), columns.item());
        boolean hasValues = !columns.rating().isEmpty();
        Column rating = hasValues ? rating(columns.rating()) : lit(1f);
        Dataset<Row> rows = data.select(id(user).as("user"), id(item).as("item"), rating.as("rating"));
        return new RatingsTable(rows, user, item, hasValues);
    }

    private static Column id(IdColumn column) {
        return coalesce(
                col(quoted(column.name())),
                raise_error(lit("Expected an id in column " + column.name() + ", found null")));
    }

    private static Column rating(String name) {
        Column value = col(quoted(name)).cast(DataTypes.FloatType);
        Column isFinite = value.isNotNull()
                .and(not(value.isNaN()))
                .and(value.leq(Float.MAX_VALUE))
                .and(value.geq(-Float.MAX_VALUE));
        return when(isFinite, value)
                .otherwise(
                        raise_error(lit("Expected finite ratings in column " + name + ", found null, NaN or infinity"))
                                .cast(DataTypes.FloatType));
    }

    /** A column's name as it is, dots included. */
    static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    /**
     * A row for each user: {@code user}, {@code items} and {@code ratings}, in the order of the items. Of several ratings of a
     * user for an item, the mean counts, which does not depend on the order of the rows.
     */
    Dataset<Row> profiles() {
        return rows.repartition(partitions(), col("user"))
                .groupBy("user", "item")
                .agg(avg("rating").cast(DataTypes.FloatType).as("rating"))
                .groupBy("user")
                .agg(sort_array(collect_list(struct("item", "rating"))).as("entries"))
                .select(
                        col("user"),
                        col("entries.item").as("items"),
                        col("entries.rating").as("ratings"));
    }

    /** Few ratings may be many lists: Spark would put them together into fewer partitions than there are cores. */
    private int partitions() {
        Option<String> wanted = rows.sparkSession().conf().getAll().get("spark.sql.shuffle.partitions");
        return wanted.isDefined()
                ? Integer.parseInt(wanted.get())
                : PARTITIONS_PER_CORE * rows.sparkSession().sparkContext().defaultParallelism();
    }
}
