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
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * How good models are that were trained in different places, on MovieLens-1M: in the driver, by gradients of executors, and by
 * averaged epochs of more and more partitions. Its arguments are the file, {@code autorec} or {@code cdae}, and a word that
 * chooses lines of the report; docs/results.md has the figures and the command.
 */
final class SparkAccuracy {

    private static final int LENGTH = 10;
    private static final int RELEVANT_FROM = 4;
    private static final int PARTITIONS = 2;

    private final Dataset<Row> train;
    private final Dataset<Row> test;
    private final String algorithm;
    private final String lines;

    private SparkAccuracy(SparkSession spark, String file, String algorithm, String lines) {
        Dataset<Row> ratings = spark.read()
                .option("sep", "\t")
                .csv(file)
                .selectExpr("int(_c0) user", "int(_c1) item", "float(_c2) rating", "pmod(xxhash64(_c0, _c1), 10) part")
                .repartition(PARTITIONS);
        train = ratings.where("part > 0").cache();
        test = ratings.where("part = 0").cache();
        print("%s, %d ratings for training, %d held out", algorithm, train.count(), test.count());
        this.algorithm = algorithm;
        this.lines = lines;
    }

    public static void main(String[] arguments) {
        SparkSession spark = LocalSpark.session();
        new SparkAccuracy(spark, arguments[0], arguments[1], arguments.length > 2 ? arguments[2] : "").compare();
        spark.stop();
    }

    private void compare() {
        estimator().setMaxIter(2).fit(train);
        averaged(PARTITIONS, estimator().getBlockSize()).setMaxIter(2).fit(train);
        int block = estimator().getBlockSize();
        report("driver, " + block + " a step", estimator());
        report("gradients, full batch", onExecutors().setBlockSize(AutoencoderConfig.FULL_BATCH));
        report("gradients, " + block + " a step", onExecutors());
        for (int partitions : new int[] {1, 2, 4, 8}) {
            report(partitions + " averaged, " + block + " a step", averaged(partitions, block));
        }
        for (int partitions : new int[] {2, 4, 8}) {
            report(
                    partitions + " averaged, " + block / partitions + " a step",
                    averaged(partitions, block / partitions));
        }
    }

    private AutoencoderEstimator<?> estimator() {
        return algorithm.equals("cdae") ? new Cdae() : new AutoRec();
    }

    private AutoencoderEstimator<?> onExecutors() {
        return estimator().setTrainOn(TrainingParams.EXECUTORS).setNumPartitions(PARTITIONS);
    }

    private AutoencoderEstimator<?> averaged(int partitions, int blockSize) {
        return onExecutors()
                .setAggregation(TrainingParams.PARAMETERS)
                .setNumPartitions(partitions)
                .setBlockSize(blockSize);
    }

    private void report(String name, AutoencoderEstimator<?> estimator) {
        if (!name.contains(lines)) {
            return;
        }
        long start = System.nanoTime();
        RecommenderModel model = estimator.fit(train);
        double seconds = (System.nanoTime() - start) / 1e9;
        print("%s: %d epochs in %.1f s, %s", name, estimator.getMaxIter(), seconds, figure(model));
    }

    private String figure(RecommenderModel model) {
        if (algorithm.equals("cdae")) {
            Dataset<Row> lists = model.recommendForAllUsers(LENGTH);
            return String.format(
                    Locale.ROOT,
                    "nDCG@10 %.4f",
                    HeldOutMetrics.ofLists(lists, test, RatingColumns.DEFAULT, LENGTH, RELEVANT_FROM)
                            .head()
                            .getDouble(3));
        }
        return String.format(
                Locale.ROOT,
                "RMSE %.4f",
                HeldOutMetrics.ofPredictions(model.transform(test), "rating", "prediction", 3.5)
                        .head()
                        .getDouble(1));
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
