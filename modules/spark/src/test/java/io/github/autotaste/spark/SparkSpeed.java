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

import io.github.autotaste.autoencoder.config.AutoencoderConfig;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.ml.recommendation.ALS;
import org.apache.spark.ml.recommendation.ALSModel;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Times of {@code docs/scaling.md} and {@code docs/results.md}: {@code training FILE}, {@code growth FILE} or {@code lists
 * USERS ITEMS}. The file has users, items and ratings between tabs.
 */
final class SparkSpeed {

    private static final int RANK = 128;
    private static final int RATINGS_PER_USER = 20;

    private SparkSpeed() {}

    public static void main(String[] arguments) {
        SparkSession spark = LocalSpark.session();
        switch (arguments[0]) {
            case "training" -> training(ratings(spark, arguments[1]));
            case "growth" -> growth(ratings(spark, arguments[1]));
            case "lists" -> lists(spark, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
            default -> throw new IllegalArgumentException(
                    "Expected training, growth or lists, found " + Arrays.toString(arguments));
        }
        spark.stop();
    }

    private static Dataset<Row> ratings(SparkSession spark, String file) {
        Dataset<Row> ratings = spark.read()
                .option("sep", "\t")
                .csv(file)
                .selectExpr("int(_c0) user", "int(_c1) item", "float(_c2) rating")
                .repartition(2)
                .cache();
        ratings.count();
        return ratings;
    }

    private static AutoRec fullBatch(int units, int partitions) {
        return new AutoRec()
                .setHiddenUnits(units)
                .setNumPartitions(partitions)
                .setBlockSize(AutoencoderConfig.FULL_BATCH);
    }

    /** Ten epochs are the difference between twelve and two, so that the gathering of ratings does not count. */
    private static void training(Dataset<Row> ratings) {
        for (int round = 0; round < 2; round++) {
            for (String place : new String[] {TrainingParams.DRIVER, TrainingParams.EXECUTORS}) {
                AutoRec estimator = fullBatch(500, 2).setTrainOn(place);
                double few = seconds(() -> estimator.setMaxIter(2).fit(ratings));
                double many = seconds(() -> estimator.setMaxIter(12).fit(ratings));
                print("round %d, %s: 2 epochs %.2f s with all else, 10 epochs %.2f s", round, place, few, many - few);
            }
        }
    }

    private static void growth(Dataset<Row> ratings) {
        fullBatch(50, 2).setTrainOn(TrainingParams.EXECUTORS).setMaxIter(3).fit(ratings);
        for (int[] setting : new int[][] {{50, 2}, {200, 2}, {500, 2}, {200, 4}, {200, 8}}) {
            for (String users : new String[] {"true", "user % 2 = 0"}) {
                Dataset<Row> some = ratings.where(users);
                AutoRec estimator = fullBatch(setting[0], setting[1]).setTrainOn(TrainingParams.EXECUTORS);
                Sent few = sent(some, estimator.setMaxIter(2));
                Sent many = sent(some, estimator.setMaxIter(6));
                print(
                        "k %d, %d partitions, users where %s: %.3f s an epoch, %.1f MB of results",
                        setting[0],
                        setting[1],
                        users,
                        (many.seconds - few.seconds) / 4,
                        (many.resultBytes - few.resultBytes) / 4e6);
            }
        }
    }

    private record Sent(double seconds, long resultBytes) {}

    private static Sent sent(Dataset<Row> ratings, AutoRec estimator) {
        Results results = new Results();
        ratings.sparkSession().sparkContext().addSparkListener(results);
        double seconds = seconds(() -> estimator.fit(ratings));
        ratings.sparkSession().sparkContext().removeSparkListener(results);
        return new Sent(seconds, results.bytes());
    }

    private static final class Results extends SparkListener {

        private long bytes;

        @Override
        public synchronized void onTaskEnd(SparkListenerTaskEnd taskEnd) {
            TaskMetrics metrics = taskEnd.taskMetrics();
            bytes += metrics.resultSize();
        }

        synchronized long bytes() {
            return bytes;
        }
    }

    /** Factors of ALS are as they were drawn: lists cost the same whatever they say. */
    private static void lists(SparkSession spark, int users, int items) {
        Dataset<Row> ratings = spark.range((long) users * RATINGS_PER_USER)
                .selectExpr(
                        "int(id % " + users + ") user",
                        "int(pmod(xxhash64(id), " + items + ")) item",
                        "float(1 + pmod(xxhash64(id, 1), 5)) rating")
                .cache();
        ALSModel als = new ALS().setRank(RANK).setMaxIter(0).fit(ratings);
        RecommenderModel autoRec = new AutoRec().setHiddenUnits(RANK).setMaxIter(1).fit(ratings);
        listsInRows(als.recommendForUserSubset(ratings.where("user < 500"), 10));
        listsInRows(autoRec.recommendForUserSubset(ratings.where("user < 500"), 10));
        print("AutoRec: %.1f s", seconds(() -> listsInRows(autoRec.recommendForAllUsers(10))));
        print("ALS: %.1f s", seconds(() -> listsInRows(als.recommendForAllUsers(10))));
    }

    private static void listsInRows(Dataset<Row> lists) {
        lists.write().format("noop").mode("overwrite").save();
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
