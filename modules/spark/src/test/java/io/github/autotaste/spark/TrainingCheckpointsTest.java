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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.autotaste.autoencoder.file.ModelFile;
import io.github.autotaste.ratings.RatingMatrix;
import io.github.autotaste.testkit.TinyRatings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A training on executors that ends in the middle, and is begun again. */
final class TrainingCheckpointsTest {

    private static final RatingMatrix RATINGS = TinyRatings.ratings(50, 20, 0.4, 11);

    @TempDir
    private Path folder;

    static Stream<AutoencoderEstimator<?>> estimators() {
        return Stream.of(
                new AutoRec().setBlockSize(Integer.MAX_VALUE),
                new Cdae().setBlockSize(20),
                new Cdae().setBlockSize(8).setAggregation(TrainingParams.PARAMETERS));
    }

    private static Dataset<Row> ratings() {
        return LocalSpark.table(LocalSpark.session(), RATINGS, DataTypes.LongType);
    }

    private static AutoencoderEstimator<?> of(AutoencoderEstimator<?> estimator) {
        return estimator.setMaxIter(9).setHiddenUnits(5).setNumPartitions(3).setTrainOn(TrainingParams.EXECUTORS);
    }

    /** Counts jobs, and ends all of them behind some. */
    private static final class Jobs extends SparkListener {

        private final AtomicInteger started = new AtomicInteger();
        private final int last;

        Jobs(int last) {
            this.last = last;
        }

        @Override
        public void onJobStart(SparkListenerJobStart job) {
            if (started.incrementAndGet() > last) {
                LocalSpark.session().sparkContext().cancelAllJobs();
            }
        }

        int during(Runnable work) {
            SparkSession spark = LocalSpark.session();
            spark.sparkContext().addSparkListener(this);
            try {
                work.run();
            } finally {
                spark.sparkContext().removeSparkListener(this);
            }
            return started.get();
        }
    }

    @ParameterizedTest
    @MethodSource("estimators")
    void theSameFitGoesOnFromTheLastCheckpointToTheSameBytes(AutoencoderEstimator<?> estimator) throws IOException {
        AutoencoderEstimator<?> whole = of(estimator);
        byte[] expected = bytes(whole.fit(ratings()));
        AutoencoderEstimator<?> checkpointed =
                whole.setCheckpointDir(folder + "/checkpoints").setCheckpointInterval(2);
        int jobs = interrupt(checkpointed);
        assertThat(epochs()).isNotEmpty();

        Jobs rest = new Jobs(Integer.MAX_VALUE);
        RecommenderModel[] model = new RecommenderModel[1];
        rest.during(() -> model[0] = checkpointed.fit(ratings()));

        assertThat(rest.started.get()).isLessThan(jobs);
        assertThat(bytes(model[0])).isEqualTo(expected);
        assertThat(model[0].objectiveHistory()).hasSize(9).doesNotContain(0);
        assertThat(epochs()).isEmpty();
    }

    /** Ends a training in its last third; returns how many jobs a whole one has. */
    private static int interrupt(AutoencoderEstimator<?> estimator) {
        int jobs = new Jobs(Integer.MAX_VALUE).during(() -> estimator.fit(ratings()));
        Jobs some = new Jobs(jobs * 3 / 4);
        assertThatThrownBy(() -> some.during(() -> estimator.fit(ratings()))).hasMessageContaining("cancelled");
        return jobs;
    }

    private List<Path> epochs() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("checkpoints"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("epoch-"))
                    .toList();
        }
    }

    private byte[] bytes(RecommenderModel model) throws IOException {
        Path file = folder.resolve("model");
        ModelFile.write(model.model(), file);
        return Files.readAllBytes(file);
    }

    @Test
    void otherRatingsOrSettingsDoNotGoOnFromIt() {
        AutoencoderEstimator<?> estimator =
                of(new AutoRec()).setCheckpointDir(folder + "/checkpoints").setCheckpointInterval(1);
        double[] expected = of(new AutoRec()).setSeed(8).fit(ratings()).objectiveHistory();
        interrupt(estimator);

        assertThat(estimator.setSeed(8).fit(ratings()).objectiveHistory()).isEqualTo(expected);
    }
}
