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
import io.github.autotaste.autoencoder.training.Trainer;
import io.github.autotaste.ratings.RatingMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.spark.SparkContext;
import org.apache.spark.ml.recommendation.ALS;
import org.apache.spark.ml.recommendation.ALSModel;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Times of {@code docs/scaling.md} and {@code docs/results.md}: {@code training FILE}, {@code growth FILE} or {@code lists
 * USERS ITEMS}. The file has users, items and ratings between tabs.
 */
final class SparkSpeed {

    private static final int EPOCHS = 10;
    private static final int RANK = 128;
    private static final int RATINGS_PER_USER = 20;

    private SparkSpeed() {}

    public static void main(String[] arguments) {
        SparkSession spark = LocalSpark.session();
        switch (arguments[0]) {
            case "training" -> training(ratings(spark, arguments[1]));
            case "growth" -> growth(ratings(spark, arguments[1]));
            case "lists" -> lists(spark, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
            default ->
                throw new IllegalArgumentException(
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

    /** Ten epochs in this JVM and on executors, which are threads of it; the first round warms up. */
    private static void training(Dataset<Row> ratings) {
        AutoRec estimator = fullBatch(500, 2).setMaxIter(EPOCHS + 2).setTrainOn(TrainingParams.EXECUTORS);
        GatheredRatings gathered = GatheredRatings.of(RatingsTable.of(ratings, RatingColumns.DEFAULT));
        SharedIds items = new SharedIds(gathered.items());
        RatingMatrix matrix = UserRatings.matrix(
                gathered.byUser(gathered.context().broadcast(items)).collect(),
                gathered.user(),
                items.index(),
                gathered.hasValues());
        for (int round = 0; round < 2; round++) {
            List<Long> times = new ArrayList<>();
            Trainer.onAllProcessors()
                    .withListener((epoch, epochs, loss) -> times.add(System.nanoTime()))
                    .train(matrix, estimator.config());
            print("round %d, in process: %d epochs in %.2f s", round, EPOCHS, (times.get(EPOCHS) - times.get(0)) / 1e9);
            Steps steps = Steps.of(ratings, estimator);
            print("round %d, on executors: %d epochs in %.2f s", round, EPOCHS, steps.seconds(EPOCHS));
        }
    }

    private static void growth(Dataset<Row> ratings) {
        Steps.of(ratings, fullBatch(200, 2).setMaxIter(6));
        for (int[] setting : new int[][] {{50, 2}, {200, 2}, {500, 2}, {200, 4}, {200, 8}}) {
            for (String users : new String[] {"true", "user % 2 = 0"}) {
                Steps steps = Steps.of(
                        ratings.where(users), fullBatch(setting[0], setting[1]).setMaxIter(6));
                print(
                        "k %d, %d partitions, users where %s: %.3f s an epoch, %.1f MB of results",
                        setting[0], setting[1], users, steps.seconds(4) / 4, steps.resultBytes(4) / 4e6);
            }
        }
    }

    /** When the jobs of a training began, each of the last ones a step, and how much their tasks had sent until then. */
    private static final class Steps extends SparkListener {

        private final List<Long> starts = new ArrayList<>();
        private final List<Long> sent = new ArrayList<>();
        private long bytes;

        static Steps of(Dataset<Row> ratings, AutoRec estimator) {
            Steps steps = new Steps();
            SparkContext context = ratings.sparkSession().sparkContext();
            context.addSparkListener(steps);
            estimator.setTrainOn(TrainingParams.EXECUTORS).fit(ratings);
            await(context);
            context.removeSparkListener(steps);
            return steps;
        }

        /** Events come some time after what they tell of. */
        private static void await(SparkContext context) {
            try {
                context.listenerBus().waitUntilEmpty();
            } catch (TimeoutException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public synchronized void onJobStart(SparkListenerJobStart job) {
            starts.add(job.time());
            sent.add(bytes);
        }

        @Override
        public synchronized void onTaskEnd(SparkListenerTaskEnd task) {
            bytes += task.taskMetrics().resultSize();
        }

        synchronized double seconds(int steps) {
            return (starts.get(starts.size() - 1) - starts.get(starts.size() - 1 - steps)) / 1e3;
        }

        synchronized long resultBytes(int steps) {
            return sent.get(sent.size() - 1) - sent.get(sent.size() - 1 - steps);
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
        RecommenderModel autoRec =
                new AutoRec().setHiddenUnits(RANK).setMaxIter(1).fit(ratings);
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
