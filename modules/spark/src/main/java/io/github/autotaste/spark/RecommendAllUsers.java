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

import java.io.IOException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The lists of all users out of a stored model, for {@code spark-submit}: {@code MODEL RATINGS OUT COUNT [parquet|text]}. The
 * ratings are Parquet with columns {@code user}, {@code item} and {@code rating}.
 */
public final class RecommendAllUsers {

    private RecommendAllUsers() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 4 || arguments.length > 5) {
            throw new IllegalArgumentException(
                    "Expected MODEL RATINGS OUT COUNT [parquet|text], found " + arguments.length + " arguments");
        }
        String form = arguments.length == 5 ? arguments[4] : "parquet";
        if (!form.equals("parquet") && !form.equals("text")) {
            throw new IllegalArgumentException("Expected parquet or text, found " + form);
        }
        try (SparkSession spark = SparkSession.builder().getOrCreate();
                StoredModel model = StoredModel.load(spark, arguments[0])) {
            Dataset<Row> ratings = spark.read().parquet(arguments[1]);
            Dataset<Row> lists = model.recommend(ratings, RatingColumns.DEFAULT, Integer.parseInt(arguments[3]));
            if (form.equals("text")) {
                StoredModel.lines(lists).write().text(arguments[2]);
            } else {
                StoredModel.rows(lists).write().parquet(arguments[2]);
            }
        }
    }
}
