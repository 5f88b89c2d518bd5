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

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.autotaste.autoencoder.file.ModelFile;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.testkit.TinyRatings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A cluster of two workers with a JVM each, one of which is killed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(240)
final class LostExecutorTest {

    private static final int WORKERS = 2;

    private static final RatingMatrix RATINGS = TinyRatings.ratings(60, 20, 0.4, 11);

    private SparkSession cluster;

    @BeforeAll
    void startCluster() throws IOException, InterruptedException {
        LocalSpark.session().stop();
        Files.createDirectories(Path.of(System.getenv("SPARK_HOME"), "jars"));
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        cluster = SparkSession.builder()
                .master("local-cluster[2,1,1024]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "localhost")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", 4)
                .config("spark.executor.extraClassPath", classPath)
                .config("spark.executor.extraJavaOptions", "--add-modules=jdk.incubator.vector")
                .config("spark.executor.memory", "512m")
                .getOrCreate();
        long last = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (executors().size() < WORKERS && System.nanoTime() < last) {
            Thread.sleep(50);
        }
        assumeTrue(executors().size() >= WORKERS, "Spark can start no workers here: none is killed");
    }

    @AfterAll
    void stopCluster() {
        cluster.stop();
    }

    private Dataset<Row> ratings() {
        return LocalSpark.table(cluster, RATINGS, DataTypes.LongType);
    }

    /** Kills an executor once, when so many tasks have ended. */
    private final class Killer extends SparkListener {

        private final AtomicInteger ended = new AtomicInteger();
        private final AtomicInteger killed = new AtomicInteger();
        private final int after;

        Killer(int after) {
            this.after = after;
        }

        @Override
        public void onTaskEnd(SparkListenerTaskEnd taskEnd) {
            if (ended.incrementAndGet() == after) {
                executors().stream().limit(1).forEach(executor -> {
                    executor.destroyForcibly();
                    killed.incrementAndGet();
                });
            }
        }
    }

    /** They are children of this JVM, in which their workers are. */
    private static List<ProcessHandle> executors() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info()
                        .command()
                        .filter(command -> command.endsWith("java"))
                        .isPresent())
                .toList();
    }

    @Test
    void trainingGivesTheSameBytesWhereAnExecutorIsLost(@TempDir Path folder) throws IOException {
        Cdae estimator = new Cdae()
                .setHiddenUnits(6)
                .setMaxIter(12)
                .setNumPartitions(4)
                .setTrainOn(TrainingParams.EXECUTORS)
                .setBlockSize(Integer.MAX_VALUE);
        byte[] expected = bytes(estimator.fit(ratings()), folder);
        Killer killer = new Killer(40);
        cluster.sparkContext().addSparkListener(killer);

        byte[] found = bytes(estimator.fit(ratings()), folder);

        cluster.sparkContext().removeSparkListener(killer);
        assertThat(killer.killed).hasValue(1);
        assertThat(found).isEqualTo(expected);
    }

    private static byte[] bytes(RecommenderModel model, Path folder) throws IOException {
        Path file = folder.resolve("model");
        ModelFile.write(model.model(), file);
        return Files.readAllBytes(file);
    }

    @Test
    void scoringGivesTheSameListsWhereAnExecutorIsLost() {
        RecommenderModel model =
                new Cdae().setHiddenUnits(6).setMaxIter(2).fit(ratings().repartition(8));
        Map<String, List<String>> expected = LocalSpark.listsOf(model.recommendForAllUsers(4));
        Killer killer = new Killer(3);
        cluster.sparkContext().addSparkListener(killer);

        Map<String, List<String>> found = LocalSpark.listsOf(model.recommendForAllUsers(4));

        cluster.sparkContext().removeSparkListener(killer);
        assertThat(killer.killed).hasValue(1);
        assertThat(found).hasSize(60).isEqualTo(expected);
    }
}
