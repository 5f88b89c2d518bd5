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
import org.apache.spark.scheduler.SparkListenerBlockUpdated;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Times of {@code docs/scaling.md} and {@code docs/results.md}: {@code training FILE}, {@code growth FILE THREADS} or {@code
 * lists USERS ITEMS}. The file has users, items and ratings between tabs.
 */
final class SparkSpeed {

    private static final int EPOCHS = 10;
    private static final int RANK = 128;
    private static final int RATINGS_PER_USER = 20;

    private SparkSpeed() {}

    public static void main(String[] arguments) {
        boolean grows = arguments[0].equals("growth");
        SparkSession spark = LocalSpark.session(grows ? Integer.parseInt(arguments[2]) : 2);
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
        for (int round = 0; round < 4; round++) {
            List<Long> times = new ArrayList<>();
            Trainer.onAllProcessors()
                    .withListener((epoch, epochs, loss) -> times.add(System.nanoTime()))
                    .train(matrix, estimator.config());
            print("round %d, in process: %d epochs in %.2f s", round, EPOCHS, (times.get(EPOCHS) - times.get(0)) / 1e9);
            Steps steps = Steps.of(ratings, estimator);
            print("round %d, on executors: %d epochs in %.2f s", round, EPOCHS, steps.seconds(EPOCHS));
        }
    }

    /** One thing is changed at a time; the first round warms up. */
    private static void growth(Dataset<Row> ratings) {
        Steps.of(ratings, fullBatch(200, 2).setMaxIter(8));
        for (String some : List.of("true", "user % 2 = 0", "user % 4 = 0", "item % 2 = 0", "item % 4 = 0")) {
            growth(ratings.where(some), some, 200, 2);
        }
        for (int units : new int[] {50, 100, 400}) {
            growth(ratings, "true", units, 2);
        }
        for (int partitions : new int[] {1, 4, 8, 16}) {
            growth(ratings, "true", 200, partitions);
        }
    }

    private static void growth(Dataset<Row> ratings, String some, int units, int partitions) {
        AutoRec estimator = fullBatch(units, partitions).setMaxIter(6);
        Steps steps = Steps.of(ratings, estimator);
        long before = Steps.liveBytes();
        long live = Steps.of(ratings, estimator, true).live - before;
        Row counts = ratings.selectExpr("count(distinct user)", "count(distinct item)", "count(*)")
                .head();
        print(
                "where %s: n %d, m %d, R %d, k %d, P %d: %.3f s a step, %.1f MB broadcast, %.1f MB of results, %.0f MB live",
                some,
                counts.getLong(0),
                counts.getLong(1),
                counts.getLong(2),
                units,
                partitions,
                steps.seconds(4) / 4,
                steps.broadcastBytes(4) / 4e6,
                steps.resultBytes(4) / 4e6,
                live / 1e6);
    }

    /** When the jobs of a training began, each of the last ones a step, and how much had been sent until then. */
    private static final class Steps extends SparkListener {

        private final List<Long> starts = new ArrayList<>();
        private final List<Long> sent = new ArrayList<>();
        private final List<Long> broadcast = new ArrayList<>();
        private final boolean collects;
        private long resultBytes;
        private long broadcastBytes;
        private long live;

        /** @param collects whether the live heap is measured, which takes its time */
        Steps(boolean collects) {
            this.collects = collects;
        }

        static Steps of(Dataset<Row> ratings, AutoRec estimator) {
            return of(ratings, estimator, false);
        }

        static Steps of(Dataset<Row> ratings, AutoRec estimator, boolean collects) {
            Steps steps = new Steps(collects);
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
            sent.add(resultBytes);
            broadcast.add(broadcastBytes);
            live = collects ? Math.max(live, liveBytes()) : 0;
        }

        private static long liveBytes() {
            System.gc();
            return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }

        @Override
        public synchronized void onBlockUpdated(SparkListenerBlockUpdated update) {
            String block = update.blockUpdatedInfo().blockId().name();
            if (block.startsWith("broadcast_") && block.contains("piece")) {
                broadcastBytes += update.blockUpdatedInfo().memSize();
            }
        }

        @Override
        public synchronized void onTaskEnd(SparkListenerTaskEnd task) {
            resultBytes += task.taskMetrics().resultSize();
        }

        synchronized double seconds(int steps) {
            return since(starts, steps) / 1e3;
        }

        synchronized long resultBytes(int steps) {
            return since(sent, steps);
        }

        synchronized long broadcastBytes(int steps) {
            return since(broadcast, steps);
        }

        private static long since(List<Long> values, int steps) {
            return values.get(values.size() - 1) - values.get(values.size() - 1 - steps);
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
